"""The board of translations with 2,000 pages in four languages: queries and milliseconds, bare and by each filter."""

import json
from collections.abc import Iterator
from statistics import median
from typing import TYPE_CHECKING
from uuid import uuid4

from .answers import ask, client_of_readers, milliseconds
from .tables import Row, row, verdict

if TYPE_CHECKING:
    from wagtail.models import Locale

    from home.models import StandardPage

PAGES, TEXTS = 2_000, 10
MOST_QUERIES, MOST_OF_A_FILTER, LONGEST = 20, 24, 1_000  # the last in milliseconds
FILTERS = {
    "tout": "",
    "à revoir": "state=review",
    "pas commencées": "state=none&language=nl",
    "en partie": "state=partial",
    "à jour": "state=whole&language=en",
    "publiées": "state=live",
    "en retard": "asked=late",
    "titre": "title=page+19",
}


def board_rows(base: str) -> list[Row]:
    """Each filter of the board: its queries, the first answer of the process for it, and the usual one.

    What is measured is taken back: other steps find the site as it was.
    """
    from django.db import connection, transaction

    with transaction.atomic():
        make_translations()
        if connection.vendor == "postgresql":  # which does so by itself, but for what no transaction has ended of
            connection.cursor().execute("ANALYZE")
        rows = list(_rows(base))
        transaction.set_rollback(True)
    return rows


def _rows(base: str) -> Iterator[Row]:
    from django.contrib.auth import get_user_model
    from django.urls import reverse

    client = client_of_readers()
    client.force_login(get_user_model().objects.create_superuser("mesure"))
    for name, query in FILTERS.items():
        address = f"{reverse('wagtail_localize:translations_report')}?{query}"
        first = milliseconds(client, address)
        queries, _html = ask(client, address)
        usual = median(milliseconds(client, address) for _time in range(5))
        most = MOST_OF_A_FILTER if query else MOST_QUERIES
        times = (f"{value:.0f} ms" for value in (first, usual))
        yield row(name, base, queries, *times, f"{most} / {LONGEST} ms", verdict((queries, most), (usual, LONGEST)))


def make_translations() -> None:
    """Pages with ten texts each; their translations are whole, half done, to review, late or not begun, in turn."""
    from wagtail.models import Locale

    from home.models import HomePage, StandardPage

    from .content import french, insert

    home = french(HomePage)
    pages = [StandardPage(title=f"Page {n:04}", slug=f"page-{n:04}") for n in range(PAGES)]
    insert(home, pages)
    made = {}
    for locale in Locale.objects.exclude(pk=home.locale_id):
        copies = {n: StandardPage(title=f"{page.title} {locale}", slug=page.slug) for n, page in enumerate(pages)}
        # A fifth is not begun.
        copies = {n: copy for n, copy in copies.items() if (n + locale.pk) % 5}
        insert(home.get_translation(locale), list(copies.values()))
        made[locale] = copies
    for copies in made.values():
        for n, copy in copies.items():
            StandardPage.objects.filter(pk=copy.pk).update(translation_key=pages[n].translation_key, live=bool(n % 2))
    _make_texts(pages, made)


def _make_texts(pages: list["StandardPage"], made: dict["Locale", dict[int, "StandardPage"]]) -> None:
    from datetime import timedelta

    from django.contrib.auth import get_user_model
    from django.contrib.contenttypes.models import ContentType
    from django.utils import timezone
    from wagtail_localize.models import (
        String,
        StringSegment,
        StringTranslation,
        TranslatableObject,
        Translation,
        TranslationContext,
        TranslationSource,
    )

    from core.models import ChangedText, RequestedTranslation, TranslationRequest, TranslationReview

    kind, now = ContentType.objects.get_for_model(type(pages[0])), timezone.now()
    base = TranslatableObject.content_type.field.remote_field.model.objects.get_for_model(pages[0].page_ptr)
    objects = TranslatableObject.objects.bulk_create(
        TranslatableObject(translation_key=page.translation_key, content_type=base) for page in pages
    )
    sources = TranslationSource.objects.bulk_create(
        TranslationSource(
            object=one,
            specific_content_type=kind,
            locale_id=page.locale_id,
            object_repr=page.title,
            content_json=json.dumps({"title": page.title}),
            last_updated_at=now,
        )
        for one, page in zip(objects, pages, strict=True)
    )
    places = [(n, place) for n in range(len(pages)) for place in range(TEXTS)]
    strings = String.objects.bulk_create(
        String(locale_id=pages[0].locale_id, data_hash=uuid4(), data=f"Le texte {place} de la page {n}.")
        for n, place in places
    )
    contexts = TranslationContext.objects.bulk_create(
        TranslationContext(object=objects[n], path_id=uuid4(), path=f"body.{place}", field_path="body")
        for n, place in places
    )
    texts = list(zip(places, strings, contexts, strict=True))
    StringSegment.objects.bulk_create(
        StringSegment(source=sources[n], context=context, string=string, order=place)
        for (n, place), string, context in texts
    )
    asked = TranslationRequest.objects.create(
        assignee=get_user_model().objects.order_by("pk")[0], due=now.date() - timedelta(days=3)
    )
    for locale, copies in made.items():
        translations = {n: Translation(source=sources[n], target_locale=locale) for n in copies}
        Translation.objects.bulk_create(translations.values())
        StringTranslation.objects.bulk_create(
            StringTranslation(translation_of=string, context=context, locale=locale, data=string.data)
            for (n, place), string, context in texts
            if n in copies and (n % 3 or place < TEXTS / 2)
        )
        reviews = {n: TranslationReview(translation=one, since=now) for n, one in translations.items() if not n % 7}
        TranslationReview.objects.bulk_create(reviews.values())
        ChangedText.objects.bulk_create(
            ChangedText(review=reviews[n], context=context, place="Texte", order=place, new=string)
            for (n, place), string, context in texts
            if n in reviews and place < 2
        )
        RequestedTranslation.objects.bulk_create(
            RequestedTranslation(request=asked, translation=one) for n, one in translations.items() if not n % 11
        )
