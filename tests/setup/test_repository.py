"""The files around the code: the Makefile's own help, what git leaves out."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TARGETS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)


def test_every_target_is_in_the_help() -> None:
    shown = subprocess.run(["make", "-s"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    listed = re.findall(r"^  make (\w+) ", shown, re.MULTILINE)
    assert listed == TARGETS
    assert {"run", "test", "check", "help"} <= set(listed)


@pytest.mark.parametrize(
    ("path", "left_out"),
    [
        ("site/config/urls.py", False),
        ("site/static/css/site.css", False),
        ("var/db.sqlite3", True),
        (".venv/bin/python", True),
        ("locale/fr/LC_MESSAGES/django.mo", True),
        ("locale/fr/LC_MESSAGES/django.po", False),
    ],
)
def test_git_keeps_the_source_root_and_leaves_out_what_is_made(path: str, left_out: bool) -> None:
    asked = subprocess.run(["git", "check-ignore", "--no-index", "-q", path], cwd=ROOT, check=False)
    if asked.returncode not in (0, 1):
        pytest.skip("ce dossier n’est pas un dépôt git")
    assert (asked.returncode == 0) is left_out
