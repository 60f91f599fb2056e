"""The magazine as the public reads it: its list of issues, its issues, what is to come."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from demo.factories import (
    make_article,
    make_country,
    make_document,
    make_image,
    make_issue,
    make_magazine,
    make_standard,
    make_theme,
    make_vision_note,
)
from home.models import HomePage
from media.models import Document, DocumentPage, Reading
from publications.models import IssuePage, latest_issue
from tests.reading import read


def tomorrow() -> date:
    return timezone.localdate() + timedelta(days=1)


def words(client: Client, address: str) -> str:
    return read(client, address).main.get_text(" ", strip=True).replace("\u00a0", " ")


def entry(title: str = "", number: int | None = None, page: object = None, authors: str = "") -> tuple[str, object]:
    return "entry", {"title": title, "authors": authors, "page_number": number, "page": page}


def set_contents(issue: IssuePage, *entries: tuple[str, object]) -> None:
    issue.contents = list(entries)
    issue.save_revision().publish()


def read_pdf(*texts: str, **fields: Any) -> Document:
    """A PDF of as many pages as texts, which were read."""
    document = make_document(pages=len(texts), **fields)
    Document.objects.filter(pk=document.pk).update(reading=Reading.READ, has_text=True, page_count=len(texts))
    document.pages.all().delete()
    DocumentPage.objects.bulk_create(
        DocumentPage(document=document, number=number, text=text) for number, text in enumerate(texts, start=1)
    )
    return Document.objects.get(pk=document.pk)


@pytest.mark.parametrize("year", ["0", "1901", "10000", "99999999999999999999"])
def test_a_year_without_issues_is_not_there(home: HomePage, client: Client, year: str) -> None:
    address = make_issue(date=date(2024, 5, 1)).get_parent().get_url()
    assert client.get(f"{address}annees/2024/").status_code == 200
    assert client.get(f"{address}annees/{year}/").status_code == 404


def test_entries_lead_to_articles_and_to_pages_of_the_pdf(home: HomePage, client: Client) -> None:
    document = make_document(pages=12)
    issue = make_issue(document=document)
    article = make_article(issue, title="Le nom sur le bordereau", authors="Awa Diop")
    set_contents(issue, entry(page=article, number=4), entry("Le prix du matin", 7))
    soup = read(client, issue.get_url())
    links = {link.get_text(strip=True): link["href"] for link in soup.select(".contents h3 a")}
    assert links == {
        "Le nom sur le bordereau": article.get_url(),
        "Le prix du matin": f"{document.url}#page=7",
    }
    assert "Awa Diop" in soup.select_one(".contents").get_text()
    to_pdf = soup.select_one(".contents .note a")
    assert to_pdf.get_text().replace("\u00a0", " ") == "PDF, p. 4 – Le nom sur le bordereau"
    assert not to_pdf.has_attr("aria-label")


def test_an_article_shows_its_facts_its_image_and_its_page_of_the_pdf(home: HomePage, client: Client) -> None:
    issue, image = make_issue(document=make_document()), make_image(credit="Awa Diop", description="Un étal.")
    themes, countries = [make_theme(name="Santé")], [make_country("TG"), make_country("EG")]
    article = make_article(issue, image=image, themes=themes, countries=countries)
    set_contents(issue, entry(page=article, number=2))
    soup = read(client, article.get_url())
    facts = {fact.dt.get_text(): fact.dd for fact in soup.select(".facts div")}
    assert {name: fact.get_text().replace("\u00a0", " ") for name, fact in facts.items()} == {
        "Thèmes": "Santé",
        "Pays concernés": "Égypte, Togo",
        "Dans le numéro": "PDF, p. 2",
    }
    assert facts["Dans le numéro"].a["href"] == f"{issue.document.url}#page=2"
    picture = soup.select_one(".opening-picture")
    assert picture.img["alt"] == "Un étal."
    assert picture.figcaption.get_text() == "© Awa Diop"


def test_articles_that_no_entry_names_are_listed_after_the_others(home: HomePage, client: Client) -> None:
    issue = make_issue()
    first, second = make_article(issue, title="Un"), make_article(issue, title="Deux")
    set_contents(issue, entry(page=second))
    titles = [title.get_text(strip=True) for title in read(client, issue.get_url()).select(".contents h3")]
    assert titles == ["Deux", "Un"]
    assert read(client, second.get_url()).find("a", rel="next")["href"] == first.get_url()
    assert read(client, first.get_url()).find("a", rel="prev")["href"] == second.get_url()


def test_a_draft_is_not_named(home: HomePage, client: Client) -> None:
    issue = make_issue()
    draft, private = make_article(issue, title="Brouillon"), make_article(issue, title="Privé")
    set_contents(issue, entry(page=draft), entry(page=private), entry("Nommé par la rédaction", page=draft))
    draft.unpublish()
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    said = words(client, issue.get_url())
    assert "Brouillon" not in said
    assert "Privé" not in said
    assert "Nommé par la rédaction" in said
    assert client.get(f"{issue.get_url()}lire/").status_code == 404


def test_an_article_tells_nothing_of_an_issue_that_is_not_live(home: HomePage, client: Client) -> None:
    issue = make_issue(number=4242, title="Retiré", document=make_document())
    article, other = make_article(issue, title="Un"), make_article(issue, title="Deux")
    set_contents(issue, entry(page=article, number=2), entry(page=other))
    told = ("4242", "Retiré", issue.document.url, "PublicationIssue", "printemps 2024", "2024-03-01")
    before = client.get(article.get_url()).content.decode()
    assert [words for words in told if words not in before] == []
    IssuePage.objects.get(pk=issue.pk).unpublish()
    after = client.get(article.get_url()).content.decode()
    assert [words for words in told if words in after] == []
    assert f'href="{issue.get_url()}"' not in after
    assert read(client, article.get_url()).find("a", rel="next")["href"] == other.get_url()


def test_neighbours_have_the_nearest_numbers(home: HomePage, client: Client) -> None:
    for number in (80, 98, 110, 130):
        make_issue(number=number, title=f"Numéro {number}")
    issue = make_issue(number=100)
    soup = read(client, issue.get_url())
    before, after = (
        soup.find("a", rel=rel).get_text(" ", strip=True).replace("\u00a0", " ") for rel in ("prev", "next")
    )
    assert before == "Avant N° 98 : Numéro 98"
    assert after == "Après N° 110 : Numéro 110"


def test_the_cover_is_the_first_page_of_the_pdf_unless_staff_chose_one(home: HomePage, client: Client) -> None:
    first_page, chosen = make_image(title="Page 1"), make_image(title="Choisie")
    document = make_document()
    Document.objects.filter(pk=document.pk).update(cover=first_page)
    issue = make_issue(document=document)

    def shown() -> str:
        return str(read(client, issue.get_url()).select_one(".cover--issue img")["src"])

    assert shown() == first_page.get_rendition("fill-480x640|format-webp").url
    issue.cover = chosen
    issue.save_revision().publish()
    assert shown() == chosen.get_rendition("fill-480x640|format-webp").url


def test_without_a_pdf_a_cover_is_woven(home: HomePage, client: Client) -> None:
    assert read(client, make_issue().get_url()).select_one(".cover--issue svg")


class TestIssueToCome:
    @pytest.fixture
    def issue(self, home: HomePage) -> IssuePage:
        make_issue(number=106, title="Paru")
        document = read_pdf("Le texte secret du numéro", title="Le PDF")
        issue = make_issue(number=107, title="À venir", date=tomorrow(), document=document, editorial="<p>Déjà là.</p>")
        set_contents(issue, entry("Annoncé", 1))
        return issue

    def test_is_marked_and_keeps_its_pdf(self, issue: IssuePage, client: Client) -> None:
        for address in (issue.get_url(), issue.get_parent().get_url()):
            said = read(client, address).main
            assert "À paraître" in said.get_text()
            assert issue.document.url not in str(said)
            assert "ecret" not in str(said)
        assert "Annoncé" in words(client, issue.get_url())
        for below in ("lire/", f"texte/{issue.document_id}/"):
            assert client.get(f"{issue.get_url()}{below}").status_code == 404

    def test_shows_what_is_published_of_it(self, issue: IssuePage, client: Client) -> None:
        article = make_article(issue, title="Déjà en ligne")
        said = words(client, issue.get_url())
        assert "Déjà là." in said
        assert "Déjà en ligne" in said
        over = read(client, article.get_url()).select_one(".chapeau__over").get_text()
        assert " ".join(over.split()) == f"Ici et Là-bas n° 107, {issue.period_label} (à paraître)"
        issue.date = timezone.localdate()
        issue.save_revision().publish()
        assert "à paraître" not in read(client, article.get_url()).main.get_text()

    def test_is_not_the_latest(self, issue: IssuePage) -> None:
        assert latest_issue().number == 106

    def test_keeps_its_pdf_from_the_public(self, issue: IssuePage, client: Client) -> None:
        assert client.get(issue.document.url).status_code == 404
        assert client.head(issue.document.url).status_code == 404
        assert client.get(issue.document.url, headers={"range": "bytes=0-9"}).status_code == 404

    def test_gives_its_pdf_to_staff(self, issue: IssuePage, editor_client: Client) -> None:
        response = editor_client.get(issue.document.url)
        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"]

    def test_gives_its_pdf_where_it_is_out_elsewhere(self, issue: IssuePage, client: Client) -> None:
        note = make_vision_note(files=[(issue.document, "fr")])
        assert client.get(issue.document.url).status_code == 200
        note.unpublish()
        assert client.get(issue.document.url).status_code == 404

    def test_keeps_it_in_every_language(self, issue: IssuePage, client: Client) -> None:
        english = Locale.objects.get_or_create(language_code="en")[0]
        issue.copy_for_translation(english, copy_parents=True).save_revision().publish()
        assert client.get(issue.document.url).status_code == 404

    def test_is_out_on_its_day(self, issue: IssuePage, client: Client) -> None:
        issue.date = timezone.localdate()
        issue.save_revision().publish()
        assert client.get(issue.document.url).status_code == 200
        assert "À paraître" not in words(client, issue.get_url())
        assert latest_issue().number == 107


def test_a_hundred_issues_stand_on_short_lists(home: HomePage, client: Client) -> None:
    magazine = make_magazine(home)
    for number in range(1, 41):
        make_issue(magazine, number=number, title=f"N{number}.", date=date(2000 + number // 4, 1 + number % 4 * 3, 1))
    soup = read(client, magazine.get_url())
    assert len(soup.select(".shelf li")) + len(soup.select(".issue")) == 13
    years = {link.select_one(".years__year").get_text(): link for link in soup.select(".years a")}
    assert list(years) == [str(year) for year in range(2010, 1999, -1)]
    assert "4 numéros" in years["2003"].get_text(" ").replace("\u00a0", " ")
    address = str(years["2003"]["href"])
    shelf = read(client, address)
    assert [title.get_text() for title in shelf.select(".shelf h2")] == ["N15.", "N14.", "N13.", "N12."]
    assert shelf.h1.get_text() == "Numéros de 2003"
    assert shelf.find("link", rel="canonical")["href"].endswith(address)
    assert client.get(f"{magazine.get_url()}annees/1999/").status_code == 404
    assert address in client.get("/sitemap.xml").content.decode()


def test_the_whole_issue_is_read_on_one_page(home: HomePage, client: Client) -> None:
    document = read_pdf("Couverture", "Sommaire", "Le prix du matin\n\nÀ six heures.", "Suite du prix", "Au dos")
    issue = make_issue(document=document, editorial="<p>Une coopérative.</p>", editorial_author="La rédaction")
    article = make_article(issue, title="Le nom", body=[("text", "<p>Elle taillait.</p>")])
    set_contents(issue, entry(page=article, number=2), entry("Le prix du matin", 3), entry("Jeu", 3), entry("Dos", 5))
    assert read(client, issue.get_url()).select_one(".ways .button")["href"] == f"{issue.get_url()}lire/"
    soup = read(client, f"{issue.get_url()}lire/")
    assert soup.find("link", rel="canonical")["href"].endswith(f"{issue.get_url()}lire/")
    assert [title.get_text() for title in soup.main.select("h2")] == [
        "Éditorial",
        "Le nom",
        "Le prix du matin",
        "Jeu",
        "Dos",
    ]
    prix = soup.main.select("article")[1]
    assert [text.get_text() for text in prix.select(".sheets p")] == [
        "Le prix du matin",
        "À six heures.",
        "Suite du prix",
    ]
    assert f"{document.url}#page=3" in str(prix)
    assert not soup.main.select("article")[2].select(".sheets")
    jeu = soup.main.select("article")[2].p
    assert " ".join(jeu.get_text().split()).startswith("Son texte est avec « Le prix du matin », ci-dessus.")
    assert jeu.a["href"] == f"#{prix['id']}"
    assert "Son texte est" not in soup.main.select("article")[3].get_text()
    assert "Elle taillait." in soup.main.get_text()
    assert "La rédaction" in soup.main.get_text()


def test_the_text_of_the_pdf_is_left_out_where_staff_switched_it_off(home: HomePage, client: Client) -> None:
    issue = make_issue(document=read_pdf("Couverture", "Mal extrait"), editorial="<p>Ici.</p>", shows_text=False)
    set_contents(issue, entry("Au sommaire", 2))
    html = read(client, f"{issue.get_url()}lire/").main
    assert "Mal extrait" not in html.get_text()
    assert f"{issue.document.url}#page=2" in str(html)


def test_search_knows_the_day_and_the_pdf_of_an_issue(home: HomePage) -> None:
    issue = make_issue(date=tomorrow(), document=make_document(), editorial="<p>Une coopérative.</p>")
    found = issue.findable()
    assert (found.kind, found.day, found.documents_from) == ("numero", tomorrow(), tomorrow())
    assert [(document.key, document.language) for document in found.documents] == [(issue.document_id, "fr")]
    assert "Une coopérative." in found.text


@pytest.mark.parametrize("make", [make_issue, make_article])
def test_pages_say_what_they_are_to_search_engines(home: HomePage, client: Client, make: Callable) -> None:
    page = make()
    assert read(client, page.get_url()).find("meta", property="og:type")["content"] == "article"


def test_what_is_left_in_french_says_so(home: HomePage, client: Client) -> None:
    issue = make_issue()
    own = make_article(issue, title="Sans titre écrit", authors="Un collectif")
    named = make_article(issue, title="Un titre écrit")
    set_contents(issue, entry(page=own), entry("Titre", page=named))
    english = Locale.objects.get_or_create(language_code="en")[0]
    translated = issue.copy_for_translation(english, copy_parents=True)
    page, both = make_standard(title="Une page en français"), make_standard(title="Une page en deux langues")
    there = both.copy_for_translation(english, copy_parents=True)
    there.title = "A page"
    there.save_revision().publish()
    set_contents(translated, entry(page=own), entry("A title", page=named), entry(page=page), entry(page=both))
    shown = translated.make_preview_request().content.decode()
    titles = BeautifulSoup(shown, "html.parser").select(".contents h3")
    assert [(title.get_text(strip=True), title.get("lang")) for title in titles] == [
        ("Sans titre écrit", "fr"),
        ("A title", None),
        ("Une page en français", "fr"),
        ("A page", None),
    ]
    assert [title.a.get("hreflang") for title in titles] == ["fr", "fr", "fr", None]
    assert titles[0].find_next(class_="contents__authors")["lang"] == "fr"
