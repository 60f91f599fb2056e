"""The themes and the countries that a page concerns."""

from typing import Any, NamedTuple

from django.db.models import CharField, QuerySet, Value
from django.db.models.functions import Cast
from django.http import HttpRequest

from access.kept import kept_query
from access.querysets import reader_language
from text.alphabet import alphabetical
from text.translations import translated_only

from .country import Country
from .terms import Theme


class Topics(NamedTuple):
    """Both in the order of the alphabet."""

    themes: list[Theme]
    countries: list[Country]


def topics_of(page: Any, request: HttpRequest | None = None) -> Topics:
    """The topics of a page of a type with `themes` and `countries`, in one query.

    Those of a preview are not in the database.
    """
    if getattr(request, "is_preview", False):
        themes, countries = list(page.themes.all()), list(page.countries.all())
    else:
        language = reader_language()
        rows = _topics_query(type(page), page.pk, language).rows()
        themes = [
            Theme(pk=key, slug=slug, name=name, names={language: here} if here else {})
            for key, code, slug, name, here in rows
            if not code
        ]
        countries = [Country(pk=key, code=code) for key, code, *_names in rows if code]
    return Topics(alphabetical(themes, lambda theme: theme.label), alphabetical(countries))


@kept_query
def _topics_query(model: Any, key: int, language: str) -> QuerySet:
    """Rows of a key, the code of a country, the slug of a theme, its name in French and in `language`; else empty."""
    empty = Cast(Value(""), CharField())
    fields = {name: model._meta.get_field(name) for name in ("themes", "countries")}
    themes = Theme.objects.filter(**{fields["themes"].related_query_name(): key}).order_by()
    countries = Country.objects.filter(**{fields["countries"].related_query_name(): key}).order_by()
    here = Cast(translated_only("names", language), CharField())
    return themes.values_list("pk", empty, "slug", "name", here).union(
        countries.values_list("pk", "code", empty, empty, empty), all=True
    )
