"""Words of lists have a name in each language of the settings, however many there are."""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import ReferenceIndex

from core.models import Theme
from core.models.topics import topics_of
from core.studio.translated_fields import fields_in, translated_form
from core.texts import strings_of
from demo.factories import make_campaign, make_partner, make_term, make_theme
from home.models import HomePage
from tests.core.studio_forms import errors_beside
from text.translations import TranslatedText

MORE = [*settings.LANGUAGES, ("pt-br", "Português"), ("id", "Bahasa Indonesia")]


def address(view: str, *keys: int) -> str:
    return reverse(Theme.snippet_viewset.get_url_name(view), args=keys)


def test_staff_name_a_theme_in_each_language(home: HomePage, editor_client: Client) -> None:
    sent = {"name": "Paix", "name_en": "  Pea\u00adce ", "name_nl": "", "name_es": "", "slug": ""}
    assert editor_client.post(address("add"), sent).status_code == 302
    theme = Theme.objects.get(slug="paix")
    assert theme.names == {"en": "Peace"}
    soup = BeautifulSoup(editor_client.get(address("edit", theme.pk)).content, "html.parser")
    labels = [soup.find("label", attrs={"for": f"id_name_{code}"}).get_text(strip=True) for code in ("en", "nl", "es")]
    assert labels == ["Anglais", "Néerlandais", "Espagnol"]
    assert soup.find(id="id_name_en")["value"] == "Peace"
    changed = {**sent, "name_nl": "Vrede", "slug": "paix"}
    assert editor_client.post(address("edit", theme.pk), changed).status_code == 302
    assert [str(theme) for theme in Theme.objects.filter(names__nl="Vrede")] == ["Paix"]
    row = BeautifulSoup(editor_client.get(address("list"), {"q": "vrede"}).content, "html.parser").select_one(
        "table.listing tbody"
    )
    assert "Paix" in row.get_text()
    assert "espagnol" in row.get_text()
    assert "néerlandais" not in row.get_text()
    assert "Paix" not in editor_client.get(address("list"), {"q": "nl"}).content.decode()
    make_partner(title="Union cachée", name_protected=True, reference="P-1")
    refused = editor_client.post(address("edit", theme.pk), {**sent, "name_nl": "Union cachée", "slug": "paix"})
    assert "partenaire protégé" in errors_beside(refused, "name_nl")
    too_long = editor_client.post(address("edit", theme.pk), {**sent, "name_es": "x" * 81, "slug": "paix"})
    assert errors_beside(too_long, "name_es")


def test_another_language_of_the_settings_has_its_field_and_its_name(home: HomePage) -> None:
    with override_settings(LANGUAGES=MORE):
        assert fields_in(Theme, "pt-br") == ["name_pt-br"]
        form = translated_form(Theme)
        made = type("Made", (form,), {"Meta": type("Meta", (), {"model": Theme, "fields": ["name", "slug"]})})
        sent = {"name": "Paix", "name_pt-br": "Paz", "name_id": "Damai", "slug": ""}
        theme = made(sent).save()
        # A language that the settings no longer have keeps its names.
        theme.names = {**theme.names, "ht": "Lapè"}
        theme = made({**sent, "name_id": "", "slug": "paix"}, instance=theme).save()
    assert Theme.objects.get(pk=theme.pk).names == {"pt-br": "Paz", "ht": "Lapè"}
    page = make_campaign(home, themes=[theme])
    with override("pt-br"):
        assert str(theme) == "Paz"
        with CaptureQueriesContext(connection) as asked:
            assert [str(one) for one in topics_of(page).themes] == ["Paz"]
        assert len(asked) == 1
    assert str(theme) == "Paix"


def test_every_name_is_looked_at_where_names_are_protected(home: HomePage) -> None:
    # "id" is Indonesian here, not the key of a block.
    assert list(strings_of({"id": "Serikat", "nl": "Bond"})) == ["Serikat", "Bond"]
    assert list(strings_of([{"type": "text", "value": "Union", "id": "1-2"}])) == ["Union"]
    with pytest.raises(ValidationError):
        Theme(name="Paix", names={"nl": 3}).full_clean()
    with pytest.raises(ValidationError):
        Theme(name="Paix", names=["Vrede"]).full_clean()


def test_the_code_of_before_may_still_write(home: HomePage) -> None:
    columns = "name, name_en, name_nl, name_es, slug"
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO core_theme ({columns}) VALUES ('Paix', 'Peace', '', '', 'paix')")  # noqa: S608
    assert Theme.objects.get(slug="paix").names == {}
    make_theme(name="Travail")
    assert Theme.objects.count() == 2


def test_a_definition_in_another_language_leads_to_terms(home: HomePage) -> None:
    other = make_term("Paix")
    dutch = f'<p>Zie <a linktype="term" id="{other.pk}">vrede</a>.</p>'
    term = make_term("Équité", definitions={"nl": dutch, "en": " "})
    assert list(term.definitions) == ["nl"]
    assert [one.object_id for one in ReferenceIndex.get_references_to(other)] == [str(term.pk)]
    assert isinstance(type(term)._meta.get_field("forms"), TranslatedText)


def test_a_word_without_a_name_in_the_readers_language_says_that_it_is_french(home: HomePage) -> None:
    campaign = make_campaign()
    campaign.themes.set([make_theme(name="Paix & pain"), make_theme(name="Travail", names={"en": "Labour"})])
    campaign.save()
    with override("en"):
        labels = [theme.marked_label for theme in topics_of(campaign).themes]
    assert labels == ["Labour", '<span lang="fr">Paix &amp; pain</span>']
    assert [theme.marked_label for theme in topics_of(campaign).themes] == ["Paix & pain", "Travail"]
