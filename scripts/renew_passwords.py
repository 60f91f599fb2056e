"""The second half of `make password`, inside the environment: renew the passwords and print them."""

from scripts.steps.console import SetupError, run_command, say
from scripts.steps.database import require_database
from scripts.steps.demo import account_lines, renew_passwords
from scripts.steps.django_setup import set_up_django


def main() -> None:
    """Raises SetupError when the demo has not been loaded yet."""
    set_up_django()
    require_database()
    from django.db import DatabaseError

    try:
        renew_passwords()
        lines = account_lines()
    except DatabaseError:
        lines = []
    if not lines:
        raise SetupError("il n’y a pas encore de compte de démonstration : lancez d’abord make run.")
    say("\n" + "\n".join(lines))


if __name__ == "__main__":
    run_command(main)
