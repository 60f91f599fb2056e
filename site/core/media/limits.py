"""Limits that a process sets on itself before it opens a file that somebody sent."""

import resource
from contextlib import suppress

MEMORY_BYTES = 512 << 20
OUTPUT_BYTES = 64 << 20


def limit_process(seconds: int) -> None:
    """Bound this process: memory, `seconds` of processor time, size of what it writes, no dump of its memory."""
    bounds = {
        resource.RLIMIT_AS: MEMORY_BYTES,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_FSIZE: OUTPUT_BYTES,
        resource.RLIMIT_CORE: 0,
    }
    for kind, most in bounds.items():
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
