"""The text of a publication's PDF files, as the public reads it without the PDF."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from string import ascii_lowercase

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Locale, PageViewRestriction

from core.models import BasePage
from demo.factories import make_document, make_issue, make_publication, make_standard, make_vision_note
from home.models import HomePage
from media.models import Document, Reading
from publications.models import PublicationPage
from tests.publications.pdfs import text_document
from tests.queries import queries_of, repeated

WORDS = "Les mutuelles du fleuve"
LINK = "Lire le texte (version légère)"
LIMIT = 9


@pytest.fixture
def publication(home: HomePage) -> PublicationPage:
    return make_publication(files=[(text_document(WORDS, "La seconde page."), "fr")])


def in_an_issue(document: Document) -> BasePage:
    return make_issue(document=document)


def in_a_publication(document: Document) -> BasePage:
    return make_publication(files=[(document, "fr")])


def in_a_block(document: Document) -> BasePage:
    return make_standard(body=[("document", {"document": document})])


def document_of(page: PublicationPage) -> int:
    return page.files.get().document_id


def address_of(page: PublicationPage) -> str:
    return f"{page.get_url()}texte/{document_of(page)}/"


def soup_at(client: Client, address: str) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def status(client: Client, address: str) -> int:
    return client.get(address).status_code


def test_the_text_stands_by_page_beside_a_link_to_the_pdf(publication: PublicationPage, client: Client) -> None:
    link = soup_at(client, publication.get_url()).find("a", class_="work__text")
    assert link.get_text().startswith(LINK)
    soup = soup_at(client, str(link["href"]))
    first = soup.find(id="page-1")
    assert first.get_text() == "Page 1"
    assert first.a["href"].endswith(".pdf#page=1")
    assert first.find_next("p").get_text() == WORDS
    assert soup.find(id="page-2").find_next("p").get_text() == "La seconde page."
    assert "Texte extrait automatiquement du fichier PDF" in soup.get_text()
    assert soup.find("a", string="Télécharger le PDF")["href"].endswith(".pdf")
    assert len(soup.find_all("h1")) == 1


def test_it_is_light_and_not_for_search_engines(publication: PublicationPage, client: Client) -> None:
    response = client.get(address_of(publication))
    assert len(response.content) < 4_000
    assert response["X-Robots-Tag"] == "noindex"
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.find_all(["script", "img", "svg"]) == []
    assert [link["href"] for link in soup.find_all("link", rel="stylesheet")] == ["/static/css/light.css"]


def test_its_title_says_what_it_is_and_is_cut_where_it_is_long(publication: PublicationPage, client: Client) -> None:
    publication.title = "Vers une société durable et inclusive : les mouvements sociaux comme force de changement"
    publication.save()
    title = soup_at(client, address_of(publication)).title.get_text()
    assert title == "Version légère\u00a0: Vers une société durable et inclusive : les…"


def test_dense_pages_weigh_little_on_the_way(home: HomePage, client: Client) -> None:
    chance = Random(1)  # noqa: S311
    words = ["".join(chance.choices(ascii_lowercase, k=chance.randint(2, 10))) for _word in range(3000)]
    pages = (" ".join(chance.choices(words, k=700)) for _page in range(10))
    page = make_publication(files=[(text_document(*pages), "fr")])
    answer = client.get(address_of(page), headers={"accept-encoding": "gzip"})
    assert len(answer.content) < 15_000


def test_a_long_text_is_cut_into_parts_that_links_to_a_page_know(home: HomePage, client: Client) -> None:
    document = text_document(*(f"Texte de la page {number}." for number in range(1, 24)))
    page = make_vision_note(files=[(document, "fr")])
    address = f"{page.get_url()}{page.text_path(document.pk)}"
    soup = soup_at(client, address)
    assert soup.find(id="page-5")
    assert not soup.find(id="page-6")
    assert "Pages 1 à 5 sur 23" in soup.get_text(" ", strip=True)
    following = soup_at(client, str(soup.find("a", rel="next")["href"]))
    assert following.find(id="page-6")
    there, _hash, anchor = page.text_path(document.pk, 23).partition("#")
    last = soup_at(client, f"{page.get_url()}{there}").find(id=anchor)
    assert last.find_next("p").get_text() == "Texte de la page 23."


@pytest.mark.parametrize("asked", ["0", "99", "-1", "x", "%00", "9" * 400])
def test_a_part_that_is_not_there_leads_to_one_that_is(
    publication: PublicationPage, client: Client, asked: str
) -> None:
    assert soup_at(client, f"{address_of(publication)}?page={asked}").find(id="page-1")


def test_the_text_is_said_to_be_in_its_language(home: HomePage, client: Client) -> None:
    page = make_publication(files=[(text_document("Selling in the street"), "en")])
    soup = soup_at(client, address_of(page))
    assert soup.html["lang"] == "fr"
    assert soup.find("p", string="Selling in the street").find_parent(lang=True)["lang"] == "en"
    assert soup.find(id="page-1")["lang"] == "fr"


def test_signs_of_html_in_a_pdf_are_text(home: HomePage, client: Client) -> None:
    page = make_publication(files=[(text_document("<script>alert(1)</script> & <b>gras</b>"), "fr")])
    soup = soup_at(client, address_of(page))
    assert soup.find_all(["script", "b"]) == []
    assert "<script>alert(1)</script> & <b>gras</b>" in soup.get_text()


def test_staff_may_switch_it_off(publication: PublicationPage, client: Client) -> None:
    publication.shows_text = False
    publication.save_revision().publish()
    assert LINK not in soup_at(client, publication.get_url()).get_text()
    assert status(client, address_of(publication)) == 404
    assert publication.text_path(document_of(publication)) == ""


def test_a_pdf_without_text_has_none(home: HomePage, client: Client) -> None:
    page = make_publication(files=[(make_document(), "fr")])
    assert LINK not in soup_at(client, page.get_url()).get_text()
    assert status(client, address_of(page)) == 404


def test_the_text_of_a_private_document_is_private(publication: PublicationPage, client: Client) -> None:
    private = Collection.get_first_root_node().add_child(name="Interne")
    inner = private.add_child(name="Plus bas")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    document = publication.files.get().document
    document.collection = inner
    document.save()
    assert LINK not in soup_at(client, publication.get_url()).get_text()
    assert status(client, address_of(publication)) == 404


def test_documents_of_other_pages_have_no_text_here(publication: PublicationPage, client: Client) -> None:
    other = text_document("Ailleurs")
    assert status(client, f"{publication.get_url()}texte/{other.pk}/") == 404
    assert status(client, f"{publication.get_url()}texte/999999999999999999999999/") == 404


def test_the_text_goes_with_its_page(publication: PublicationPage, client: Client) -> None:
    address = address_of(publication)
    restriction = PageViewRestriction.objects.create(page=publication, restriction_type="password", password="sésame")
    assert WORDS not in client.get(address, follow=True).content.decode()
    restriction.delete()
    publication.unpublish()
    assert status(client, address) == 404


@pytest.mark.parametrize("state", [Reading.WAITING, Reading.UNREADABLE])
def test_the_text_stays_while_its_file_is_read_again(
    publication: PublicationPage, client: Client, state: Reading
) -> None:
    Document.objects.update(reading=state)
    assert LINK in soup_at(client, publication.get_url()).get_text()
    assert WORDS in soup_at(client, address_of(publication)).get_text()


def test_the_text_of_a_file_goes_with_it(publication: PublicationPage, client: Client) -> None:
    document = Document.objects.get(pk=document_of(publication))
    document.file = ContentFile(b"%PDF-1.7 autre", "autre.pdf")
    document.save()
    assert LINK not in soup_at(client, publication.get_url()).get_text()
    assert status(client, address_of(publication)) == 404


def test_the_file_goes_with_its_page_unless_another_one_offers_it(publication: PublicationPage, client: Client) -> None:
    document = Document.objects.get(pk=document_of(publication))
    assert status(client, document.url) == 200
    publication.unpublish()
    assert status(client, document.url) == 404
    other = make_publication(files=[(document, "fr")])
    assert status(client, document.url) == 200
    other.unpublish()
    assert status(client, document.url) == 404
    publication.save_revision().publish()
    assert status(client, document.url) == 200


@pytest.mark.parametrize(
    ("make_page", "way_back"), [(in_an_issue, "Retour au numéro"), (in_a_publication, "Retour à la publication")]
)
def test_it_leads_back_to_the_page_of_its_file(
    home: HomePage, client: Client, make_page: Callable[[Document], BasePage], way_back: str
) -> None:
    document = text_document(WORDS)
    page = make_page(document)
    link = soup_at(client, f"{page.get_url()}texte/{document.pk}/").footer.a
    assert (link.get_text(), link["href"]) == (way_back, page.get_url())


@pytest.mark.parametrize("make_page", [in_an_issue, in_a_publication, in_a_block])
def test_caches_may_keep_a_file_that_a_page_offers(
    home: HomePage, client: Client, make_page: Callable[[Document], BasePage]
) -> None:
    document = make_document()
    page = make_page(document)
    answer = client.get(document.url)
    assert answer.status_code == 200
    assert "public" in answer["Cache-Control"]
    assert "max-age=" in answer["Cache-Control"]
    assert "Cookie" not in answer.get("Vary", "")
    page.unpublish()
    answer = client.get(document.url)
    assert answer.status_code == 404
    assert "public" not in answer.get("Cache-Control", "")


def test_a_file_that_no_page_offers_is_given_out(home: HomePage, client: Client) -> None:
    assert status(client, make_document().url) == 200


def test_staff_read_the_files_of_drafts(publication: PublicationPage, editor_client: Client) -> None:
    publication.unpublish()
    document = Document.objects.get(pk=document_of(publication))
    assert status(editor_client, document.url) == 200


def test_the_text_in_another_language_has_the_title_of_its_file(home: HomePage, client: Client) -> None:
    document = text_document(WORDS)
    Document.objects.filter(pk=document.pk).update(title="Caring for the world")
    page = make_publication(title="Prendre soin du monde", files=[(document, "en")])
    heading = soup_at(client, f"{page.get_url()}texte/{document.pk}/").h1
    assert heading["lang"] == "en"
    assert heading.get_text(" ", strip=True) == "Caring for the world Version légère"


def test_an_issue_to_come_has_no_text_before_its_day(home: HomePage, client: Client) -> None:
    document, today = text_document(WORDS), timezone.localdate()
    issue = make_issue(document=document, date=today + timedelta(days=1))
    address = f"{issue.get_url()}{issue.text_path(document.pk)}"
    assert status(client, address) == 404
    issue.date = today
    issue.save_revision().publish()
    assert WORDS in soup_at(client, address).get_text()


def test_a_translation_that_nobody_made_leads_to_the_french_text(publication: PublicationPage, client: Client) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    HomePage.objects.get().copy_for_translation(english).save_revision().publish()
    copy = publication.copy_for_translation(english, copy_parents=True, alias=True)
    for page in (*copy.get_ancestors().filter(locale=english), copy):
        page.specific.live = True
        page.specific.save()
    response = client.get(f"{copy.get_url()}texte/{document_of(publication)}/?page=1")
    assert response.status_code == 302
    assert response["Location"] == f"{address_of(publication)}?page=1"


def test_a_long_text_asks_no_more_than_a_short_one(publication: PublicationPage, client: Client) -> None:
    short = queries_of(client, address_of(publication))
    assert len(short) <= LIMIT
    assert repeated(short) == []
    page = make_publication(files=[(text_document(*("Une page." for _number in range(12))), "fr")])
    assert len(queries_of(client, address_of(page))) == len(short)
