"""`make format`: code and templates put in shape by ruff and djhtml."""

from scripts.steps.console import run_command
from scripts.steps.prepared import prepare, run_in_environment
from scripts.steps.sources import templates

STEPS = 3


def main() -> int:
    """Apply what can be applied; the exit code says whether something is left to do by hand."""
    prepare("dev", STEPS)
    left = run_in_environment("-m", "ruff", "check", "--fix", "--quiet", ".")
    run_in_environment("-m", "ruff", "format", ".")
    run_in_environment("-m", "djhtml", "--tabwidth", "2", *templates())
    return left


if __name__ == "__main__":
    run_command(main)
