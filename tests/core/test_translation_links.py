"""Links and documents that a translation has of its own."""

import json
from collections.abc import Callable

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from core.translating.restarting import take_back
from demo.factories import make_document, make_partner, make_partner_index, make_standard
from home.models import HomePage
from tests.core.translated import translated
from tests.core.translators import publish_translation, translation_of


def test_links_and_documents_differ_by_language(
    home: HomePage, english: Locale, editor_client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    french, dutch = make_document(title="Le guide"), make_document(title="The guide")
    linked, linked_other = make_document(title="La carte"), make_document(title="The map")
    to_map = f'<a id="{linked.pk}" linktype="document">la carte</a>'
    quote = {"text": "Le fil", "who": "Ama", "source_url": "https://source.example/fr"}
    page = make_standard(
        title="Nos métiers",
        body=[
            {"type": "text", "value": f'<p>Lire <a href="https://lien.example/fr">le site</a> et {to_map}.</p>'},
            {"type": "quote", "value": quote},
            {"type": "document", "value": {"document": french.pk, "title": "", "text": ""}},
        ],
    )
    target = translated(page, english, django_capture_on_commit_callbacks)
    answer = editor_client.get(reverse("wagtailadmin_pages:edit", args=[target.pk]))
    soup = BeautifulSoup(answer.content, "html.parser")
    told = json.loads(str(soup.select_one(".js-translation-editor")["data-props"]))["segments"]
    values = {one["value"]: one for one in told if one["type"] == "synchronised_value"}
    own = {
        "https://lien.example/fr": "https://lien.example/en",
        "https://source.example/fr": "https://source.example/en",
        french.pk: str(dutch.pk),
        linked.pk: str(linked_other.pk),
    }
    assert set(own) <= set(values)
    assert values["https://source.example/fr"]["location"]["widget"] == {"type": "text"}
    assert values[linked.pk]["location"]["widget"] == {"type": "document_chooser"}
    for value, other in own.items():
        answer = editor_client.put(
            values[value]["editUrl"], f"value={other}", content_type="application/x-www-form-urlencoded"
        )
        assert answer.status_code == 201, answer.content
    publish_translation(page, django_capture_on_commit_callbacks)
    shown = {one: BeautifulSoup(editor_client.get(one.get_url()).content, "html.parser") for one in (page, target)}
    links = {one: {str(link["href"]) for link in soup.select("main a[href]")} for one, soup in shown.items()}
    for language, one, files in (("fr", page, (french, linked)), ("en", target, (dutch, linked_other))):
        addresses = {f"https://lien.example/{language}", f"https://source.example/{language}"}
        assert addresses | {file.url for file in files} <= links[one]
    # Stopped and started again, it keeps its own links.
    latest = type(target).objects.get(pk=target.pk).get_latest_revision_as_object()
    assert take_back(translation_of(page), latest) == 0
    # What readers could not open leaves the French address.
    editor_client.put(
        values["https://source.example/fr"]["editUrl"],
        "value=javascript:alert(1)",
        content_type="application/x-www-form-urlencoded",
    )
    publish_translation(page, django_capture_on_commit_callbacks)
    assert translation_of(page).enabled
    shown_again = editor_client.get(target.get_url()).content.decode()
    assert "javascript:alert" not in shown_again
    assert "https://source.example/fr" in shown_again


def test_staff_choose_a_page_from_among_the_french_ones(
    home: HomePage, english: Locale, editor_client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    directory = make_partner_index(home, title="Partenaires")
    partner = make_partner(directory, title="Mutuelle du Fil")
    make_partner(directory, title="Syndicat du Port")
    translated(partner, english, django_capture_on_commit_callbacks)
    address = reverse("wagtailadmin_choose_page")
    window = BeautifulSoup(
        editor_client.get(address, {"page_type": "partners.partnerpage"}).json()["html"], "html.parser"
    )
    titles = [link.get_text(strip=True) for link in window.select("td.title a.choose-page")]
    assert titles == ["Mutuelle du Fil", "Syndicat du Port"]
    assert editor_client.get(address, {"page_type": "no.such"}).status_code == 404
    assert editor_client.get(address).status_code == 200
