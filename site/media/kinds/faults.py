"""What may be wrong with a document; `media.documents` has the words for it."""


class Fault(Exception):  # noqa: N818  # what is wrong with the file, not with the program
    """A document that is refused, and why: a code of `media.documents.FAULTS`."""

    def __init__(self, code: str, found: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.found = found
        """What the content is, as the ending of a name; empty when that is not known."""


OTHER = "other"
MACROS = "macros"
ACTIVE = "active"
OLD = "old"
PROGRAM = "program"
REMOTE = "remote"
BOMB = "bomb"
LOCKED = "locked"
NESTED = "nested"
MARKUP = "markup"
BINARY = "binary"
DAMAGED = "damaged"
CODING = "coding"
TELLING = "telling"
CAPTIONS = "captions"
NOT_FIRST = "not_first"
