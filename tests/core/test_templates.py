"""Templates are laid out for people to read."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MAX_LENGTH = 160
FOLDERS = ("site", "home", "campaigns", "partners", "publications")


def test_no_line_of_a_template_is_too_long() -> None:
    files = [file for folder in FOLDERS for file in (ROOT / folder).rglob("templates/**/*.html")]
    assert files
    long = [
        f"{file.relative_to(ROOT)}, line {number}: {len(line)} characters"
        for file in files
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if len(line) > MAX_LENGTH
    ]
    assert not long, "\n".join([f"longer than {MAX_LENGTH} characters:", *long])
