"""What the sandbox said of a file is kept for the next time; what went wrong, or another file, is tried again."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile

import pytest

from tests.sandbox import remembering

TELL = [sys.executable, "-c", "import sys, uuid; text = sys.stdin.read(); print(text, uuid.uuid4()); text or exit(1)"]


def told(folder: Path, text: bytes, seconds: float = 20) -> bytes:
    with TemporaryFile() as file, TemporaryFile() as output:
        file.write(text)
        file.seek(0)
        remembering(folder).run(TELL, stdin=file, stdout=output, timeout=seconds, check=True)
        output.seek(0)
        return output.read()


def test_the_same_file_has_the_same_answer(tmp_path: Path) -> None:
    first = told(tmp_path, b"a")
    assert told(tmp_path, b"a") == first
    assert len({first, told(tmp_path, b"b"), told(tmp_path, b"a", seconds=10)}) == 3


def test_what_fails_is_not_kept(tmp_path: Path) -> None:
    for _time in range(2):
        with pytest.raises(subprocess.CalledProcessError):
            told(tmp_path, b"")
    assert list(tmp_path.iterdir()) == []
