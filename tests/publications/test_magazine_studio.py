"""Issues and articles of the magazine as staff write, copy and find them."""

import html
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail_footnotes.models import Footnote

from demo.factories import make_article, make_document, make_issue, make_partner
from home.models import HomePage
from publications.models import IssuePage
from tests.core.studio_forms import edit_page, errors_beside


def copy(client: Client, issue: IssuePage, **values: object) -> HttpResponse:
    parent = issue.get_parent().pk
    data = {"new_title": "Copie", "new_slug": "copie", "new_parent_page": parent, **values}
    return client.post(reverse("wagtailadmin_pages:copy", args=(issue.pk,)), data)


@pytest.mark.parametrize("live", [False, True])
def test_a_copy_takes_the_next_free_number(home: HomePage, editor_client: Client, live: bool) -> None:
    issue = make_issue(number=105, partners=[make_partner()])
    make_issue(number=106)
    assert copy(editor_client, issue, **({"publish_copies": "on"} if live else {})).status_code == 302
    copied = IssuePage.objects.get(slug="copie")
    assert (copied.number, copied.live) == (107, live)
    assert copied.get_latest_revision_as_object().number == 107
    assert edit_page(editor_client, copied, introduction="Revu.").status_code == 302
    issue.refresh_from_db()
    assert issue.number == 105


def test_an_alias_keeps_the_number_and_stands_in_no_ones_way(home: HomePage, editor_client: Client) -> None:
    issue = make_issue(number=105)
    assert copy(editor_client, issue, alias="on").status_code == 302
    assert IssuePage.objects.get(slug="copie").number == 105
    assert edit_page(editor_client, issue, introduction="Revu.").status_code == 302


def test_a_number_taken_is_refused_beside_the_field(home: HomePage, editor_client: Client) -> None:
    other, issue = make_issue(number=105, title="Le fil"), make_issue(number=106)
    said = errors_beside(edit_page(editor_client, issue, number=105), "number").replace("\u00a0", " ")
    assert said == "Un autre numéro de la revue porte déjà ce numéro : « Le fil »."
    other.unpublish()
    said = errors_beside(edit_page(editor_client, issue, number=105), "number").replace("\u00a0", " ")
    assert said == "Un autre numéro de la revue, qui n’est pas publié, porte déjà ce numéro : « Le fil »."


def test_a_translation_has_the_number_of_its_source(home: HomePage) -> None:
    issue = make_issue(number=105, date=date(2024, 3, 1))
    english = Locale.objects.get_or_create(language_code="en")[0]
    assert issue.copy_for_translation(english, copy_parents=True).number == 105


def test_the_entries_of_a_copy_lead_to_its_own_articles(home: HomePage, editor_client: Client) -> None:
    issue = make_issue(number=105)
    article = make_article(issue, title="Le nom", slug="le-nom")
    elsewhere = make_article(make_issue(number=104))
    entries = [{"title": "", "authors": "", "page_number": None, "page": page} for page in (article, elsewhere)]
    issue.contents = [("entry", entry) for entry in entries]
    issue.save_revision().publish()
    assert copy(editor_client, issue, copy_subpages="on").status_code == 302
    copied = IssuePage.objects.get(slug="copie")
    own = copied.get_children().get()
    expected = [own.pk, elsewhere.pk]
    assert copied.listed_pages() == expected
    assert copied.get_latest_revision_as_object().listed_pages() == expected
    assert IssuePage.objects.get(pk=issue.pk).listed_pages() == [article.pk, elsewhere.pk]


def test_a_copied_article_has_notes_of_its_own(home: HomePage, editor_client: Client) -> None:
    key = "9f0c1b5e-2c0a-4c1b-9d55-6f2b8f7a1d01"
    issue = make_issue(number=105)
    make_article(issue, notes={key: "<p>Une note.</p>"})
    assert copy(editor_client, issue, copy_subpages="on").status_code == 302
    notes = Footnote.objects.filter(uuid=key)
    assert notes.count() == 2
    assert len({note.translation_key for note in notes}) == 2


def test_an_entry_beyond_the_pdf_is_refused_beside_it(home: HomePage, editor_client: Client) -> None:
    issue = make_issue(number=105, document=make_document(pages=8))
    response = edit_page(editor_client, issue, **entry_fields(page_number=9, title="Trop loin"))
    assert "a que 8 pages." in response.content.decode()
    assert edit_page(editor_client, issue, **entry_fields(page_number=8, title="Au dos")).status_code == 302


def test_an_entry_with_nothing_to_read_is_refused(home: HomePage, editor_client: Client) -> None:
    response = edit_page(editor_client, make_issue(number=105), **entry_fields())
    assert "Donnez un titre, ou choisissez une page du site." in html.unescape(response.content.decode())


def entry_fields(title: str = "", page_number: object = "") -> dict[str, object]:
    """What a form sends for a table of contents of one entry."""
    value = {"title": title, "authors": "", "page_number": page_number, "page": ""}
    block = {"order": 0, "deleted": "", "type": "entry", "id": ""}
    fields = {f"contents-0-{name}": one for name, one in block.items()}
    return {"contents-count": 1} | fields | {f"contents-0-value-{name}": one for name, one in value.items()}


def test_a_new_issue_is_offered_the_next_number(home: HomePage, editor_client: Client) -> None:
    magazine = make_issue(number=105).get_parent()
    url = reverse("wagtailadmin_pages:add", args=("publications", "issuepage", magazine.pk))
    form = BeautifulSoup(editor_client.get(url).content, "html.parser")
    assert form.find("input", {"name": "number"})["value"] == "106"


def test_staff_list_articles_with_their_issues(home: HomePage, editor_client: Client) -> None:
    for number in (105, 106):
        make_article(make_issue(number=number, title="Un numéro"), title=f"Article du {number}", authors="Awa Diop")
    rows = listed(editor_client, "")
    assert [row for row in rows if "Awa Diop" in row and "106" in row]
    assert "Article du 106" in rows[0]
    assert "Article du 105" in rows[1]
    assert ["Article du 105" in row for row in listed(editor_client, "?issue=105")] == [True]
    assert ["Article du 106" in row for row in listed(editor_client, "?q=du+106")] == [True]


def test_staff_find_an_issue_by_its_number(home: HomePage, editor_client: Client) -> None:
    for number in (105, 106):
        make_issue(number=number, title="Un numéro")
    (row,) = listed(editor_client, "?q=106", reverse("issues:index"))
    assert "106" in row


def listed(client: Client, query: str, address: str = "/admin/articles/") -> list[str]:
    """The rows of the list of articles, or of another one."""
    soup = BeautifulSoup(client.get(f"{address}{query}").content, "html.parser")
    return [row.get_text(" ", strip=True) for row in soup.select("table.listing tbody tr")]
