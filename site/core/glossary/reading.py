"""The glossary as one answer needs it: the page that lists it, and the terms that are online."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Page, get_page_models

from access.kept import kept_query, kept_reader_query
from access.querysets import reader_language
from core.addresses import page_url
from core.models.glossary import GlossaryTerm, forms_in
from text.translations import translated_only

from .showing import shown_page

FACTS = ("name", "other_forms", "definition")
TRANSLATED = ("names", "forms", "definitions")


@dataclass(frozen=True)
class ShownTerm:
    """A term in the reader's language; its definition in French where it is not translated."""

    key: int
    anchor: str
    name: str
    name_lang: str
    """The language of the name where it is not the reader's."""
    forms: tuple[str, ...]
    """What texts in the reader's language call it, its name first; none where it has no name in it."""
    definition: str
    lang: str
    """The language of the definition where it is not the reader's."""
    source: str
    source_url: str

    @property
    def card(self) -> str:
        """The identifier (HTML) of the card that explains it on a page."""
        # No anchor of a heading begins with a low line.
        return f"_term-{self.key}"


@dataclass
class Glossary:
    """The glossary for the reader of one page; two queries, when it is asked for the first time."""

    request: HttpRequest | None = None
    explains_terms: bool = False
    """Whether cards on the page explain its terms, so that it notes which ones the page shows."""
    shown: dict[int, ShownTerm] = field(default_factory=dict)
    mentioned: set[int] = field(default_factory=set)
    """The keys of the terms that the texts read so far have led to."""

    @cached_property
    def address(self) -> str:
        """Of the page that lists the terms; empty where there is none."""
        pages = _pages_query().instances() if _glossary_pages() else []
        return page_url(pages[0], self.request) if pages else ""

    @cached_property
    def terms(self) -> dict[int, ShownTerm]:
        """The terms that are online, by key, when a page lists them."""
        rows = _terms_query(reader_language()).rows() if self.address else []
        return {term.key: term for term in map(_shown, rows)}

    @cached_property
    def forms(self) -> dict[str, int]:
        """What the terms are called in the reader's language."""
        return {form: key for key, term in self.terms.items() for form in term.forms}

    def show(self, key: int) -> ShownTerm | None:
        """The term of this key, which the page shows from now on; None where it is withdrawn or gone."""
        term = self.terms.get(key)
        if term and self.explains_terms:
            self.shown[key] = term
        return term

    def address_of(self, term: ShownTerm) -> str:
        """Where the term stands in the glossary."""
        return f"{self.address}#{term.anchor}"


def current_glossary() -> Glossary:
    """The glossary of the page that is being rendered; elsewhere one of its own, without cards."""
    page = shown_page()
    if page is None:
        return Glossary()
    if page.glossary is None:
        page.glossary = Glossary(page.request, page.explains_terms)
    glossary: Glossary = page.glossary
    return glossary


def _shown(row: tuple[Any, ...]) -> ShownTerm:
    key, slug, source, source_url, *told = row
    (name, _forms, definition), (own_name, own_forms, own_definition) = told[:3], told[-3:]
    called = (own_name, *forms_in(own_forms or "")) if own_name else ()
    french = "" if reader_language() == settings.LANGUAGE_CODE else settings.LANGUAGE_CODE
    return ShownTerm(
        key=key,
        anchor=slug,
        name=own_name or name,
        name_lang="" if own_name else french,
        forms=called,
        definition=own_definition or definition,
        lang="" if own_definition else french,
        source=source,
        source_url=source_url,
    )


@kept_query
def _terms_query(language: str) -> QuerySet[GlossaryTerm]:
    own = [] if language == settings.LANGUAGE_CODE else [translated_only(name, language) for name in TRANSLATED]
    terms = GlossaryTerm.objects.filter(live=True).order_by("slug")
    return terms.values_list("pk", "slug", "source", "source_url", *FACTS, *own)


def _glossary_pages() -> Iterable[Any]:
    """The page types that list the terms."""
    return [model for model in get_page_models() if getattr(model, "lists_terms", False)]


@kept_reader_query
def _pages_query() -> QuerySet[Page]:
    model = next(iter(_glossary_pages()))
    return model.objects.for_reader().order_by("path")[:1]
