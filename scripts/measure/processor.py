"""Processor time of a server's workers, from /proc (proc(5)): unlike a speed, other programs hardly disturb it."""

import os
from pathlib import Path

PROC = Path("/proc")
# Places after the name in /proc/PID/stat: parent, user time, system time.
PARENT, USER, SYSTEM = 1, 11, 12


def workers_seconds(parent: int) -> float:
    """Processor seconds that the children of a process have used; 0.0 on systems without /proc."""
    ticks = 0
    for folder in PROC.glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[PARENT]) == parent:
            ticks += int(fields[USER]) + int(fields[SYSTEM])
    return ticks / os.sysconf("SC_CLK_TCK")
