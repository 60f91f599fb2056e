"""What is looked at before anything long is done: the port to serve on, and DATABASE_URL."""

import errno
import os
import socket
from urllib.parse import urlsplit

from .console import SetupError

HOST = "127.0.0.1"
DEFAULT_PORT = "8000"


def chosen_port() -> int:
    """The port that PORT names, or 8000. Raises SetupError when it is no port or is already taken."""
    text = os.environ.get("PORT") or DEFAULT_PORT
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise SetupError(f"PORT doit être un nombre de 1 à 65535, pas « {text} ».")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
            probe.listen(1)
        except OSError as error:
            raise SetupError(_why_not(int(text), error)) from None
    return int(text)


def _why_not(port: int, error: OSError) -> str:
    reasons = {errno.EADDRINUSE: "est déjà occupé", errno.EACCES: "est réservé à l’administrateur"}
    if reason := reasons.get(error.errno or 0):
        elsewhere = port + 1 if 1024 <= port < 65535 else DEFAULT_PORT
        return f"le port {port} {reason}. Prenez-en un autre : make run PORT={elsewhere}"
    return f"impossible de servir sur le port {port} : {error.strerror}."


def database_address() -> str:
    """DATABASE_URL, "" for our own file. Raises SetupError when it cannot be the address of a database.

    The message leaves the address out: it may hold a password. The settings read it in full.
    """
    url = os.environ.get("DATABASE_URL", "")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise SetupError(_unreadable("l’adresse est mal formée")) from None
    if url and (parts.scheme not in ("sqlite", "postgres", "postgresql") or "://" not in url):
        raise SetupError(_unreadable("l’adresse doit commencer par postgres:// ou sqlite://"))
    return url


def _unreadable(reason: str) -> str:
    return f"DATABASE_URL illisible : {reason}. Exemple : postgres://nom:motdepasse@localhost/solmond"
