"""What `make run` refuses before it installs anything: one French line, exit code 2, no traceback."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.console import SetupError
from scripts.first_checks import database_address

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def occupied_port() -> Iterator[int]:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def start(**variables: str) -> subprocess.CompletedProcess[str]:
    """`make run`, with what it needs to fail early."""
    return subprocess.run(
        [sys.executable, "-m", "scripts.run"],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def assert_refused(done: subprocess.CompletedProcess[str], words: str) -> None:
    assert done.returncode == 2
    assert done.stderr.startswith("Erreur : ")
    assert done.stderr.count("\n") == 1
    assert words in done.stderr
    assert done.stdout == ""


def test_an_occupied_port(occupied_port: int) -> None:
    done = start(PORT=str(occupied_port))
    assert_refused(done, f"le port {occupied_port} est déjà occupé")
    assert "make run PORT=" in done.stderr


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1", "８０"])
def test_a_port_that_is_none(port: str) -> None:
    assert_refused(start(PORT=port), f"PORT doit être un nombre de 1 à 65535, pas « {port} »")


def test_an_unreadable_database_address() -> None:
    done = start(PORT="18731", DATABASE_URL="mysql://marie:secret@localhost/solmond")
    assert_refused(done, "DATABASE_URL illisible : l’adresse doit commencer par postgres:// ou sqlite://")
    assert "secret" not in done.stderr


@pytest.mark.parametrize("url", ["n’importe quoi", "postgres:", "postgres://[::1/x", "postgres://localhost:port/x"])
def test_other_unreadable_addresses(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(SetupError, match="DATABASE_URL illisible"):
        database_address()


@pytest.mark.parametrize(
    "url", ["", "sqlite:////tmp/db.sqlite3", "postgres://u:p@localhost:5432/x", "postgresql://%2Ftmp%2Fpg/x"]
)
def test_addresses_that_can_be_read(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    assert database_address() == url
