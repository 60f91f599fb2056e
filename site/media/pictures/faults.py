"""What may be wrong with a picture."""

from enum import Enum


class Fault(Enum):
    """What is wrong with a picture; `media.images` has the words for it."""

    EMPTY = "empty"
    UNREADABLE = "unreadable"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    HEAVY = "heavy"
    SCANS = "scans"
    DRAWING = "drawing"
    DRAWING_TEXT = "drawing_text"
    DRAWING_LINKS = "drawing_links"
    DRAWING_BLANK = "drawing_blank"


class FaultError(Exception):
    """Raised for a picture that is refused; holds a `Fault`."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault
