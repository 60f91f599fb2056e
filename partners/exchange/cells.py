"""What may stand in a cell: how a value is written, and how a text is read back.

Every text that `write` gives is one that `read` understands. Words in cells are French: they are part of the format.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.models import Country, Theme
from text.alphabet import alphabetical, fold
from text.plain_text import one_line
from text.reading.countries import countries_called, countries_like
from text.reading.limits import refuse_too_long
from text.reading.telephones import ROUNDED, read_telephones
from worldmap.countries import country_name

from ..models import MovementKind, Precision

EMPTIED = "(vide)"
"""Written in a cell, it empties the field; an empty cell leaves it as it is."""

# Folded; "-" and "?" are nothing at all then.
STANDS_FOR_NOTHING = {
    "",
    "na",
    "n-a",
    "nd",
    "neant",
    "aucun",
    "aucune",
    "sans",
    "rien",
    "inconnu",
    "inconnue",
    "none",
    "null",
}
YES, NO = "oui", "non"
# What spreadsheet programs and people of other languages write for them.
MEANINGS = {
    **dict.fromkeys((YES, "vrai", "true", "yes", "ja", "si", "verdadero", "waar", "1"), True),
    **dict.fromkeys((NO, "faux", "false", "no", "nee", "falso", "onwaar", "0"), False),
}
PRECISIONS = {
    Precision.EXACT: "exacte",
    Precision.TOWN: "ville",
    Precision.COUNTRY: "pays",
    Precision.HIDDEN: "masquée",
}
BETWEEN_TERMS = "; "
COMMA = re.compile(r"[,/]")
CLOSE = 0.8
REQUIRED = object()
"""Stands for the empty value of a field that has none."""


class CellError(Exception):
    """A cell that cannot be read; the message says what to do. `missing` is a word that a list of the site lacks."""

    def __init__(self, message: str, missing: str = "") -> None:
        super().__init__(message)
        self.missing = missing


@dataclass(frozen=True)
class Words:
    """What the words of a file stand for; terms by their folded forms."""

    countries: Mapping[str, Country]
    """By their codes."""
    kinds: Mapping[str, MovementKind]
    themes: Mapping[str, Theme]
    region: str = ""
    """The code of the row's country, where it is known."""

    @classmethod
    def load(cls) -> "Words":
        """The countries and terms that the site has now."""
        countries = {country.code: country for country in Country.objects.all()}
        return cls(countries, _terms(MovementKind.objects.all()), _terms(Theme.objects.all()))


def _terms(terms: Iterable[Any]) -> dict[str, Any]:
    return {fold(word): term for term in terms for word in (term.slug, term.name)}


@dataclass(frozen=True)
class Text:
    """Words as they are."""

    empty: object = ""

    def write(self, value: Any) -> Any:
        """What stands in the cell: a text, a number or a date."""
        return value

    def read(self, text: str, words: Words) -> Any:
        """The value that `text` stands for. Raises CellError."""
        return text


@dataclass(frozen=True)
class Read(Text):
    """A value that a reader of the forms reads too."""

    reader: Callable[[str], Any] = field(kw_only=True)

    def read(self, text: str, words: Words) -> Any:
        text = one_line(text)
        if fold(text) in STANDS_FOR_NOTHING:
            raise CellError(
                _("For nothing, leave the cell empty; to empty the field, write %(word)s.") % {"word": EMPTIED}
            )
        with _refusals():
            refuse_too_long(text)
            return self.reader(text)


def telephone_in(region: str) -> Read:
    """A cell of telephone numbers by the numbering plan of a country; as they are where it is unknown."""
    return Read(reader=partial(read_telephones, region=region) if region else str)


@dataclass(frozen=True)
class TelephoneCell(Text):
    """Telephone numbers by the numbering plan of the row's country."""

    def read(self, text: str, words: Words) -> Any:
        return telephone_in(words.region).read(text, words)


@contextmanager
def _refusals() -> Iterator[None]:
    """Tell what a reader refuses as what is wrong with the cell."""
    try:
        yield
    except ValidationError as error:
        how = [_("First give the cell the format “text”.")] if error.code == ROUNDED else []
        raise CellError(" ".join([*error.messages, *how])) from None


