"""`make password`: new passwords for the demo accounts."""

import os

from scripts.steps.console import run_command
from scripts.steps.database_address import require_readable
from scripts.steps.prepared import prepare, run_in_environment

STEPS = 3


def main() -> int:
    """Prepare the environment and renew the passwords inside it."""
    require_readable(os.environ.get("DATABASE_URL", ""))
    prepare("base", STEPS)
    return run_in_environment("-m", "scripts.renew_passwords")


if __name__ == "__main__":
    run_command(main)
