"""Say in one line when the server of DATABASE_URL does not answer, whatever databases it holds."""

import os
import warnings

from scripts.steps.console import SetupError, one_line, run_command
from scripts.steps.database import CONNECT_SECONDS
from scripts.steps.django_setup import set_up_django


def main() -> None:
    """Raises SetupError when no connection can be made."""
    # Django tries other databases when "postgres" is closed to us, and says so at length.
    warnings.simplefilter("ignore", RuntimeWarning)
    os.environ.setdefault("PGCONNECT_TIMEOUT", CONNECT_SECONDS)
    set_up_django()
    from django.db import Error, connection

    try:
        with connection._nodb_cursor():
            pass
    except (Error, ValueError) as error:
        raise SetupError(f"le serveur de DATABASE_URL ne répond pas : {one_line(error)}") from None


if __name__ == "__main__":
    run_command(main)
