"""Django, set up outside manage.py with the same settings. Run as a module, it asks whether the server answers."""

import os
import sys
import warnings

from .console import ROOT, SetupError, one_line, run_command

CONNECT_SECONDS = "10"
# SQLite's words for a file or a folder that cannot be written.
CLOSED_FILE = ("unable to open database file", "readonly database")


def use_settings() -> None:
    """Say where the settings are, as manage.py does."""
    sys.path.insert(0, str(ROOT / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    # libpq would otherwise wait minutes for a machine that is not there.
    os.environ.setdefault("PGCONNECT_TIMEOUT", CONNECT_SECONDS)


def set_up_django() -> None:
    """Load the settings and the apps. Raises SetupError for settings that refuse their environment."""
    use_settings()
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise SetupError(one_line(error)) from None


def require_database() -> None:
    """Raise SetupError when the database does not answer."""
    from django.db import DatabaseError, connection

    try:
        connection.ensure_connection()
        connection.introspection.table_names()
    except (DatabaseError, ValueError) as error:
        raise SetupError(no_answer(error)) from None


def check_server() -> None:
    """Raise SetupError when the server of DATABASE_URL does not answer, whatever databases it holds."""
    # Django tries other databases when "postgres" is closed to us, and says so at length.
    warnings.simplefilter("ignore", RuntimeWarning)
    set_up_django()
    from django.db import Error, connection

    try:
        with connection._nodb_cursor():
            pass
    except (Error, ValueError) as error:
        raise SetupError(f"le serveur de DATABASE_URL ne répond pas : {one_line(error)}") from None


def no_answer(error: Exception) -> str:
    """One French sentence for what a database said."""
    from django.db import connection

    if any(sign in str(error) for sign in CLOSED_FILE):
        name = connection.settings_dict["NAME"]
        return f"la base « {name} » ne peut pas être ouverte ou écrite : voyez si son dossier est en lecture seule."
    return f"la base de données ne répond pas : {one_line(error)}"


if __name__ == "__main__":
    run_command(check_server)
