"""How the commands speak: numbered steps, a counter for what takes time, one French line for what fails."""

import io
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FAILED, INTERRUPTED, TERMINATED = 2, 130, 143


class SetupError(Exception):
    """Something the person at the keyboard can put right. Its text is one French line."""


def say(text: str = "") -> None:
    """Print a line at once, even through a pipe."""
    print(text, flush=True)


def one_line(error: object) -> str:
    """The first line of an error's text that says something."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[0] if lines else type(error).__name__


class Indented(io.StringIO):
    """Takes the place of the terminal under a Django command: its lines come at once, set back under the step's."""

    def write(self, text: str) -> int:
        for line in text.splitlines():
            say(f"      {line}")
        return len(text)


class Counter:
    """Shows how far a long step is: rewrites one line on a terminal, else prints a line every three seconds."""

    PAUSE = 3.0

    def __init__(self, total: int) -> None:
        self.total, self.done = total, 0
        self.terminal = sys.stdout.isatty()
        self.next_line = time.monotonic() + 1

    def advance(self, label: str = "") -> None:
        """Count one more item and show it."""
        self.done = min(self.done + 1, self.total)
        self.show(label)

    def show(self, label: str = "", at_once: bool = False) -> None:
        """Show the count with what is at hand; through a pipe, only now and then unless `at_once`."""
        text = f"      {self.done}/{self.total} {label}".rstrip()
        if self.terminal:
            print(f"\r{text[:78]:<78}", end="", flush=True)
        elif at_once or time.monotonic() >= self.next_line:
            say(text)
            self.next_line = time.monotonic() + self.PAUSE


@contextmanager
def counter(total: int) -> Iterator[Counter]:
    """A Counter, wiped off a terminal at the end."""
    shown = Counter(total)
    yield shown
    if shown.terminal:
        print("\r" + " " * 78 + "\r", end="", flush=True)


def run_command(command: Callable[[], int | None]) -> None:
    """Run a command and leave with its exit code: 2 and one line for a SetupError, no traceback for Ctrl+C."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    os.chdir(ROOT)
    try:
        sys.exit(command() or 0)
    except SetupError as failure:
        reason = str(failure)
    except OSError as error:
        reason = _os_error_text(error)
    except KeyboardInterrupt:
        say("\nInterrompu.")
        sys.exit(INTERRUPTED)
    print(f"Erreur : {reason}", file=sys.stderr, flush=True)
    sys.exit(FAILED)


def _os_error_text(error: OSError) -> str:
    where = error.filename or ROOT
    if isinstance(error, PermissionError) or "ead-only" in str(error.strerror):
        return f"impossible d’écrire dans « {where} » : ce dossier ou ce fichier est en lecture seule."
    return f"« {where} » : {error.strerror or one_line(error)}."
