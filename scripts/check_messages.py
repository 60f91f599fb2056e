"""Say what the catalogues lack. Runs in the virtual environment: python -m scripts.check_messages"""

from scripts.steps.console import run_command, say
from scripts.steps.messages import problems

SHOWN = 40


def main() -> int:
    """Print each problem; the exit code is 1 when there is one."""
    found = problems()
    for problem in found[:SHOWN]:
        say(problem)
    if len(found) > SHOWN:
        say(f"… et {len(found) - SHOWN} autres")
    return 1 if found else 0


if __name__ == "__main__":
    run_command(main)
