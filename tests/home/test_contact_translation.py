"""The contact page in another language: its fields are translated, its messages stay readable."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.test import Client
from django.utils import translation
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from core.public_forms.guard import FIELD
from demo.factories import make_contact
from home.contact.models import ContactMessage, ContactPage
from home.models import HomePage
from tests.core.proofs import proof_of_work
from tests.core.translated import keep_the_words

ENGLISH = {
    "Nous écrire": "Write to us",
    "Votre nom": "Your name",
    "Votre adresse électronique": "Your e-mail address",
    "Campagnes, Partenaires": "Campaigns, Partners",
}
FIELDS: list[dict[str, object]] = [
    {"label": "Votre nom", "field_type": "singleline", "autocomplete": "name"},
    {"label": "Votre adresse électronique", "field_type": "email"},
    {"label": "Sujet", "field_type": "dropdown", "choices": "Campagnes, Partenaires", "required": False},
]


@pytest.fixture
def english_page(home: HomePage, django_capture_on_commit_callbacks: Callable) -> ContactPage:
    """A contact page translated as a translator does, string by string."""
    english = Locale.objects.get_or_create(language_code="en")[0]
    home.copy_for_translation(english).save_revision().publish()
    page = make_contact(home, title="Nous écrire", form_fields=FIELDS, to_address="info@solmond.example")
    source, _created = TranslationSource.update_or_create_from_instance(page)
    done = Translation.objects.create(source=source, target_locale=english)
    for segment in source.stringsegment_set.select_related("string", "context"):
        if words := ENGLISH.get(segment.string.data):
            StringTranslation.objects.create(
                translation_of=segment.string, locale=english, context=segment.context, data=words
            )
    keep_the_words(source, english)
    with django_capture_on_commit_callbacks(execute=True):
        done.save_target(publish=True)
    translation.activate("fr")
    return page.get_translation(english)


def test_labels_are_translated_and_names_are_not(english_page: ContactPage, client: Client) -> None:
    soup = BeautifulSoup(client.get(english_page.url).content, "html.parser")
    assert soup.html["lang"] == "en"
    assert soup.h1.get_text(strip=True) == "Write to us"
    labels = {label["for"]: label.get_text(" ", strip=True) for label in soup.select(".field label")}
    assert labels["id_votre_nom"] == "Your name"
    assert labels["id_votre_adresse_electronique"] == "Your e-mail address"
    assert soup.find(id="id_votre_nom")["autocomplete"] == "name"
    assert "Campaigns" in soup.find("select", id="id_sujet").get_text()


def test_a_message_sent_in_english_reaches_the_same_people(english_page: ContactPage, client: Client) -> None:
    written = {"votre_nom": "Ana", "votre_adresse_electronique": "ana@exemple.org", "sujet": "Partenaires"}
    written[FIELD] = proof_of_work(client)
    response = client.post(english_page.url, written)
    assert response.status_code == 302
    assert response["Location"].startswith("/en/")
    assert ContactMessage.objects.get().page_id == english_page.pk
    (sent,) = mail.outbox
    assert sent.to == ["info@solmond.example"]
    assert sent.reply_to == ["ana@exemple.org"]
    assert "Your name: Ana" in sent.body
