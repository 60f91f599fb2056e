"""`make run`: from a bare Python to the site on its address. The second half is scripts/serve.py."""

import os

from scripts.steps.address import chosen_port
from scripts.steps.console import run_command
from scripts.steps.database_address import require_readable
from scripts.steps.environment import python_command
from scripts.steps.prepared import prepare

STEPS = 5


def main() -> None:
    """Prepare the environment, then hand over to it. Raises SetupError for what the person can put right."""
    port = chosen_port()
    require_readable(os.environ.get("DATABASE_URL", ""))
    prepare("base", STEPS)
    command = python_command("-m", "scripts.serve", str(port))
    os.execv(command[0], command)  # noqa: S606  our own interpreter


if __name__ == "__main__":
    run_command(main)
