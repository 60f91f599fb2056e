"""`make run` and `make dev`: from a bare Python to the site on its address. The second half is scripts/serve.py."""

import os
import sys

from .console import run_command
from .environment import prepare, python_command
from .first_checks import chosen_port, database_address


def main() -> None:
    """Prepare the environment, then hand over to it. Raises SetupError for what the person can put right."""
    port = chosen_port()
    database_address()
    prepare("base", steps=5)
    command = python_command("-m", "scripts.serve", str(port), *sys.argv[1:])
    os.execv(command[0], command)  # noqa: S606  our own interpreter


if __name__ == "__main__":
    run_command(main)
