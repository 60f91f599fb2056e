"""Programs of ours that open what people sent, each in a process of its own.

A file made to harm ends that process and nothing else, and what it answers goes to a file of bounded size rather
than into memory.
"""

import subprocess
import sys
from enum import Enum
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple

from .limits import Limits

SITE = Path(__file__).parents[2]
# Where programs are found: the rooms of `site/`, and the apps beside it.
FOLDERS = (SITE, SITE.parent)
LAUNCH = "import sys; sys.path[:0] = {folders!r}; from media.sandbox.entry import start; start(*sys.argv[1:])"
# All that a program learns of its surroundings; one pool of memory, for each thread's own would count as taken.
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "1"}


class End(Enum):
    """How a program in the sandbox ended."""

    DONE = "done"
    SLOW = "slow"
    KILLED = "killed"
    """By the system: for want of memory, or because something within it broke."""
    FAILED = "failed"


class Answer(NamedTuple):
    """What a program wrote, perhaps not to the end, and how it ended."""

    output: bytes
    end: End


def run_child(module: str, file: IO[bytes], seconds: float, limits: Limits, *arguments: str) -> Answer:
    """Run `main(*arguments)` of `module` with `file` as its standard input, for `seconds` at most, within `limits`.

    `file` is one of the system's: what is in memory only has no number to be given on. Raises OSError when the
    program cannot begin.
    """
    with TemporaryFile() as output:
        launch = LAUNCH.format(folders=[str(folder) for folder in FOLDERS])
        command = [sys.executable, "-I", "-B", "-c", launch, module, *limits.as_arguments(), *arguments]
        try:
            subprocess.run(  # noqa: S603  # our own program, by our own Python
                command,
                stdin=file,
                stdout=output,
                stderr=subprocess.DEVNULL,
                env=ENVIRONMENT,
                cwd="/",
                close_fds=True,
                start_new_session=True,
                timeout=seconds,
                check=True,
            )
            end = End.DONE
        except subprocess.TimeoutExpired:
            end = End.SLOW
        except subprocess.CalledProcessError as error:
            end = End.KILLED if error.returncode < 0 else End.FAILED
        output.seek(0)
        return Answer(output.read(), end)
