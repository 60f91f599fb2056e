"""The themes and the countries that a page concerns."""

from typing import Any, NamedTuple

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, Func, JSONField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, JSONArray
from django.db.models.sql.compiler import SQLCompiler
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
        themes = [_theme(key, slug, name, here, language) for key, code, slug, name, here in rows if not code]
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


def themes_of_each(model: Any, language: str) -> Subquery:
    """In a query of pages of `model`, which have `themes`: what `themes_in` reads, of each page."""
    relation = model._meta.get_field("themes").related_query_name()
    themes = Theme.objects.filter(**{relation: OuterRef("pk")}).order_by()
    row = JSONArray("pk", "slug", "name", Cast(translated_only("names", language), CharField()))
    return Subquery(themes.values(rows=_JSONRows(row)))


def themes_in(rows: list[list[Any]] | None) -> list[Theme]:
    """The themes of a page in the order of the alphabet, from what `themes_of_each` gives of it."""
    language = reader_language()
    themes = [_theme(key, slug, name, here, language) for key, slug, name, here in rows or []]
    return alphabetical(themes, lambda theme: theme.label)


def _theme(key: int, slug: str, name: str, here: str | None, language: str) -> Theme:
    return Theme(pk=key, slug=slug, name=name, names={language: here} if here else {})


class _JSONRows(Func):
    """All rows of a query as one JSON list; null or empty where there is none."""

    function = "JSONB_AGG"
    output_field = JSONField()

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        """SQLite has its own name for it."""
        return self.as_sql(compiler, connection, function="JSON_GROUP_ARRAY", **extra)
