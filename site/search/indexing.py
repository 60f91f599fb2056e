"""Keeps the search table as the pages are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any, NamedTuple

from django.conf import settings
from django.db import transaction
from django.utils.translation import override

from core.findable import Findable, FindableDocument
from core.models import BasePage
from media.models import Document, DocumentPage
from text.stems import NAMES, clean, stems

from .engines import Stems, engine
from .models import Entry
from .spelling import keep_words

BATCH = 500
"""Sheets that are stored at once."""
# Counts with the digest: one more, and the next rebuilding writes every entry anew.
VERSION = 3


class OfferedPage(NamedTuple):
    """What the entry of a page of a document says: its language, and where its text stands below the page."""

    language: str
    text_path: str


@dataclass(frozen=True)
class Wanted:
    """What the table has to say of a page."""

    page: BasePage
    findable: Findable
    offers: dict[int, str]
    """The languages of its documents, by key."""
    names: str
    names_elsewhere: dict[str, str]
    """What a page in French is found by in the other languages, for readers who find no translation of it."""

    @cached_property
    def digest(self) -> str:
        """A hash of all that the table has to say of the page: it changes when any of that does."""
        documents = [(key, language, self.page.text_path(key)) for key, language in sorted(self.offers.items())]
        said = (VERSION, self.language, self.texts, self.names_elsewhere, self.facts, self.keys, documents)
        return sha256(repr(said).encode()).hexdigest()

    @cached_property
    def language(self) -> str:
        return self.page.locale.language_code

    @cached_property
    def texts(self) -> dict[str, str]:
        found = self.findable
        given = {"title": found.title, "summary": found.summary, "text": found.text, "names": self.names}
        return {name: clean(text) for name, text in given.items()}

    @cached_property
    def facts(self) -> dict[str, Any]:
        """What the entries of the page and of its sheets share."""
        found = self.findable
        return {"kind": found.kind, "day": found.day, "documents_from": found.documents_from}

    @cached_property
    def keys(self) -> dict[str, list[int]]:
        found = self.findable
        return {
            "countries": sorted({country.pk for country in found.countries}),
            "themes": sorted({theme.pk for theme in found.themes}),
            "documents": sorted(self.offers),
        }


def stored_page(model: type[BasePage], key: int) -> BasePage | None:
    """The page as it is stored, unless it is gone, a draft, or stands for another one."""
    return model._base_manager.select_related("locale").filter(pk=key, live=True, alias_of=None).first()


def wanted(page: BasePage) -> Wanted:
    """What the table has to say of a page, in its own language."""
    with override(page.locale.language_code):
        findable = page.findable()
        named = (*findable.countries, *findable.themes, *page.public_names())
        names = " · ".join(str(one) for one in named)
        elsewhere = _names_elsewhere(page, findable)
        return Wanted(page, findable, _offers(page, findable.documents), names, elsewhere)


def _names_elsewhere(page: BasePage, findable: Findable) -> dict[str, str]:
    """What its countries, their continents, its kinds and themes are called in the languages that it is not in."""
    if page.locale.language_code != settings.LANGUAGE_CODE:
        return {}
    terms = (*findable.countries, *findable.themes, *page.public_kinds())
    continents = {country.continent: country for country in findable.countries}.values()
    found = {}
    for language in dict(settings.LANGUAGES).keys() - {settings.LANGUAGE_CODE}:
        with override(language):
            named = (*map(str, terms), *(country.continent_name for country in continents))
            found[language] = clean(" · ".join(named))
    return {language: names for language, names in sorted(found.items()) if names}


def _offers(page: BasePage, documents: Iterable[FindableDocument]) -> dict[int, str]:
    """The documents that exist, each in a language of the site."""
    given = {document.key: document.language for document in reversed(tuple(documents))}
    if not given:
        return {}
    known = Document.objects.filter(pk__in=given).order_by("pk").values_list("pk", flat=True)
    languages = dict(settings.LANGUAGES)
    own = page.locale.language_code
    return {key: given[key] if given[key] in languages else own for key in known}


@transaction.atomic(savepoint=False)
def index(model: type[BasePage], key: int, *, read_anew: bool = False) -> bool:
    """Bring what is said of a page up to date; `read_anew` where the text of its documents may have changed.

    Tells whether anything was written.
    """
    page = stored_page(model, key)
    # A reading of its document may be at it in another process.
    entry = Entry.objects.select_for_update().filter(page=key, sheet=None).first()
    if page is None:
        return bool(Entry.objects.filter(page=key).delete()[0]) if entry else False
    told = wanted(page)
    same = entry is not None and entry.digest == told.digest
    if not same:
        entry = _store_page(told, entry)
    return (_store_sheets(told, entry) if read_anew or not same else False) or not same


def _store_page(told: Wanted, entry: Entry | None) -> Entry:
    said = {**told.texts, "names_elsewhere": told.names_elsewhere, "language": told.language}
    known = entry and {name: getattr(entry, name) for name in said}
    is_new = entry is None
    entry = entry or Entry(page_id=told.page.pk)
    for name, value in {**said, **told.facts, "digest": told.digest}.items():
        setattr(entry, name, value)
    entry.save()
    for name, keys in told.keys.items():
        if keys or not is_new:
            getattr(entry, name).set(keys)
    if known != said:
        engine().store([page_stems(entry)])
        keep_words(told.language, told.texts.values())
    return entry


def page_stems(entry: Entry) -> Stems:
    """The stems of a page's own entry; the names of its places and themes count as its summary does."""
    language = entry.language
    summary = stems(entry.summary, language) + stems(entry.names, language)
    for code, names in entry.names_elsewhere.items():
        summary += stems(names, f"{code}{NAMES}")
    return Stems(entry.pk, stems(entry.title, language), summary, stems(entry.text, language))


