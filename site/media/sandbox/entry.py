"""Where the process of a program begins: `children.run_child` starts it so."""

import sys
from codecs import lookup
from importlib import import_module

from .isolation import isolate_process
from .limits import MEASURES, Limits, limit_process

# Python looks for an encoding in a file when it is first used: afterwards, it can open none.
ENCODINGS = [
    "ascii",
    "latin-1",
    "cp1252",
    "cp437",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "idna",
    "cp1250",
    "cp1251",
    "cp1254",
    "cp1256",
    "mac-roman",
    "cp850",
]


def start(module: str, *words: str) -> None:
    """Load the program `module`, then bound this process, then let it read its standard input.

    `words` are its limits (`Limits.as_arguments`), then what it is to be told.
    """
    limits = Limits.from_arguments(words[:MEASURES])
    program = import_module(module)
    for encoding in ENCODINGS:
        lookup(encoding)
    isolate_process()
    limit_process(limits)
    program.main(*words[MEASURES:])
    sys.stdout.flush()
