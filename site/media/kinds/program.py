"""A program of its own (`media.sandbox`): says in a line of JSON what is wrong with the document on its input."""

import json
import sys
from collections.abc import Mapping
from typing import BinaryIO

from .archives import Check, check_parts, opened
from .captions import check_captions
from .faults import BOMB, DAMAGED, Fault
from .moving import VIDEOS, check_mp4, check_webm, telling_parts
from .office import MAIN_PARTS, MIMETYPES, check_open_xml, check_packaged
from .portable import check_pdf
from .sound import check_mp3
from .texts import check_text


def check_zip(file: BinaryIO, extension: str) -> None:
    """Raise Fault unless `file` is an archive of documents."""
    with opened(file) as archive:
        check_parts(archive, {ending: check for ending, check in CHECKS.items() if ending != "zip"})


CHECKS: dict[str, Check] = {
    **dict.fromkeys(MAIN_PARTS, check_open_xml),
    **dict.fromkeys(MIMETYPES, check_packaged),
    "csv": check_text,
    "txt": check_text,
    "mp3": check_mp3,
    "pdf": check_pdf,
    "vtt": check_captions,
    "mp4": check_mp4,
    "webm": check_webm,
    "zip": check_zip,
}
"""What looks at each kind of document that may be stored."""


def main(extension: str) -> None:
    """Look at the file on standard input and write what kind it is, or what is wrong with it."""
    tell(CHECKS, extension)


def tell(checks: Mapping[str, Check], extension: str) -> None:
    """Look at the file on standard input by one of `checks`, and write what is wrong with it."""
    answer: dict[str, object] = {}
    with open(0, "rb", closefd=False) as file:
        try:
            checks[extension](file, extension)
            if extension in VIDEOS:
                answer["overwrite"] = telling_parts(file, extension)
        except Fault as fault:
            answer = {"fault": fault.code, "found": fault.found}
        except MemoryError:
            answer = {"fault": BOMB, "found": ""}
        except Exception:
            # Whatever a file made to harm, or by accident, brings about.
            answer = {"fault": DAMAGED, "found": ""}
    sys.stdout.write(json.dumps(answer))
