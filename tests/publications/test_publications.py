"""Publications of the kinds that staff name: their list, their pages, the pages that they concern."""

import gzip
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from demo.factories import (
    OfferedDocument,
    make_campaign,
    make_country,
    make_document,
    make_issue,
    make_partner,
    make_partner_index,
    make_publication,
    make_publication_index,
    make_publication_kind,
    make_theme,
    make_vision_note,
)
from home.models import HomePage
from media.models import Document
from publications.models import PublicationIndexPage, PublicationKind, PublicationPage
from publications.publication_list import A_PAGE
from tests.core.studio_forms import create_page, errors_beside, text_of
from tests.publications.pdfs import text_document

MOST_BYTES = 120_000


@pytest.fixture
def index(home: HomePage) -> PublicationIndexPage:
    return make_publication_index(home, slug="publications")


def soup_at(client: Client, address: str) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def listed(client: Client, address: str) -> list[str]:
    shelf = soup_at(client, address).find(class_="shelf")
    return [title.get_text() for title in shelf.find_all("h2")] if shelf else []


def options(soup: BeautifulSoup, name: str) -> list[str]:
    return [option.get_text() for option in soup.find("select", attrs={"name": name}).find_all("option")]


def test_the_list_is_filtered_by_kind_theme_and_year(index: PublicationIndexPage, client: Client) -> None:
    study, theme = make_publication_kind("Étude"), make_theme(name="Santé")
    make_publication(index, title="Un", kind=study, date=date(2024, 5, 1), themes=[theme])
    make_publication(index, title="Deux", kind=study, date=date(2023, 5, 1))
    make_publication(index, title="Trois", date=date(2024, 6, 1), themes=[theme])
    address = index.get_url()
    assert listed(client, address) == ["Trois", "Un", "Deux"]
    assert listed(client, f"{address}?nature=etude") == ["Un", "Deux"]
    assert listed(client, f"{address}?theme=sante&annee=2024") == ["Trois", "Un"]
    assert listed(client, f"{address}?nature=etude&theme=sante&annee=2024") == ["Un"]
    soup = soup_at(client, f"{address}?annee=2024")
    assert options(soup, "nature") == ["Toutes", "Brochure (1)", "Étude (1)"]
    assert options(soup, "annee") == ["Toutes", "2024 (2)", "2023 (1)"]
    assert soup.find("option", selected=True)["value"] == "2024"
    assert "2 publications" in soup.find(role="status").get_text()
    assert soup.find("a", string="Tout afficher")["href"] == address


@pytest.mark.parametrize("query", ["nature=zzz", "theme=%00", "annee=9999", "nature=" + "x" * 5000, "theme='%22<b>"])
def test_what_finds_nothing_says_so(index: PublicationIndexPage, client: Client, query: str) -> None:
    make_publication(index)
    soup = soup_at(client, f"{index.get_url()}?{query}")
    assert "Aucune publication ne répond à tous ces choix. Retirez-en un." in soup.get_text()
    assert soup.find("a", string="Tout afficher")


def test_a_long_list_has_pages_that_keep_the_filters(index: PublicationIndexPage, client: Client) -> None:
    kind = make_publication_kind("Communiqué")
    for number in range(A_PAGE + 1):
        make_publication(index, title=f"Communiqué {number}", kind=kind, date=date(2024, 1, 1 + number))
    make_publication(index, title="Autre")
    soup = soup_at(client, f"{index.get_url()}?nature=communique")
    assert len(soup.find(class_="shelf").find_all("li")) == A_PAGE
    following = soup.find("a", rel="next")["href"]
    assert listed(client, f"{index.get_url()}{following}") == ["Communiqué 0"]


def test_only_what_is_public_is_listed(index: PublicationIndexPage, client: Client) -> None:
    make_publication(index, title="Visible")
    make_publication(index, title="Retirée").unpublish()
    private = make_publication(index, title="Réservée")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert listed(client, index.get_url()) == ["Visible"]


def test_each_file_says_its_language_use_and_name(index: PublicationIndexPage, client: Client) -> None:
    document = make_document(title="Le soin")
    files: list[OfferedDocument] = [(document, "fr"), (document, "nl", "screen"), (document, "fr", "print", "Affiche")]
    page = make_publication(index, files=files)
    links = soup_at(client, page.get_url()).find(class_="work__files").find_all("a")
    assert [link.get_text() for link in links] == [
        "Télécharger (français) – Le soin",
        "Télécharger (néerlandais, à lire à l’écran) – Le soin",
        "Affiche (français, à imprimer) – Le soin",
    ]
    assert [link["hreflang"] for link in links] == ["fr", "nl", "fr"]


def test_the_cover_is_the_first_page_of_its_first_pdf(index: PublicationIndexPage, client: Client) -> None:
    page = make_publication(index, title="Avec", files=[(text_document("Un texte"), "fr")])
    make_publication(index, title="Sans")
    assert soup_at(client, page.get_url()).find(class_="cover--sheet").img["alt"] == ""
    covers = soup_at(client, index.get_url()).find(class_="shelf").find_all(class_="cover")
    assert sorted(bool(cover.img) for cover in covers) == [False, True]


