"""What a program that opens an upload may not do, tried from within; and that every such program runs so."""

import json
import subprocess
import sys
import threading
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.base import ContentFile
from openpyxl import Workbook
from pytest_django import Settings

from media.cleaning import cleaned_copy
from media.pdf import read_pdf
from media.sandbox import children
from media.sandbox.children import End, run_child
from media.sandbox.limits import MEGABYTE, Limits
from media.sandbox.turns import BusyError, turn
from partners.exchange.files import read_sheet
from tests.media.pictures import pdf

PROBE = """
import json, os, socket, subprocess, threading
import sys

def outcome(attempt):
    try:
        attempt()
    except BaseException as error:
        return type(error).__name__
    return "done"

def main():
    answers = {
        "environment": dict(os.environ),
        "folder": os.getcwd(),
        "files": [number for number in range(64) if outcome(lambda: os.fstat(number)) == "done"],
        "uid": os.getuid(),
        "read": outcome(lambda: open(__file__)),
        "write": outcome(lambda: open("/tmp/left-behind", "w")),
        "connect": outcome(lambda: socket.create_connection(("127.0.0.1", 9), 1)),
        "socket": outcome(socket.socket),
        "fork": outcome(lambda: os._exit(0) if os.fork() == 0 else None),
        "thread": outcome(lambda: threading.Thread(target=print).start()),
        "program": outcome(lambda: os.execv("/bin/true", ["true"])),
        "signal": outcome(lambda: os.kill(os.getppid(), 0)),
        "memory": outcome(lambda: bytearray(300 << 20)),
    }
    print(json.dumps(answers))
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where programs of this test are found; every process on the way may read it."""
    for path in (tmp_path, *tmp_path.parents[:2]):
        path.chmod(0o755)
    monkeypatch.setattr(children, "FOLDERS", (*children.FOLDERS, tmp_path))
    return tmp_path


def tried(folder: Path, files: int) -> dict[str, Any]:
    """What each attempt came to."""
    (folder / "probe.py").write_text(PROBE, "ascii")
    with (folder / "probe.py").open("rb") as file:
        answer = run_child("probe", file, 20, Limits(10, memory=200 * MEGABYTE, files=files))
    assert answer.end is End.DONE
    return json.loads(answer.output)


@pytest.mark.parametrize("files", [0, 8])
def test_a_program_has_nothing_and_may_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch, files: int) -> None:
    monkeypatch.setenv("SECRET_KEY", "planted-secret")
    monkeypatch.setenv("DATABASE_URL", "postgres://planted-secret")
    monkeypatch.setenv("EMAIL_HOST_PASSWORD", "planted-secret")
    with (folder / "open.txt").open("w") as left_open:
        subprocess.run([sys.executable, "-c", ""], pass_fds=[left_open.fileno()], check=True)
        found = tried(folder, files)
    # Python itself adds the last one under a plain locale.
    assert set(found["environment"]) <= {"PATH", "LANG", "MALLOC_ARENA_MAX", "LC_CTYPE"}
    assert "planted-secret" not in json.dumps(found)
    assert found["files"] == [0, 1, 2]
    assert found["folder"] == "/"
    assert found["uid"] != 0
    for attempt in ("read", "write", "connect", "socket", "fork", "thread", "program", "signal", "memory"):
        assert found[attempt] != "done", attempt


def workbook() -> BytesIO:
    """A workbook of one row."""
    file = BytesIO()
    book = Workbook()
    book.active.append(["Référence"])
    book.save(file)
    return file


def read_workbook() -> None:
    """As the import does."""
    read_sheet(workbook(), 1000)


@pytest.mark.parametrize(
    "work",
    [lambda: read_pdf(BytesIO(pdf()), 20), lambda: cleaned_copy(BytesIO(pdf())), read_workbook],
    ids=["pdf", "clean", "workbook"],
)
def test_every_program_starts_without_secrets(monkeypatch: pytest.MonkeyPatch, work: Any) -> None:
    started: list[dict[str, Any]] = []
    run = subprocess.run

    def noted(command: list[str], **options: Any) -> Any:
        started.append({"command": command, **options})
        return run(command, **options)

    monkeypatch.setenv("SECRET_KEY", "planted-secret")
    monkeypatch.setattr(children, "subprocess", SimpleNamespace(**vars(subprocess) | {"run": noted}))
    work()
    assert started
    for one in started:
        assert one["env"] == children.ENVIRONMENT
        assert one["close_fds"] is True
        assert "planted-secret" not in str(one)
        assert "media.sandbox.entry" in " ".join(one["command"])


def test_nothing_else_starts_programs_on_uploads() -> None:
    """Python's own ways to start a process stand in one module of the apps that take files."""
    found = {
        path.relative_to(children.SITE.parent).as_posix()
        for app in (
            children.SITE / "core",
            children.SITE / "media",
            children.SITE.parent / "partners",
            children.SITE.parent / "publications",
        )
        for path in app.rglob("*.py")
        if "subprocess" in path.read_text("utf-8")
    }
    assert found == {"site/media/sandbox/children.py"}


def test_turns_are_taken_one_after_the_other(settings: Settings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    two = (turn("work", 2, 0), turn("work", 2, 0), turn("other", 1, 0))
    with two[0], two[1], two[2], pytest.raises(BusyError), turn("work", 2, 0.05):
        pass
    with turn("work", 2, 0):
        pass


def test_a_turn_is_waited_for(settings: Settings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    order: list[str] = []
    begun = threading.Event()

    def second() -> None:
        begun.set()
        with turn("work", 1, 10):
            order.append("second")

    thread = threading.Thread(target=second)
    with turn("work", 1, 0):
        thread.start()
        begun.wait(5)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]


def test_a_file_in_memory_is_given_on_too() -> None:
    assert read_pdf(ContentFile(pdf(), name="a.pdf"), 20).page_count == 3
