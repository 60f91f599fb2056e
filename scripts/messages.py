"""`make messages`: the texts to translate, taken up into every catalogue, then compiled."""

from scripts.steps.console import run_command, say
from scripts.steps.messages import extract, languages
from scripts.steps.prepared import prepare, run_in_environment

STEPS = 4


def main() -> int:
    """Extract and compile, then say what is left to translate."""
    prepare("dev", STEPS)
    say(f"[4/4] Relevé des textes ({', '.join(languages())})")
    extract()
    run_in_environment("-m", "scripts.compile_catalogues")
    return run_in_environment("-m", "scripts.check_messages")


if __name__ == "__main__":
    run_command(main)
