"""The choices of the filters: what the pages that readers may see are of, in one query."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast, Coalesce, ExtractYear
from django.utils.translation import gettext as _

from access.kept import kept_reader_query
from access.querysets import reader_language
from access.restrictions import restricted_paths
from core.facets import FacetOption, facet_options
from core.findable import result_kinds
from text.alphabet import alphabetical
from text.translations import translated, translated_only
from worldmap.countries import country_name

from .models import Entry
from .question import Question


@dataclass(frozen=True)
class Facet:
    """A filter: its name in addresses, what it asks, the words for no choice, the choices."""

    name: str
    label: str
    all: str
    options: list[FacetOption]


class Facets:
    """The filters as `question` has them set."""

    def __init__(self, question: Question) -> None:
        self.question = question

    @property
    def facets(self) -> list[Facet]:
        """The filters in the order of the form."""
        return [
            self._facet("kind", _("Kind"), _("All kinds"), self._kinds),
            self._facet("country", _("Country"), _("All countries"), self._countries),
            self._facet("theme", _("Theme"), _("All themes"), self._themes),
            self._facet("year", _("Year"), _("All years"), self._years),
        ]

    def _facet(self, name: str, label: str, no_choice: str, labels: dict[str, str]) -> Facet:
        """A filter whose choice stays to be seen also where nothing is of it."""
        chosen = str(getattr(self.question, name) or "").lower()
        options = facet_options(labels, chosen, languages=self._languages if name == "theme" else None)
        return Facet(Question.PARAMETERS[name], label, no_choice, options)

    @cached_property
    def _rows(self) -> list[tuple[Any, ...]]:
        return _used_query().rows()

    @property
    def _languages(self) -> dict[str, str]:
        """The languages of the names of themes, by their slugs."""
        own = reader_language()
        return {value: own if is_own else settings.LANGUAGE_CODE for _name, value, _label, is_own in self._rows}

    @cached_property
    def _used(self) -> dict[str, dict[str, str]]:
        """By filter: the values that pages have, with their names."""
        used: dict[str, dict[str, str]] = {name: {} for name in ("kind", "country", "theme", "year")}
        for name, value, label, _is_own in self._rows:
            used[name][value] = label
            # The pages are read but once for their kinds and their years.
            if name == "kind" and label:
                used["year"][label] = ""
        return used

    @property
    def _kinds(self) -> dict[str, str]:
        kinds = {value: str(kind.heading) for value, kind in result_kinds().items() if value in self._used["kind"]}
        return dict(alphabetical(kinds.items(), lambda item: item[1]))

    @property
    def _countries(self) -> dict[str, str]:
        language = reader_language()
        names = ((code.lower(), country_name(code, language)) for code in self._used["country"])
        return dict(alphabetical(names, lambda item: item[1]))

    @property
    def _themes(self) -> dict[str, str]:
        return dict(alphabetical(self.theme_names.items(), lambda item: item[1]))

    @property
    def theme_names(self) -> dict[str, str]:
        """The themes that pages have, by their slugs."""
        return self._used["theme"]

    @property
    def _years(self) -> dict[str, str]:
        return {year: year for year in sorted(self._used["year"], reverse=True)}


@kept_reader_query
def _used_query() -> QuerySet[Entry]:
    """(filter, value, name, name in the reader's language) of what visible pages have.

    Of their kinds, the years of each instead of the name.
    """
    pages = Entry.objects.filter(sheet=None, page__live=True)
    for path in restricted_paths():
        pages = pages.exclude(page__path__startswith=path)
    first, *others = (_values(pages, name, *columns) for name, columns in _columns(reader_language()).items())
    return first.union(*others)


def _columns(language: str) -> dict[str, tuple[Any, Any, Any]]:
    """By filter: where its values stand, and what is told with them."""
    nothing = Value("")
    return {
        "kind": (F("kind"), Coalesce(Cast(ExtractYear("day"), CharField()), nothing), nothing),
        "country": (F("countries__code"), nothing, nothing),
        "theme": (
            F("themes__slug"),
            translated("themes__name", "themes__names", language),
            translated_only("themes__names", language),
        ),
    }


def _values(pages: QuerySet[Entry], name: str, value: Any, label: Any, own: Any) -> QuerySet[Entry, tuple]:
    named = pages.order_by().annotate(
        filter_name=Value(name, output_field=CharField()),
        filter_value=Cast(value, CharField()),
        filter_label=Cast(label, CharField()),
        filter_own=Cast(own, CharField()),
    )
    columns = ("filter_name", "filter_value", "filter_label", "filter_own")
    return named.filter(filter_value__isnull=False).values_list(*columns).distinct()
