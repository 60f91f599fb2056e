"""The virtual environment and the lock: what is said when they cannot be had, and when they are left alone."""

import json
import sys
from pathlib import Path

import pytest

from scripts import environment
from scripts.console import SetupError

LOCK = Path("base.txt")


@pytest.fixture
def empty_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No .venv yet: a folder in its place."""
    monkeypatch.setattr(environment, "FOLDER", tmp_path / ".venv")
    monkeypatch.setattr(environment, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    return tmp_path


def test_a_python_without_venv_names_the_package(empty_environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SetupError, match=r"sudo apt install python3\.\d+-venv"):
        environment.ensure_environment()


def test_debian_says_it_only_when_asked_to_make_one(empty_environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = empty_environment / "python3"
    broken.write_text("#!/bin/sh\necho 'because ensurepip is not available.'\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))
    with pytest.raises(SetupError, match=r"n’a pas son module venv"):
        environment.ensure_environment()


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("WARNING: Retrying: Failed to establish a new connection", "le réseau ne répond pas"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "empreinte dans base.txt"),
        ("ERROR: No matching distribution found for wagtail==99", "n’a pas été trouvée"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left", "le disque est plein"),
        ("Collecting connection-tools\nERROR: something else", "pip a échoué"),
    ],
)
def test_a_failed_download_is_said_in_french(printed: str, said: str) -> None:
    assert said in environment.failure_reason(printed, LOCK)


@pytest.fixture
def locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """Two locks, and an environment where both have been installed."""
    files = {kind: tmp_path / f"{kind}.txt" for kind in ("base", "dev")}
    for kind, file in files.items():
        file.write_text(kind)
    monkeypatch.setattr(environment, "LOCKS", files)
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(environment, "PYTHON", Path(sys.executable))
    (tmp_path / "stamp.json").write_text(json.dumps(environment._digests("base", "dev")))
    return files


def test_an_installed_lock_is_left_alone(locks: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "pip", pytest.fail)
    environment.ensure_dependencies("base")
    environment.ensure_dependencies("dev")


def test_a_changed_lock_is_seen(locks: dict[str, Path]) -> None:
    locks["dev"].write_text("changed")
    assert environment.is_installed("base")
    assert not environment.is_installed("dev")


def test_a_spoilt_stamp_means_not_installed(locks: dict[str, Path], tmp_path: Path) -> None:
    (tmp_path / "stamp.json").write_text("{")
    assert not environment.is_installed("base")