def _refuse_doubt(text: str) -> None:
    """Refuse a word that is known, with a question mark: it is not sure."""
    if "?" in text:
        raise CellError(_("A question mark stands here: write what is sure without it, or leave the cell empty."))


@dataclass(frozen=True)
class YesNo(Text):
    """Yes or no."""

    empty: object = REQUIRED

    def write(self, value: bool) -> str:
        return YES if value else NO

    def read(self, text: str, words: Words) -> bool:
        if (meaning := MEANINGS.get(fold(text))) is None:
            raise CellError(_("Write “oui” or “non”."))
        _refuse_doubt(text)
        return meaning


@dataclass(frozen=True)
class PrecisionCell(Text):
    """How precisely the place is public."""

    empty: object = REQUIRED

    def write(self, value: str) -> str:
        return PRECISIONS[Precision(value)]

    def read(self, text: str, words: Words) -> Any:
        known: dict[str, Any] = {fold(word): precision for precision, word in PRECISIONS.items()}
        known |= {str(precision): precision for precision in PRECISIONS}
        if (found := known.get(fold(text))) is None:
            raise CellError(_("Write one of: %(words)s.") % {"words": ", ".join(PRECISIONS.values())})
        _refuse_doubt(text)
        return found


@dataclass(frozen=True)
class CountryCell(Text):
    """A country by any of its names or codes."""

    empty: object = REQUIRED

    def write(self, value: Country) -> str:
        return country_name(value.code, "fr")

    def read(self, text: str, words: Words) -> Country:
        found = countries_called(text)
        if len(found) != 1:
            said = _("“%(text)s” may be more than one country.") if found else _("No country is called “%(text)s”.")
            raise CellError(_with_question(said % {"text": text}, _in_french(found or countries_like(text))))
        _refuse_doubt(text)
        (code,) = found
        if (country := words.countries.get(code)) is None:
            name = country_name(code, "fr")
            said = _("“%(country)s” is not in the site's list of countries yet: add it there first.")
            raise CellError(said % {"country": name}, missing=name)
        return country


def _in_french(codes: Iterable[str]) -> list[str]:
    return [country_name(code, "fr") for code in sorted(codes)]


@dataclass(frozen=True)
class Terms(Text):
    """Words of a list, separated by semicolons; by commas too, where that is clear."""

    empty: object = ()
    of: Callable[[Words], Mapping[str, Any]] = field(kw_only=True)
    missing: Any = field(kw_only=True)

    def write(self, value: Iterable[Any]) -> str:
        return BETWEEN_TERMS.join(alphabetical(term.name for term in value))

    def read(self, text: str, words: Words) -> list[Any]:
        known, found = self.of(words), []
        for word in self._words(text, known):
            if (term := known.get(fold(word))) is None:
                names = {fold(one.name): one.name for one in known.values()}
                how = [_("Separate several words by semicolons.")] if COMMA.search(word) else []
                raise CellError(" ".join([unknown(word, names, str(self.missing)), *how]), missing=word)
            found.append(term)
        return list(dict.fromkeys(found))

    def _words(self, text: str, known: Mapping[str, Any]) -> Iterator[str]:
        """The words of a cell; a comma or a slash parts two where one of them is known, for it may stand in a name."""
        for part in filter(None, map(str.strip, text.split(";"))):
            pieces = [piece for piece in map(str.strip, COMMA.split(part)) if piece]
            is_list = fold(part) not in known and any(fold(piece) in known for piece in pieces)
            yield from pieces if is_list else [part]


def unknown(text: str, names: Mapping[str, str], message: str) -> str:
    """A message with `text` in it, and the names that look like it."""
    close = [names[key] for key in get_close_matches(fold(text), names, n=2, cutoff=CLOSE)]
    return _with_question(message % {"text": text}, close)


def _with_question(said: str, names: Iterable[str]) -> str:
    """A message, and the names that may have been meant."""
    close_names = _(" or ").join(_("“%(name)s”") % {"name": name} for name in names)
    question = _("Did you mean %(names)s?") % {"names": close_names}
    return f"{said} {question}" if close_names else said
