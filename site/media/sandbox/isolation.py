"""A process that gives up, for good, what it does not need to read a file (Linux: unshare(2), prctl(2))."""

import ctypes
import os

from .landlock import allow_reading_only
from .seccomp import refuse_calls

CLONE_NEWUSER, CLONE_NEWNET, CLONE_NEWIPC = 0x10000000, 0x40000000, 0x08000000
PR_SET_NO_NEW_PRIVS = 38
NOBODY = 65534
# What a program may still ask for, if its limits let it open a file at all: randomness, and letters to draw with.
READABLE = ("/dev/urandom", "/dev/random", "/usr/share/fonts", "/usr/local/share/fonts")


def isolate_process() -> None:
    """Leave the network, every file and, for the administrator's account, its rights.

    Each step stands by itself: what a system or a container does not allow is left out, and `limits` hold without it.
    """
    system = ctypes.CDLL(None, use_errno=True)
    apart = CLONE_NEWNET | CLONE_NEWIPC
    if os.geteuid() == 0:
        system.unshare(apart)
        # Limits do not bind the administrator's account.
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    else:
        system.unshare(apart | CLONE_NEWUSER)
    system.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    allow_reading_only(READABLE)
    refuse_calls()