def test_a_phone_takes_the_small_covers_of_a_list(index: PublicationIndexPage, client: Client) -> None:
    make_publication(index, files=[(text_document("Un texte"), "fr")])
    cover = soup_at(client, index.get_url()).find(class_="shelf").picture
    avif = cover.find("source", type="image/avif")
    assert [int(candidate.split()[1].strip("w")) // 100 for candidate in avif["srcset"].split(", ")] == [1, 3]
    assert avif["sizes"].split(", ")[-1] == "5rem"
    assert client.get(avif["srcset"].split()[0])["Content-Type"] == "image/avif"


def test_a_page_weighs_at_most_120_kb_in_all(index: PublicationIndexPage, client: Client) -> None:
    page = make_publication(index, files=[(text_document("Un texte"), "fr")], partners=[make_partner()])
    answer = client.get(page.get_url())
    soup = BeautifulSoup(answer.content, "html.parser")
    addresses = [str(link["href"]) for link in soup.find_all("link", rel=["stylesheet", "preload", "icon"])]
    static = [Path(finders.find(address.removeprefix("/static/"))) for address in addresses]
    texts = [answer.content, *(file.read_bytes() for file in static if file.suffix == ".css")]
    fixed = sum(file.stat().st_size for file in static if file.suffix != ".css")
    pictures = sum(len(b"".join(client.get(str(image["src"])))) for image in soup.find_all("img"))
    assert pictures
    assert sum(len(gzip.compress(text)) for text in texts) + fixed + pictures <= MOST_BYTES


@pytest.mark.parametrize(
    ("licence", "words", "address"),
    [
        ("by-sa", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.fr"),
        ("zero", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.fr"),
        ("reserved", "Tous droits réservés", None),
    ],
)
def test_the_licence_is_said_and_explained(
    index: PublicationIndexPage, client: Client, licence: str, words: str, address: str | None
) -> None:
    soup = soup_at(client, make_publication(index, licence=licence).get_url())
    said = soup.find("dt", string="Licence").find_next("dd")
    assert words in said.get_text()
    assert (said.a["href"] if said.a else None) == address


@pytest.mark.parametrize("make", [make_publication, make_vision_note])
def test_a_work_says_what_it_is_about(home: HomePage, client: Client, make: Callable) -> None:
    themes = [make_theme(name="Santé"), make_theme(name="Travail")]
    page = make(themes=themes, countries=[make_country("TG"), make_country("EG")])
    facts = {fact.dt.get_text(): fact.dd.get_text() for fact in soup_at(client, page.get_url()).select(".facts div")}
    assert facts == {"Thèmes": "Santé, Travail", "Pays concernés": "Égypte, Togo"}


def test_the_list_of_notes_offers_their_files(home: HomePage, client: Client) -> None:
    french, dutch = make_document(title="Le fil"), make_document(title="De draad")
    make_vision_note(title="Sans")
    note = make_vision_note(title="Avec", files=[(french, "fr"), (dutch, "nl", "print", "Affiche")])
    rows = soup_at(client, note.get_parent().get_url()).select(".rows > li")
    files = {row.h2.get_text(): [(link["href"], link.get_text()) for link in row.select(".doc a")] for row in rows}
    assert files == {
        "Sans": [],
        "Avec": [
            (french.url, "Télécharger (français) – Le fil"),
            (dutch.url, "Affiche (néerlandais, à imprimer) – De draad"),
        ],
    }


def test_search_engines_read_a_report_with_its_files(index: PublicationIndexPage, client: Client) -> None:
    kind = make_publication_kind("Étude")
    files = [(make_document(), "fr"), (make_document(), "en")]
    authors = "Ama Koffi, Jo Maes"
    page = make_publication(index, files=files, kind=kind, date=date(2025, 4, 14), authors=authors, licence="by")
    graph = json.loads(soup_at(client, page.get_url()).find("script", type="application/ld+json").get_text())["@graph"]
    report = next(item for item in graph if item["@type"] == "Report")
    assert report["genre"] == "Étude"
    assert report["datePublished"] == "2025-04-14"
    assert report["author"] == ["Ama Koffi", "Jo Maes"]
    assert report["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert [(file["encodingFormat"], file["inLanguage"]) for file in report["encoding"]] == [
        ("application/pdf", "fr"),
        ("application/pdf", "en"),
    ]
    assert client.get(report["encoding"][0]["contentUrl"]).status_code == 200


@pytest.fixture
def closed() -> Collection:
    """A collection of which only those who are signed in get the files."""
    closed = Collection.get_first_root_node().add_child(name="Internes")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    return closed


def test_a_file_that_is_not_for_everyone_is_not_told(home: HomePage, client: Client, closed: Collection) -> None:
    document = text_document("Le compte", title="Les salaires de la maison", collection=closed)
    files: list[OfferedDocument] = [(document, "fr"), (make_document(), "fr")]
    pages = [make_publication(files=files), make_vision_note(files=files), make_issue(document=document)]
    lists = [home, *(page.get_parent() for page in pages[1:])]
    for page in (*pages, *lists):
        told = client.get(page.get_url()).content.decode()
        assert "Les salaires" not in told
        assert document.url not in told
    CollectionViewRestriction.objects.all().delete()
    for page in (*pages, *lists):
        assert f'<a href="{document.url}"' in client.get(page.get_url()).content.decode()
    for page in pages:
        assert f'"http://testserver{document.url}"' in client.get(page.get_url()).content.decode()


def test_a_private_file_alone_leaves_no_list_and_no_cover(home: HomePage, client: Client, closed: Collection) -> None:
    document = text_document("Le compte")
    page = make_publication(files=[(document, "fr")])
    assert soup_at(client, page.get_url()).find(class_="cover--sheet")
    # As moving a whole collection does: nothing is said of its documents.
    Document.objects.update(collection=closed)
    soup = soup_at(client, page.get_url())
    assert not soup.find(class_="work__files")
    assert not soup.find(class_="cover--sheet")


def related(client: Client, page: Page | str, heading: str) -> list[str]:
    address = page if isinstance(page, str) else page.get_url()
    label = soup_at(client, address).find("h2", string=heading)
    return [link.get_text() for link in label.find_next("ul").find_all("a")] if label else []


def test_a_publication_stands_on_the_pages_that_it_concerns(home: HomePage, client: Client) -> None:
    directory = make_partner_index(home, slug="partenaires")
    partner, campaign = make_partner(directory), make_campaign()
    togo = make_country("TG")
    make_partner(directory, country=togo)
    publication = make_publication(title="La brochure", countries=[togo], partners=[partner], campaigns=[campaign])
    make_vision_note(title="La note", partners=[partner], campaigns=[campaign])
    assert sorted(related(client, campaign, "Publications")) == ["La brochure", "La note"]
    assert sorted(related(client, partner, "Ensemble")) == ["La brochure", "La note"]
    assert related(client, f"{directory.get_url()}pays/togo/", "Ensemble") == ["La brochure"]
    there = soup_at(client, publication.get_url()).find("dt", string="Campagnes").find_next("dd")
    assert there.a["href"] == campaign.get_url()
    publication.unpublish()
    assert related(client, campaign, "Publications") == ["La note"]


def test_a_kind_in_use_is_not_deleted(index: PublicationIndexPage, editor_client: Client) -> None:
    kind = make_publication_kind("Étude")
    page = make_publication(index, kind=kind)
    url = reverse(PublicationKind.snippet_viewset.get_url_name("delete"), args=[kind.pk])
    answer = editor_client.post(url, follow=True)
    assert "Étude ne peut pas être supprimé" in text_of(answer)
    page.refresh_from_db()
    assert page.kind == kind
    page.delete()
    editor_client.post(url)
    assert not PublicationKind.objects.filter(pk=kind.pk).exists()


def test_staff_bring_out_a_publication_and_find_it_in_their_list(
    index: PublicationIndexPage, editor_client: Client
) -> None:
    kind = make_publication_kind("Rapport annuel")
    wrong = create_page(editor_client, PublicationPage, index, title="Le rapport", slug="rapport")
    assert errors_beside(wrong, "kind")
    right = create_page(editor_client, PublicationPage, index, title="Le rapport", slug="rapport", kind=kind.pk)
    assert right.status_code == 302
    make_publication(index, title="Une brochure")
    words = text_of(editor_client.get(reverse("publications:index"), {"kind": kind.pk}))
    assert "Le rapport" in words
    assert "Une brochure" not in words


def test_kinds_are_offered_in_alphabetical_order(index: PublicationIndexPage, editor_client: Client) -> None:
    for name in ("Rapport annuel", "Étude", "Brochure"):
        make_publication_kind(name)
    address = reverse("wagtailadmin_pages:add", args=["publications", "publicationpage", index.pk])
    assert options(soup_at(editor_client, address), "kind") == ["---------", "Brochure", "Étude", "Rapport annuel"]


def test_the_same_campaign_twice_is_refused_beside_it(index: PublicationIndexPage, editor_client: Client) -> None:
    campaign, kind = make_campaign(), make_publication_kind()
    twice = {"campaign_links-TOTAL_FORMS": 2, "campaign_links-INITIAL_FORMS": 0}
    for place in range(2):
        twice |= {f"campaign_links-{place}-campaign": campaign.pk, f"campaign_links-{place}-ORDER": place + 1}
    answer = create_page(editor_client, PublicationPage, index, title="Un", slug="un", kind=kind.pk, **twice)
    assert "Déjà choisi plus haut." in errors_beside(answer, "campaign_links-1-campaign")
