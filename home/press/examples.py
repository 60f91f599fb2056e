"""What the block chooser shows: a short French example, not stored."""

from core.blocks.examples import Example, document
from core.blocks.examples import picture as some_picture


def picture() -> Example:
    """A picture that is not stored."""
    return {**some_picture(), "file": document()["document"], "licence": "by"}
