"""The resized copies of pictures that tests show: the same file and the same size give the same copy.

Nearly all show the one rectangle of `make_image`, which would be resized anew for every test.
"""

from collections.abc import Callable
from io import BytesIO
from types import SimpleNamespace
from typing import IO, Any

from wagtail.images.models import Filter

Run = Callable[..., Any]


def remembering(run: Run) -> Run:
    """Stands for `Filter.run`: what went well is kept in memory, what went wrong is tried again."""
    kept: dict[tuple[str, str, str], tuple[bytes, str]] = {}

    def run_once(self: Filter, image: Any, output: IO[bytes], source: IO[bytes] | None = None) -> SimpleNamespace:
        if not image.file_hash:
            return run(self, image, output, source)
        asked = image.file_hash, self.spec, self.get_cache_key(image)
        if asked not in kept:
            made = run(self, image, output, source)
            made.f.seek(0)
            kept[asked] = made.f.read(), made.format_name
        content, name = kept[asked]
        return SimpleNamespace(f=BytesIO(content), format_name=name)

    return run_once
