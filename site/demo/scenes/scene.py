"""What an image of the demo is."""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from .cloth import png


@dataclass(frozen=True)
class Scene:
    """An image: `key` names it in the texts, `description` is its alternative text."""

    key: str
    title: str
    description: str
    draw: Callable[[], Image.Image]

    def file(self) -> bytes:
        """The file, the same each time."""
        return png(self.draw())
