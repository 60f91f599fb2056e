"""DATABASE_URL, looked at before anything long is done. The settings read it in full."""

from urllib.parse import urlsplit

from .console import SetupError

SCHEMES = ("sqlite", "postgres", "postgresql")


def require_readable(url: str) -> None:
    """Raise SetupError when the text cannot be the address of a database. An empty one means our own file.

    The message leaves the address out: it may hold a password.
    """
    if not url:
        return
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise SetupError(_unreadable("l’adresse est mal formée")) from None
    if parts.scheme not in SCHEMES or "://" not in url:
        raise SetupError(_unreadable("l’adresse doit commencer par postgres:// ou sqlite://"))


def is_postgresql(url: str) -> bool:
    """Whether the address names a PostgreSQL database."""
    return url.startswith(("postgres://", "postgresql://"))


def _unreadable(reason: str) -> str:
    return f"DATABASE_URL illisible : {reason}. Exemple : postgres://nom:motdepasse@localhost/solmond"
