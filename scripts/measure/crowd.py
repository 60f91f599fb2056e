"""A directory of 5,000 partners, made at once rather than page by page: python -m scripts.measure.crowd [NUMBER]"""

import sys
from datetime import date
from itertools import count, cycle, islice
from typing import TYPE_CHECKING
from uuid import uuid4

from scripts.django_setup import set_up_django

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.models import BasePage, Country
    from partners.models import PartnerIndexPage, PartnerPage

NUMBER = 5000
NAMES = ("Mutuelle", "Syndicat", "Coopérative", "Réseau", "Fédération", "Union", "Association", "Collectif")
WORK = ("santé", "travailleuses domestiques", "paysannes", "jeunes", "économie sociale", "pêcheurs", "vendeuses")
PRECISIONS = ("exact", "town", "country")


def main() -> None:
    """Bring the partners of the French directory to a number, spread over countries, kinds, themes and precisions."""
    set_up_django()
    from django.db import transaction

    from partners.models import PartnerIndexPage

    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    with transaction.atomic():
        index = PartnerIndexPage.objects.filter(locale__language_code="fr").get()
        fill(index, wanted - index.get_children().live().count())


def fill(index: "PartnerIndexPage", number: int) -> None:
    """Put `number` more partners under `index`, live, with their relations but without revisions."""
    from core.models import Country, Theme
    from demo.factories import make_country
    from partners.models import MovementKind, PartnerPage

    codes = ("ZA", "SN", "KE", "VN", "LK", "TH", "CO", "EC", "GT", "BR", "AR", "MX", "BE", "CA", "FJ")
    for code in codes:
        make_country(code)
    countries = list(Country.objects.order_by("pk"))
    kinds, themes = list(MovementKind.objects.order_by("pk")), list(Theme.objects.order_by("pk"))
    partners = [_partner(place, countries[place % len(countries)]) for place in range(number)]
    insert(index, partners)
    for name, terms, step in (("kinds", kinds, 1), ("themes", themes, 3)):
        through = getattr(PartnerPage, name).through
        column = f"{terms[0]._meta.model_name}_id"
        links = zip(partners, islice(cycle(terms), 0, None, step), strict=False)
        through.objects.bulk_create(through(partnerpage_id=one.pk, **{column: term.pk}) for one, term in links)


def _partner(place: int, country: "Country") -> "PartnerPage":
    from partners.models import PartnerPage
    from worldmap.countries import label_point

    name, work = NAMES[place % len(NAMES)], WORK[place % len(WORK)]
    longitude, latitude = label_point(country.code)
    longitude, latitude = longitude + place * 37 % 211 / 100 - 1, latitude + place * 53 % 197 / 100 - 1
    return PartnerPage(
        title=f"{name} des {work} {place}",
        slug=f"foule-{place}",
        acronym=f"M{place}",
        country=country,
        reference=f"F-{place}",
        introduction=f"Un mouvement qui appartient à ses membres et défend le travail digne, la {work} et la dignité.",
        location_precision=PRECISIONS[place % len(PRECISIONS)],
        consent_date=date(2024, 1, 1),
        town=f"Ville {place % 400}",
        longitude=round(longitude, 6),
        latitude=round(latitude, 6),
        town_longitude=round(longitude, 1),
        town_latitude=round(latitude, 1),
    )


def insert(parent: "BasePage", pages: "Sequence[BasePage]") -> None:
    """Insert whole pages of one type in a few statements, both of their tables; revisions know nothing of it."""
    from django.contrib.contenttypes.models import ContentType
    from django.utils import timezone
    from wagtail.models import Page

    now, model = timezone.now(), type(pages[0])
    kind = ContentType.objects.get_for_model(model)
    first = parent.get_children().order_by("-path").values_list("path", flat=True).first()
    steps = count(Page._str2int(first[-Page.steplen :]) + 1 if first else 1)
    rows = []
    for page, step in zip(pages, steps, strict=False):
        page.path, page.depth, page.numchild = Page._get_path(parent.path, parent.depth + 1, step), parent.depth + 1, 0
        page.url_path, page.draft_title = f"{parent.url_path}{page.slug}/", page.title
        page.content_type, page.locale_id, page.translation_key = kind, parent.locale_id, uuid4()
        page.live, page.has_unpublished_changes = True, False
        page.first_published_at = page.last_published_at = now
        rows.append(Page(**{field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields}))
    for row, page in zip(Page.objects.bulk_create(rows), pages, strict=True):
        page.pk = page.id = page.page_ptr_id = row.pk
    for start in range(0, len(pages), 500):
        model._base_manager._insert(pages[start : start + 500], fields=model._meta.local_concrete_fields)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))


if __name__ == "__main__":
    main()
