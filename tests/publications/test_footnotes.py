"""Footnotes: numbered as the text calls them, with ways to and fro, translated, and nothing of a draft."""

from collections.abc import Callable
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client
from django.utils import translation
from wagtail.models import Locale
from wagtail_footnotes.models import Footnote

from core.segments import READ
from demo.factories import make_article, make_issue
from home.models import HomePage
from publications.models import ArticlePage
from tests.core.translated import below, translated
from tests.reading import read
from tests.test_page_contract import translate

FIRST, SECOND, UNCALLED = (f"9f0c1b5e-2c0a-4c1b-9d55-6f2b8f7a1d0{number}" for number in (1, 2, 3))


def call(key: str) -> str:
    return f'<footnote id="{key}">[{key[:6]}]</footnote>'


def noted(issue: object = None, **fields: Any) -> ArticlePage:
    """An article that calls its second note, its first one, and its second one again."""
    body = [
        ("text", f"<p>Avant{call(SECOND)} puis{call(FIRST)}.</p>"),
        ("text", f"<p>Encore{call(SECOND)}, et rien{call('00000000-0000-0000-0000-000000000000')}.</p>"),
    ]
    notes = {FIRST: "<p>La première.</p>", SECOND: "<p>La <b>seconde</b>.</p>", UNCALLED: "<p>Jamais appelée.</p>"}
    return make_article(issue, body=body, notes=notes, **fields)


def listed(soup: BeautifulSoup) -> list[str]:
    return [note.get_text() for note in soup.select(".notes__text")]


def broken(soup: BeautifulSoup) -> list[str]:
    """Links within the page that lead nowhere, and identifiers given twice."""
    identifiers = [str(element["id"]) for element in soup.find_all(id=True)]
    targets = [str(link["href"])[1:] for link in soup.select(".call a, .notes__back a, .reading-menu a")]
    assert targets
    twice = {one for one in identifiers if identifiers.count(one) > 1}
    return [*twice, *(target for target in targets if target not in identifiers)]


def test_notes_are_numbered_in_the_order_of_the_text(home: HomePage, client: Client) -> None:
    soup = read(client, noted().get_url())
    assert [link.get_text() for link in soup.select(".call a")] == ["1", "2", "1"]
    assert listed(soup) == ["La seconde.", "La première."]
    assert "9f0c1b" not in soup.main.get_text()


def test_calls_and_notes_lead_to_each_other(home: HomePage, client: Client) -> None:
    soup = read(client, noted().get_url())
    assert broken(soup) == []
    first = soup.select(".notes li")[0]
    assert [link["aria-label"] for link in first.select("a")] == [
        "Retour à l’appel 1 de la note 1",
        "Retour à l’appel 2 de la note 1",
    ]
    assert soup.select_one(".call a")["aria-label"] == "Note 1"


def test_a_note_that_nothing_calls_is_neither_shown_nor_found(home: HomePage, client: Client) -> None:
    article = noted()
    assert "Jamais appelée" not in client.get(article.get_url()).content.decode()
    text = article.findable().text
    assert "Jamais" not in text
    assert "La première." in text
    assert "9f0c1b" not in text


def test_two_articles_on_one_page_have_notes_of_their_own(home: HomePage, client: Client) -> None:
    issue = make_issue()
    noted(issue)
    make_article(issue, body=[("text", f"<p>Ailleurs{call(FIRST)}.</p>")], notes={FIRST: "<p>Autre.</p>"})
    soup = read(client, f"{issue.get_url()}lire/")
    assert broken(soup) == []
    assert listed(soup) == ["La seconde.", "La première.", "Autre."]
    names = [notes["aria-label"].replace("\u00a0", " ") for notes in soup.select(".notes")]
    assert names == [f"Notes : {title.get_text()}" for title in soup.select(".piece h2")]


def test_labels_of_french_notes_are_in_the_language_read(
    home: HomePage, client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    issue = make_issue()
    there = translated(issue, Locale.objects.get_or_create(language_code="en")[0], django_capture_on_commit_callbacks)
    noted(issue)
    soup = read(client, below(there, READ))
    notes = soup.select_one(".notes")
    assert notes["aria-label"].startswith("Notes: ")
    assert notes.find_parent(lang=True).name == "html"
    assert {text["lang"] for text in notes.select(".notes__text")} == {"fr"}


def test_a_draft_of_a_note_stays_a_draft_and_is_previewed(home: HomePage, client: Client) -> None:
    article = noted()
    note = next(note for note in article.footnotes.all() if str(note.uuid) == FIRST)
    note.text = "<p>Remaniée en secret.</p>"
    article.footnotes = [note]
    article.save_revision()
    assert "secret" not in client.get(article.get_url()).content.decode()
    preview = article.get_latest_revision_as_object().make_preview_request().content.decode()
    assert "Remaniée en secret." in preview


def test_the_window_of_the_editor_is_for_staff_alone(home: HomePage, client: Client, editor_client: Client) -> None:
    address = "/footnotes/footnotes_modal/"
    said = editor_client.get(address).content.decode()
    assert "Nouvelle note" in said
    assert Client().get(address).status_code == 302


def test_notes_are_translated_with_the_article(
    home: HomePage, client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    article = noted()
    english = Locale.objects.get_or_create(language_code="en")[0]
    with django_capture_on_commit_callbacks(execute=True):
        for page in article.get_ancestors(inclusive=True).filter(depth__gte=home.depth).specific():
            translate(page, english)
    translation.activate("fr")
    translated = article.get_translation(english)
    notes = Footnote.objects.filter(page=translated)
    assert {str(note.uuid) for note in notes} == {FIRST, SECOND, UNCALLED}
    notes.filter(uuid=FIRST).update(text="<p>The first.</p>")
    soup = read(client, translated.get_url())
    assert listed(soup) == ["La seconde.", "The first."]
    assert soup.select_one(".call a")["aria-label"] == "Note 1"
    assert listed(read(client, article.get_url())) == ["La seconde.", "La première."]