SHEET_COLUMNS = ("language", "text_path", "kind", "day", "documents_from")


def _store_sheets(told: Wanted, entry: Entry) -> bool:
    """Add the sheets that are missing, delete those that are too many, and bring the facts of the others up to date."""
    sheets = Entry.objects.filter(page=told.page.pk).exclude(sheet=None)
    known = {sheet: (key, *rest) for key, sheet, *rest in sheets.values_list("pk", "sheet", *SHEET_COLUMNS)}
    should = dict(_sheets(told)) if told.offers else {}
    gone = [row[0] for sheet, row in known.items() if row[1:3] != should.get(sheet)]
    if gone:
        Entry.objects.filter(pk__in=gone).delete()
    facts = tuple(told.facts.values())
    if any(row[3:] != facts for row in known.values()):
        sheets.update(**told.facts)
    missing = [sheet for sheet, offer in should.items() if known.get(sheet, ())[1:3] != offer]
    for start in range(0, len(missing), BATCH):
        _add_sheets(told, missing[start : start + BATCH], should)
    return bool(gone or missing)


def _sheets(told: Wanted) -> Iterator[tuple[int, OfferedPage]]:
    pages = DocumentPage.objects.filter(document__in=told.offers).exclude(text="").order_by("document", "number")
    for key, document, number in pages.values_list("pk", "document", "number"):
        yield key, OfferedPage(told.offers[document], told.page.text_path(document, number))


def _add_sheets(told: Wanted, keys: list[int], should: dict[int, OfferedPage]) -> None:
    texts = {sheet: clean(text) for sheet, text in DocumentPage.objects.filter(pk__in=keys).values_list("pk", "text")}
    entries = Entry.objects.bulk_create(
        Entry(page_id=told.page.pk, sheet_id=key, **should[key]._asdict(), **told.facts) for key in keys
    )
    engine().store([Stems(one.pk, [], [], stems(texts[one.sheet_id], one.language)) for one in entries])
    for language in {one.language for one in entries}:
        keep_words(language, [texts[one.sheet_id] for one in entries if one.language == language])


@transaction.atomic
def index_anew(model: type[BasePage], key: int) -> None:
    """Write again all that is said of a page."""
    Entry.objects.filter(page=key).delete()
    index(model, key)


def is_right(model: type[BasePage], key: int) -> bool:
    """Whether the table says of a page what it has to."""
    page = stored_page(model, key)
    entries = Entry.objects.filter(page=key)
    own = entries.filter(sheet=None).first()
    if page is None or own is None:
        return page is None and not entries.exists()
    told = wanted(page)
    known = {row[1]: row[2:] for row in entries.exclude(sheet=None).values_list("pk", "sheet", *SHEET_COLUMNS)}
    facts = tuple(told.facts.values())
    should = {sheet: (*said, *facts) for sheet, said in _sheets(told)} if told.offers else {}
    return own.digest == told.digest and known == should
