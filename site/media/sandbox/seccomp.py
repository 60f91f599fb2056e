"""Calls to the system that a program which reads a file never makes (Linux: seccomp(2), a filter in classic BPF)."""

import ctypes
import errno
import platform

PR_SET_SECCOMP, FILTER = 22, 2
LOAD, EQUAL, AT_LEAST, HAS_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, REFUSE, UNKNOWN = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS
# Where a call's number, its processor's kind and its first argument stand in `struct seccomp_data`.
NUMBER, KIND, FLAGS = 0, 4, 16
# Calls of the second kind of a 64-bit Intel processor begin here.
OTHER_NUMBERS = 0x40000000
CLONE_THREAD = 0x00010000
# Its flags are out of a filter's sight: libraries take the older call when told that this one is unknown.
CLONE3 = 435

REFUSED = {
    # socket, connect, fork, vfork, execve, kill, ptrace, tkill, tgkill, process_vm_readv and _writev, execveat, pidfd
    "x86_64": (0xC000003E, 56, (41, 42, 57, 58, 59, 62, 101, 200, 310, 311, 322, 438)),
    "aarch64": (0xC00000B7, 220, (198, 203, 221, 129, 117, 130, 270, 271, 281, 438)),
}
"""For each processor its kind, `clone`, and the calls that open connections, start programs or reach others."""


class Instruction(ctypes.Structure):
    """`struct sock_filter`."""

    _fields_ = [("code", ctypes.c_uint16), ("yes", ctypes.c_uint8), ("no", ctypes.c_uint8), ("value", ctypes.c_uint32)]


class Program(ctypes.Structure):
    """`struct sock_fprog`."""

    _fields_ = [("length", ctypes.c_uint16), ("instructions", ctypes.POINTER(Instruction))]


def refuse_calls() -> None:
    """Refuse, for good, what reaches a network, another program or process, and what starts one (threads may begin).

    Nothing happens on a processor that is not known here.
    """
    kind, clone, numbers = REFUSED.get(platform.machine(), (0, 0, ()))
    if not numbers:
        return
    lines = _lines(kind, clone, numbers)
    program = Program(len(lines), (Instruction * len(lines))(*lines))
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_SECCOMP, FILTER, ctypes.byref(program), 0, 0)


def _lines(kind: int, clone: int, numbers: tuple[int, ...]) -> list[Instruction]:
    """The filter; each jump says how many lines it leaves out."""
    count = len(numbers)
    return [
        Instruction(LOAD, 0, 0, KIND),
        Instruction(EQUAL, 0, count + 4, kind),
        Instruction(LOAD, 0, 0, NUMBER),
        Instruction(AT_LEAST, count + 3, 0, OTHER_NUMBERS),
        Instruction(EQUAL, count + 3, 0, CLONE3),
        Instruction(EQUAL, count + 3, 0, clone),
        *(Instruction(EQUAL, count - index, 0, number) for index, number in enumerate(numbers)),
        Instruction(RETURN, 0, 0, ALLOW),
        Instruction(RETURN, 0, 0, REFUSE),
        Instruction(RETURN, 0, 0, UNKNOWN),
        Instruction(LOAD, 0, 0, FLAGS),
        Instruction(HAS_BIT, 0, 1, CLONE_THREAD),
        Instruction(RETURN, 0, 0, ALLOW),
        Instruction(RETURN, 0, 0, REFUSE),
    ]
