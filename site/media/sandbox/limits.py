"""Limits that a process sets on itself before it reads a file that somebody sent."""

import resource
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass, fields
from typing import Self

MEGABYTE = 1 << 20
# Input, output and errors.
STANDARD_FILES = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a program may take.

    `seconds` of processor time, `memory` of address space and `output` of what it writes, both in bytes; `files` that
    it may open beside those it begins with, out of `isolation.READABLE`; whether it may begin `threads`.
    """

    seconds: int
    memory: int = 512 * MEGABYTE
    output: int = 64 * MEGABYTE
    files: int = 0
    threads: bool = False

    def as_arguments(self) -> list[str]:
        """The limits as arguments of a command line."""
        return [str(int(value)) for value in astuple(self)]

    @classmethod
    def from_arguments(cls, words: Sequence[str]) -> Self:
        """The limits that `as_arguments` wrote."""
        seconds, memory, output, files, threads = map(int, words)
        return cls(seconds, memory, output, files, bool(threads))


MEASURES = len(fields(Limits))


def limit_process(limits: Limits) -> None:
    """Bound this process. What it has already stays; without files of its own, it opens no connection either."""
    bounds = {
        resource.RLIMIT_AS: limits.memory,
        resource.RLIMIT_CPU: limits.seconds,
        resource.RLIMIT_FSIZE: limits.output,
        # No dump of its memory.
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: STANDARD_FILES + limits.files if limits.files else 0,
    }
    if not limits.threads:
        bounds[resource.RLIMIT_NPROC] = 0
    for kind, most in bounds.items():
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
