"""A body with every block goes through wagtail-localize and comes back in another language."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from core.blocks import StoryBlock
from home.models import StandardPage
from tests.core.stories import Body, full_body, new_document, new_image, new_page, stored

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

SHARED = {
    "https://example.org/fil",
    "https://example.org/signer",
    "https://youtu.be/abcdefghijk",
    "terre",
    "2025-01-31",
}


@pytest.fixture
def body() -> Body:
    return full_body(new_image(), new_document(), new_page("Autre page"))


@pytest.fixture
def page(body: Body) -> StandardPage:
    return stored(new_page("Une page", body))


def body_segments(page: StandardPage) -> list[object]:
    assert "body" in {field.field_name for field in get_translatable_fields(StandardPage)}
    return [segment for segment in extract_segments(page) if segment.path.startswith("body.")]


def strings(segments: list[object]) -> list[str]:
    return [segment.string.render_text() for segment in segments if isinstance(segment, StringSegmentValue)]


def test_the_body_holds_every_block(body: Body) -> None:
    assert {kind for kind, _value in body} == set(StoryBlock().child_blocks)


def test_all_that_is_read_can_be_translated(page: StandardPage) -> None:
    found = " ".join(strings(body_segments(page)))
    for word in ("Nos raisons", "Nous avançons", "Ana Torres", "présidente", "Durable", "Écouter", "Pourquoi ?"):
        assert word in found
    for word in ("Des étals", "Le marché à midi", "Une vendeuse", "Elle parle.", "Notre note", "Là-bas", "80"):
        assert word in found
    for word in (
        "Réseau Alpha",
        "mouvements",
        "un réseau",
        "Ce n’est pas",
        "Rencontres",
        "Ville",
        "Cotonou",
        "Signer",
    ):
        assert word in found


def test_addresses_dates_and_choices_are_shared(page: StandardPage) -> None:
    assert not SHARED & set(strings(body_segments(page)))


def test_a_translated_body_keeps_its_shape(page: StandardPage) -> None:
    segments = body_segments(page)
    translated = [in_capitals(segment) for segment in segments]
    french = Locale.objects.get(language_code="fr")
    english, _created = Locale.objects.get_or_create(language_code="en")
    copy = stored(page)
    ingest_segments(stored(page), copy, french, english, translated)
    copy.save()

    before, after = stored(page), StandardPage.objects.get(pk=copy.pk)
    html = str(after.body)
    for word in (
        "NOS RAISONS",
        "ANA TORRES (FICTIF)",
        "DES ÉTALS",
        "UNE VENDEUSE",
        "RENCONTRES",
        "COTONOU",
        "SIGNER",
    ):
        assert word in html
    assert "1\u202f200" in html
    assert "31 janvier 2025" in html
    assert 'href="https://example.org/signer"' in html
    assert [child.block_type for child in after.body] == [child.block_type for child in before.body]


def in_capitals(segment: object) -> object:
    """A make-believe translation: the same words in capitals; the rest as it is."""
    if isinstance(segment, StringSegmentValue):
        text = segment.string.data
        if "<" not in text:
            copy = segment.clone()
            copy.string = StringValue.from_plaintext(segment.string.render_text().upper())
            return copy
    return segment


def test_choosers_can_be_overridden(page: StandardPage) -> None:
    overridable = [segment for segment in body_segments(page) if isinstance(segment, OverridableSegmentValue)]
    assert len(overridable) >= 5


def test_a_body_written_before_a_field_existed_is_extracted(page: StandardPage) -> None:
    raw = [{"type": "quote", "value": {"text": "Ancien", "who": "Personne"}, "id": "a1"}]
    page.body = page.body.stream_block.to_python(raw)
    assert strings(body_segments(page)) == ["Ancien", "Personne"]


def test_staff_open_the_translation_of_every_block(page: StandardPage, admin_client: Client) -> None:
    english, _created = Locale.objects.get_or_create(language_code="en")
    page.get_parent().specific.copy_for_translation(english)
    source, _created = TranslationSource.get_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target(publish=False)
    target = translation.get_target_instance()
    answer = admin_client.get(reverse("wagtailadmin_pages:edit", args=[target.pk]))
    assert answer.status_code == 200
    editor = answer.content.decode()
    assert "Cotonou" in editor
    assert "Des \\u00e9tals" in editor or "Des étals" in editor


def test_a_search_finds_what_is_read(page: StandardPage) -> None:
    found = " ".join(page.body.stream_block.get_searchable_content(page.body))
    for word in (
        "Nos raisons",
        "le PDF",
        "Nous avançons",
        "Durable",
        "Des étals",
        "Elle parle.",
        "un réseau",
        "Cotonou",
    ):
        assert word in found
