"""Compile the catalogues that changed. Runs in the virtual environment: python -m scripts.compile_catalogues"""

from scripts.steps.catalogues import compile_catalogue, outdated
from scripts.steps.console import run_command


def main() -> None:
    """Compile each outdated catalogue."""
    for source in outdated():
        compile_catalogue(source)


if __name__ == "__main__":
    run_command(main)
