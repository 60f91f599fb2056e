"""How much the site has on each theme, as far as the reader may see it."""

from collections import defaultdict
from typing import Any

from django.db.models import CharField, Count, QuerySet, Value
from django.utils.translation import ngettext

from access.kept import kept_reader_query
from core.findable import counted, result_kinds
from core.models import BasePage, Theme
from partners.models import PartnerPage

Counts = dict[str, int]
"""Numbers of pages by the value of their `ResultKind`, in the order of the kinds."""

PARTNERS = PartnerPage.search_kind.value


def theme_counts() -> dict[int, Counts]:
    """By the key of a theme: how many pages of each kind are about it; in one query."""
    found: defaultdict[int, Counts] = defaultdict(dict)
    for theme, kind, number in sorted(_counts_query().rows(), key=lambda row: result_kinds()[row[1]].order):
        found[theme][kind] = found[theme].get(kind, 0) + number
    return dict(found)


def told_counts(counts: Counts) -> str:
    """The numbers in a line: "6 mouvements partenaires, 3 récits"."""
    partners = counts.get(PARTNERS, 0)
    told = [f"{partners} {ngettext('partner movement', 'partner movements', partners)}"] if partners else []
    return ", ".join(told + [counted(result_kinds()[kind], n) for kind, n in counts.items() if kind != PARTNERS])


def pages_with_themes() -> list[Any]:
    """The types of pages that are about themes, which each has as `themes`."""
    types = (relation.related_model for relation in Theme._meta.related_objects)
    return [model for model in types if issubclass(model, BasePage)]


@kept_reader_query
def _counts_query() -> QuerySet:
    """(key of a theme, value of a kind, number of its pages)."""
    first, *others = (
        model.objects.for_reader()
        .order_by()
        .filter(themes__isnull=False)
        .values_list("themes", Value(model.search_kind.value, output_field=CharField()))
        .annotate(number=Count("pk"))
        for model in pages_with_themes()
    )
    return first.union(*others, all=True)
