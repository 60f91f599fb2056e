"""The address to serve on, checked before anything long is done."""

import errno
import os
import socket

from .console import SetupError

HOST = "127.0.0.1"
DEFAULT_PORT = "8000"


def chosen_port() -> int:
    """The port PORT names, or 8000. Raises SetupError when it is no port or is already taken."""
    text = os.environ.get("PORT") or DEFAULT_PORT
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise SetupError(f"PORT doit être un nombre de 1 à 65535, pas « {text} ».")
    port = int(text)
    _require_free(port)
    return port


def _require_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
            probe.listen(1)
        except OSError as error:
            raise SetupError(_reason(port, error)) from None


def _reason(port: int, error: OSError) -> str:
    elsewhere = port + 1 if 1024 <= port < 65535 else int(DEFAULT_PORT)
    if error.errno == errno.EADDRINUSE:
        return f"le port {port} est déjà occupé. Prenez-en un autre : make run PORT={elsewhere}"
    if error.errno == errno.EACCES:
        return f"le port {port} est réservé à l’administrateur. Prenez-en un autre : make run PORT={elsewhere}"
    return f"impossible de servir sur le port {port} : {error.strerror}."
