"""Programs of ours that open what people sent, each in a process of its own.

A file made to harm ends that process and nothing else: it has limits (`core.media.limits`), no environment, and
what it answers goes to a file of bounded size rather than into memory.
"""

import math
import subprocess
import sys
from enum import Enum
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple

SITE = Path(__file__).parents[2]
LAUNCH = "import runpy, sys; sys.path.insert(0, sys.argv[1]); runpy.run_module(sys.argv[2], run_name='__main__')"


class End(Enum):
    """How a program ended."""

    DONE = "done"
    SLOW = "slow"
    KILLED = "killed"
    """By the system: for want of memory, or because something within it broke."""
    FAILED = "failed"


class Answer(NamedTuple):
    """What a program wrote, perhaps not to the end, and how it ended."""

    output: bytes
    end: End


def run_child(module: str, file: IO[bytes], seconds: float) -> Answer:
    """Run `module` with `file` as its standard input, for `seconds` at most. Raises OSError when it cannot begin.

    The program gets the same number of seconds of processor time, rounded up, as its only argument.
    """
    with TemporaryFile() as output:
        command = [sys.executable, "-I", "-c", LAUNCH, str(SITE), module, str(math.ceil(seconds))]
        try:
            subprocess.run(  # noqa: S603  # our own program, by our own Python
                command,
                stdin=file,
                stdout=output,
                stderr=subprocess.DEVNULL,
                env={},
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
