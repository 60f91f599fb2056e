"""A language that the site does not have, with a made-up catalogue and made-up words: Arabic."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from unittest.mock import patch

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.test import override_settings
from django.utils.translation import to_locale

from core import languages
from core.languages import spoken_languages, unfinished_texts
from scripts.catalogues import compile_catalogue

# Between values, tags, entities and addresses.
PLAIN = re.compile(r"(%\(\w+\)[sd]|%[sd]|\{\w*\}|<[^>]*>|&\w+;|https?://\S+|\S+@\S+)")
WORD = re.compile(r"[^\W\d_]+")
ARABIC = ("تضامن", "عالم", "حركة", "عمل", "كرامة", "صحة", "شباب", "قرية", "حق", "مستقبل", "في", "على", "مشروع")


def in_made_up_arabic(text: str) -> str:
    """`text` with other words; what the code replaces stays."""
    words = cycle(ARABIC)
    parts = PLAIN.split(text)
    return "".join(part if place % 2 else WORD.sub(lambda _w: next(words), part) for place, part in enumerate(parts))


def write_catalogue(folder: Path, language: str, *, is_translated: bool) -> None:
    """A compiled catalogue of what readers may meet, with made-up words or with none."""
    with (Path(settings.BASE_DIR) / "locale" / "nl" / "LC_MESSAGES" / "django.po").open("rb") as source:
        dutch = read_po(source, locale="nl")
    made = Catalog(to_locale(language), fuzzy=False)
    for message in dutch:
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            last = in_made_up_arabic(str(ids[-1])) if is_translated else ""
            string = (last,) * made.num_plurals if len(ids) > 1 else last
            made.add(message.id, string, flags=message.flags, context=message.context)
    target = folder / to_locale(language) / "LC_MESSAGES" / "django.po"
    target.parent.mkdir(parents=True)
    with target.open("wb") as text:
        write_po(text, made)
    compile_catalogue(target)


@contextmanager
def also_speaking(language: str, folder: Path, *, is_translated: bool = True) -> Iterator[None]:
    """The site with `language` in its settings, and its catalogue beside the others in `folder`."""
    for one in (Path(settings.BASE_DIR) / "locale").iterdir():
        os.symlink(one, folder / one.name)
    write_catalogue(folder, language, is_translated=is_translated)
    every = [*settings.LANGUAGES, (language, language)]
    spoken_languages.cache_clear()
    try:
        with (
            override_settings(LANGUAGES=every, WAGTAIL_CONTENT_LANGUAGES=every, LOCALE_PATHS=[folder]),
            # Other tests take every catalogue for whole.
            patch.object(languages, "unfinished_texts", unfinished_texts),
        ):
            yield
    finally:
        spoken_languages.cache_clear()
