"""scripts/python.sh: which Python the commands run on, and what is said when there is none."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder that stands for the whole PATH."""
    return tmp_path


def install(machine: Path, name: str, answer: str) -> Path:
    """A Python that answers the probe so, and prints what it is asked to run."""
    program = machine / name
    program.write_text(f'#!/bin/sh\nif [ "$1" = -c ]; then echo {answer}; else echo "{name} $*"; fi\n')
    program.chmod(0o755)
    return program


def search(machine: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", ROOT / "scripts" / "python.sh", "scripts.run", "mot"],
        env={"PATH": str(machine), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_takes_the_first_that_is_recent_enough(machine: Path) -> None:
    install(machine, "python3", "3.9.2")
    install(machine, "python3.12", "whole")
    assert search(machine).stdout == "python3.12 -m scripts.run mot\n"


def test_prefers_one_that_can_make_environments(machine: Path) -> None:
    install(machine, "python3", "bare")
    install(machine, "python3.13", "whole")
    assert search(machine).stdout == "python3.13 -m scripts.run mot\n"


def test_falls_back_to_one_that_cannot(machine: Path) -> None:
    install(machine, "python3", "bare")
    assert search(machine).stdout == "python3 -m scripts.run mot\n"


def test_names_what_it_found_when_all_are_too_old(machine: Path) -> None:
    install(machine, "python3", "3.8.18")
    done = search(machine)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "il faut Python 3.11 ou plus récent (trouvé : python3 3.8.18)" in done.stderr


def test_says_when_there_is_none(machine: Path) -> None:
    assert "(trouvé : aucun)" in search(machine).stderr


def test_the_named_one_is_the_only_one_tried(machine: Path) -> None:
    install(machine, "python3", "whole")
    (machine / "mes outils").mkdir()
    named = install(machine, "mes outils/python", "3.10.13")
    done = search(machine, PYTHON=str(named))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{named} 3.10.13" in done.stderr
