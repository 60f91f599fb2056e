"""Run commands of the environment's Python in order, with the development dependencies unless `base` comes first.

    sh scripts/python.sh scripts.with_tools -m ruff format . , -m pytest tests/partners

All of them run; the exit code is the first that is not 0.
"""

import sys
from itertools import groupby

from .console import run_command
from .environment import prepare, run_in_environment
from .first_checks import database_address


def main() -> int:
    """Prepare the environment, then run what the command line says."""
    database_address()
    words = sys.argv[1:]
    prepare("base" if words[:1] == ["base"] else "dev")
    commands = [list(command) for ends, command in groupby(words, lambda word: word in (",", "base")) if not ends]
    codes = [run_in_environment(*command) for command in commands]
    return next((code for code in codes if code), 0)


if __name__ == "__main__":
    run_command(main)
