"""The words of the glossary beside the texts to translate."""

import json
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AbstractUser, Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from core.models import BasePage, GlossaryTerm
from demo.factories import make_glossary, make_kind, make_partner, make_standard, make_term, make_theme
from home.glossary.suggesting import Suggestions
from home.groups import TRANSLATORS, ensure_translators_group
from home.models import GlossaryPage, HomePage
from tests.core.studio_forms import text_of
from tests.core.translated import translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def english(db: None) -> Locale:
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def glossary(home: HomePage) -> GlossaryPage:
    return make_glossary(home, title="Glossaire", slug="glossaire")


def suggested(text: str, language: str = "en") -> list[str]:
    return [one.french for one in Suggestions(language).for_text(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Une mutuelle de santé", True),
        ("LES MUTUELLES DE SANTÉ", True),
        ("des mutuelles de sante", True),
        ("une <b>mutuelle</b> de santé.", True),
        ("une mutuelle<br/>de santé", True),
        ("une mutuelle de la santé", False),
        ("la mutuelle, de santé fragile", True),
        ("une mutuelle", False),
        ("commutuelle de santé", False),
    ],
)
def test_a_word_is_found_in_its_plural_without_accents_and_across_marks(text: str, found: bool) -> None:
    make_term("Mutuelle de santé", names={"en": "Health mutual"})
    assert suggested(text) == (["Mutuelle de santé"] if found else [])


def test_hyphens_and_capitals_of_abbreviations_count() -> None:
    make_term("Là-bas", names={"en": "There"}, live=False, definition="")
    make_term("OIT", names={"en": "ILO"})
    assert suggested("Ici et là-bas") == ["Là-bas"]
    assert suggested("Il la bas") == []
    assert suggested("l’OIT à Genève") == ["OIT"]
    assert suggested("Oit") == []


def test_other_forms_are_found_and_suggested_and_the_longest_wins() -> None:
    make_term("Travail", names={"en": "Work"})
    make_term(
        "Travail décent",
        other_forms="boulot digne",
        names={"en": "Decent work"},
        forms={"en": "decent jobs, decent employment"},
        translators_note="Jamais « good work ».",
    )
    (one,) = Suggestions("en").for_text("Un travail décent, un boulot digne.")
    assert one.words == ("Decent work", "decent jobs", "decent employment")
    assert one.note == "Jamais « good work »."
    assert suggested("Le travail et le travail décent") == ["Travail", "Travail décent"]


def test_what_is_not_translated_is_suggested_for_its_note_alone() -> None:
    make_term("Tontine", names={"nl": "Spaarkring"})
    make_term("Djembé", translators_note="Reste tel quel.")
    assert suggested("tontine et djembé") == ["Djembé"]
    assert suggested("tontine et djembé", "nl") == ["Djembé", "Tontine"][::-1]


def test_words_of_other_lists_are_suggested_the_glossary_first() -> None:
    make_kind(name="Syndicat", names={"en": "Trade union"})
    make_theme(name="Travail décent", names={"en": "Good work"})
    make_term("Travail décent", names={"en": "Decent work"})
    found = Suggestions("en").for_text("Les syndicats et le travail décent")
    assert [one.words for one in found] == [("Trade union",), ("Decent work",)]


def test_no_word_tells_a_protected_name(home: HomePage) -> None:
    make_partner(title="Fédération Nouvel Horizon", name_protected=True)
    make_term("Horizon", names={"en": "Horizon"}, translators_note="Vient de Fédération Nouvel Horizon.")
    make_term("Fédération Nouvel Horizon", names={"en": "New Horizon"})
    make_term("Fédération", names={"en": "Federation"})
    assert suggested("Horizon, Fédération Nouvel Horizon") == ["Fédération"]


def test_the_editor_of_a_translation_has_the_words_of_its_texts(
    home: HomePage, english: Locale, editor_client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    make_term("Mutuelle de santé", names={"en": "Health mutual", "nl": "Ziekenfonds"})
    make_term("Absent", names={"en": "Away"})
    page = make_standard(title="Des mutuelles de santé")
    target = translated(page, english, django_capture_on_commit_callbacks)
    soup = edited(editor_client, target)
    told = json.loads(soup.find(id="translation-suggestions").get_text())
    word = {"french": "Mutuelle de santé", "words": ["Health mutual"], "note": ""}
    assert told == {"Des mutuelles de santé": [word]}
    script = soup.find("script", src=lambda src: src and "translation_suggestions" in src)
    assert script["data-words"] == "Nous traduisons"
    assert script["data-insert"] == "Mettre dans la traduction\xa0:"


def edited(client: Client, page: BasePage) -> BeautifulSoup:
    return BeautifulSoup(client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content, "html.parser")


def test_staff_keep_a_word_that_is_for_translators_alone(
    home: HomePage, glossary: GlossaryPage, editor_client: Client, client: Client
) -> None:
    add = reverse(GlossaryTerm.snippet_viewset.get_url_name("add"))
    note = "Le titre d’une rubrique."
    sent = {"name": "Là-bas", "definition": "null", "translators_note": note, "name_en": "There"}
    refused = editor_client.post(add, sent | {"live": "on"})
    assert "Écrivez la définition. Pour un terme qui ne sert qu’à traduire, décochez" in text_of(refused)
    assert not GlossaryTerm.objects.exists()
    assert editor_client.post(add, sent).status_code == 302
    term = GlossaryTerm.objects.get()
    assert (term.live, term.definition, term.names["en"]) == (False, "", "There")
    assert suggested("Ici et là-bas") == ["Là-bas"]
    client.logout()
    public = text_of(client.get(glossary.get_url()))
    assert "Là-bas" not in public
    assert note not in public


def test_translators_read_the_glossary_and_do_not_change_it(
    home: HomePage, english: Locale, client: Client, django_user_model: type[AbstractUser]
) -> None:
    group = ensure_translators_group(home.copy_for_translation(english))
    assert group.name == TRANSLATORS % "anglais"
    user = django_user_model.objects.create_user("traductrice", password="x")
    user.groups.add(group)
    client.force_login(user)
    fields = {"translators_note": "Une rubrique.", "definition": "<p>Au <b>loin</b>.</p>"}
    term = make_term("Là-bas", names={"en": "There", "nl": "Ginds"}, **fields)
    names = GlossaryTerm.snippet_viewset.get_url_name
    assert "Là-bas" in text_of(client.get(reverse(names("list"))))
    read = text_of(client.get(reverse(names("inspect"), args=[term.pk])))
    for told in ("Anglais\xa0: There · Néerlandais\xa0: Ginds", "Une rubrique.", "En ligne Oui"):
        assert told in " ".join(read.split()).replace(" : ", "\xa0: ")
    for view in ("edit", "delete"):
        assert client.get(reverse(names(view), args=[term.pk])).status_code == 302
        client.post(reverse(names(view), args=[term.pk]), {"name": "Autre"})
    assert client.get(reverse(names("add"))).status_code == 302
    assert list(GlossaryTerm.objects.values_list("name", flat=True)) == ["Là-bas"]
    Group.objects.get(pk=group.pk).permissions.remove(Permission.objects.get(codename="view_glossaryterm"))
    assert client.get(reverse(names("list"))).status_code == 302
