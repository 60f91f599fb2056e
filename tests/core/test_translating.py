"""What becomes of a translation when the French page changes."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, TranslationSource

from core.models import BasePage, TranslationReview
from core.translating import following
from core.translating.places import place_name
from demo.factories import make_standard
from home.models import HomePage
from tests.core.translated import translated
from tests.core.translators import (
    STEP_TWO,
    STEPS,
    TEXT,
    body,
    changed,
    publish,
    publish_translation,
    translate,
    words,
)

NOTE = "0a1b2c3d-0000-4000-8000-000000000003"


def test_changed_french_is_to_review_until_confirmed_and_published(
    translated_pair: tuple[BasePage, BasePage], client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    page, target = translated_pair
    publish(page, title="Nos vieux métiers", body=body("Le fil est très long.", "La route aussi.", second="Rassembler"))
    assert changed(page) == {
        "Titre": ("Nos métiers", "Nos vieux métiers", "Our trades"),
        "Texte": ("Le fil est long.", "Le fil est très long.", "The thread is long."),
        "Étape 2, titre": ("Réunir", "Rassembler", "Gather"),
    }
    shown = words(client, target)
    for text in ("Our trades", "The thread is long.", "Gather"):
        assert text in shown
    # Published as it is, nothing French comes into the English page, and what is to review stays so.
    publish_translation(page, django_capture_on_commit_callbacks)
    assert len(changed(page)) == 3
    assert "Rassembler" not in words(client, target)
    translate(page, "Nos vieux métiers", "Our old trades")
    translate(page, "Le fil est très long.", "The thread is very long.")
    # As it was: nothing left to look at.
    publish(page, body=body("Le fil est très long.", "La route aussi."))
    assert changed(page) == {}
    publish_translation(page, django_capture_on_commit_callbacks)
    assert not TranslationReview.objects.exists()
    assert "The thread is very long." in words(client, target)


def test_what_moves_keeps_its_translation_and_its_row(
    translated_pair: tuple[BasePage, BasePage], client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    page, target = translated_pair
    source = TranslationSource.objects.get(object_id=page.translation_key)
    kept = dict(StringSegment.objects.filter(source=source).values_list("string__data", "pk"))
    moved = [
        {"type": "heading", "id": str(uuid4()), "value": {"text": "En bref", "level": "2"}},
        {"type": "text", "id": str(uuid4()), "value": "<p>La route aussi.</p>"},
        *body("Le fil est long."),
    ]
    publish(page, body=moved)
    assert list(changed(page).values()) == [("", "En bref", "")]
    translate(page, "En bref", "In short")
    publish_translation(page, django_capture_on_commit_callbacks)
    assert "So is the road. The thread is long." in words(client, target)
    after = dict(StringSegment.objects.filter(source=source).values_list("string__data", "pk"))
    assert {after[text] for text in ("Le fil est long.", "Réunir")} == {kept["Le fil est long."], kept["Réunir"]}


def test_drafts_of_a_page_that_was_never_public_reach_its_translators(
    home: HomePage, english: Locale, django_capture_on_commit_callbacks: Callable
) -> None:
    page = make_standard(title="À venir", body=body("Le fil est long."))
    translated(page, english, django_capture_on_commit_callbacks).unpublish()
    page.refresh_from_db()
    page.unpublish()
    translate(page, "Le fil est long.", "The thread is long.")
    page.body = body("Le fil est bien long.")
    page.save()
    assert changed(page) == {"Texte": ("Le fil est long.", "Le fil est bien long.", "The thread is long.")}


def test_calls_of_footnotes_stay_in_their_sentence(
    translated_pair: tuple[BasePage, BasePage], client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    page, target = translated_pair
    call = f'<footnote id="{NOTE}">[0a1b2c]</footnote>'
    publish(page, body=body(f"Le XX<sup>e</sup> siècle{call} fut <b>long</b>."))
    sentence = 'Le XX<sup>e</sup> siècle<a id="a1">[*]</a> fut <b>long</b>.'
    translate(page, sentence, '<b>Long</b> was the 20<sup>th</sup> century<a id="a1">[*]</a>.')
    publish_translation(page, django_capture_on_commit_callbacks)
    stored = str(type(target).objects.get(pk=target.pk).body.raw_data[0]["value"])
    assert stored == f"<p><b>Long</b> was the 20<sup>th</sup> century{call}.</p>"


def test_what_an_earlier_version_missed_is_taken_up(
    translated_pair: tuple[BasePage, BasePage], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, _target = translated_pair
    with monkeypatch.context() as patch:
        patch.setattr(following, "take_up", lambda source: False)
        publish(page, title="Nos vieux métiers")
    assert not TranslationReview.objects.exists()
    assert following.take_up_missed(timedelta()) == 1
    assert list(changed(page)) == ["Titre"]
    # Nor does an earlier version of its type keep its translators warned.
    TranslationSource.objects.update(schema_version="0001_initial")
    assert following.take_up_missed(timedelta()) == 0
    assert not TranslationSource.objects.get_for_instance(page).schema_out_of_date()


@pytest.mark.parametrize(
    ("path", "name"),
    [("title", "Titre"), (f"body.{STEPS}.steps.{STEP_TWO}.title", "Étape 2, titre"), (f"body.{TEXT}", "Texte")],
)
def test_places_have_names(translated_pair: tuple[BasePage, BasePage], path: str, name: str) -> None:
    page, _target = translated_pair
    assert place_name(type(page).objects.get(pk=page.pk), path) == name
