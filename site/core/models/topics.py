"""The themes and the countries that a page concerns."""

from typing import Any, NamedTuple

from django.db.models import CharField, QuerySet, Value
from django.db.models.functions import Cast
from django.http import HttpRequest

from access.kept import kept_query
from text.alphabet import alphabetical

from .country import Country
from .terms import Theme

NAMES = ("name", "name_en", "name_nl", "name_es", "slug")


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
        rows = _topics_query(type(page), page.pk).rows()
        themes = [Theme(pk=key, **dict(zip(NAMES, names, strict=True))) for key, code, *names in rows if not code]
        countries = [Country(pk=key, code=code) for key, code, *_names in rows if code]
    return Topics(alphabetical(themes, lambda theme: theme.label), alphabetical(countries))


@kept_query
def _topics_query(model: Any, key: int) -> QuerySet:
    """Rows of a key, the code of a country, and the names of a theme: one or the other is empty."""
    empty = Cast(Value(""), CharField())
    fields = {name: model._meta.get_field(name) for name in ("themes", "countries")}
    themes = Theme.objects.filter(**{fields["themes"].related_query_name(): key}).order_by()
    countries = Country.objects.filter(**{fields["countries"].related_query_name(): key}).order_by()
    blank = {f"no_{name}": empty for name in NAMES}
    return (
        themes.annotate(no_code=empty)
        .values_list("pk", "no_code", *NAMES)
        .union(countries.annotate(**blank).values_list("pk", "code", *blank), all=True)
    )
