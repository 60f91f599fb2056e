"""Run a script of this folder with the development dependencies: python -m scripts.with_tools -m scripts.bench"""

import sys

from scripts.steps.console import run_command
from scripts.steps.prepared import prepare, run_in_environment

STEPS = 3


def main() -> int:
    """Prepare the environment, then run the script named on the command line."""
    prepare("dev", STEPS)
    return run_in_environment(*sys.argv[1:])


if __name__ == "__main__":
    run_command(main)
