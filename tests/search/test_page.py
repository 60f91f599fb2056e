"""The search page as a reader meets it."""

import re
from datetime import date

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client
from wagtail.models import Locale

from demo.factories import (
    make_campaign,
    make_campaign_index,
    make_country,
    make_document,
    make_issue,
    make_standard,
    make_theme,
    make_vision_note,
)
from home.models import HomePage
from media.models import Document, DocumentPage, Reading
from media.signals import document_read
from tests.search.sheets import make_text

HOSTILE = [
    "é" * 100_000,
    "coton\x00laine",
    "\x00",
    '"coton',
    'coton" OR 1=1 --',
    "'); DROP TABLE search_entry; --",
    "AND OR NOT NEAR( * ^ - : | & ! <-> )",
    "{title} : x",
    "%s %(a)s {0}",
    "<script>alert(1)</script>",
    "\u202e\ud7ff\ufffe\U0001f9f5",
    "a " * 5_000,
]


@pytest.fixture
def site(home: HomePage) -> HomePage:
    """Three pages about cotton, one with a PDF."""
    index = make_campaign_index(home, slug="campagnes", title="Campagnes", show_in_menus=True)
    make_campaign(
        index,
        title="Le prix du coton",
        tagline="Ce que gagne une cueilleuse.",
        slug="coton",
        start_date=date(2024, 3, 1),
        countries=[make_country("BJ")],
        themes=[make_theme(name="Travail décent")],
    )
    make_standard(
        home, title="Notre histoire", slug="histoire", introduction="Du coton à la laine, cent ans de luttes."
    )
    document = make_document(title="Revue")
    DocumentPage.objects.filter(document=document).delete()
    for number, text in ((1, "La laine."), (12, "Le fil de coton passe la frontière."), (13, "Encore du coton.")):
        DocumentPage.objects.create(document=document, number=number, text=text)
    make_issue(title="Le fil", document=document, date=date(2025, 6, 1))
    Document.objects.filter(pk=document.pk).update(page_count=13, has_text=True, reading=Reading.READ)
    document_read.send(type(document), document=document)
    return home


def asked(client: Client, query: str = "", **values: str) -> BeautifulSoup:
    """The search page for a question."""
    response = client.get(f"/recherche/{query}", values)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def status_of(soup: BeautifulSoup) -> str:
    """What the page says of the number of results."""
    return soup.find(id="resultat").get_text(" ", strip=True)


def titles(soup: BeautifulSoup) -> list[str]:
    """The results, in order."""
    return [link.get_text().strip() for link in soup.select(".hits h3 a")]


def row(soup: BeautifulSoup, title: str) -> Tag:
    """A result."""
    return next(item for item in soup.select(".hits > li") if item.h3.get_text().strip() == title)


@pytest.mark.usefixtures("site")
class TestResults:
    def test_a_question_finds_pages_with_its_words_marked(self, client: Client) -> None:
        soup = asked(client, q="COTON")
        assert status_of(soup) == "3 résultats pour «\xa0COTON\xa0»"
        assert titles(soup)[0] == "Le prix du coton"
        assert set(titles(soup)) == {"Le prix du coton", "Notre histoire", "Le fil"}
        assert [mark.get_text() for mark in row(soup, "Notre histoire").find_all("mark")] == ["coton"]

    def test_the_kind_and_the_day_are_told(self, client: Client) -> None:
        kind = row(asked(client, q="coton"), "Le prix du coton").find(class_="hit__kind")
        assert kind.get_text(" ", strip=True) == "Campagne mars 2024"

    def test_a_page_of_a_pdf_is_opened_where_the_words_are(self, client: Client) -> None:
        result = row(asked(client, q="coton frontière"), "Le fil")
        link = result.select_one(".sheets a")
        assert link.get_text().startswith("p.\xa012")
        assert link["href"].endswith("#page=12")
        assert "/documents/" in link["href"]
        text = result.select(".sheets a")[1]
        assert text["href"].endswith("?page=3#page-12")
        words = BeautifulSoup(client.get(text["href"]).content, "html.parser")
        assert "passe la frontière" in words.find(id="page-12").parent.get_text()

    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ('"du coton"', "du coton"),
            ("« du coton »", "du coton"),
            ('"du coton" fil', "“du coton” fil"),
            ("fil «\xa0du coton\xa0»", "fil “du coton”"),
            ('"du coton', '"du coton'),
        ],
    )
    def test_no_marks_of_the_reader_stand_within_the_same_marks(self, client: Client, text: str, shown: str) -> None:
        for words, said in ((text, shown), (f"{text} introuvable", "")):
            soup = asked(client, q=words)
            assert soup.main.find("input", attrs={"name": "q"})["value"] == words.replace("\xa0", " ")
            assert status_of(soup).count("«") == status_of(soup).count("»") == 1
            assert status_of(soup).endswith(f"«\xa0{said}\xa0»" if said else "introuvable\xa0»")

    def test_filters_narrow_and_stay_in_the_form(self, client: Client) -> None:
        soup = asked(client, q="coton", pays="bj", nature="campagne", theme="travail-decent", annee="2024")
        assert titles(soup) == ["Le prix du coton"]
        chosen = {
            select["name"]: select.find("option", selected=True)["value"] for select in soup.main.find_all("select")
        }
        assert chosen == {"nature": "campagne", "pays": "bj", "theme": "travail-decent", "annee": "2024"}
        assert soup.main.summary.get_text() == "Affiner la recherche (4 filtres)"
        assert not soup.main.details.has_attr("open")
        assert soup.find("a", string="Chercher sans les filtres")["href"] == "?q=coton"

    def test_the_summary_counts_the_filters_and_opens_only_where_they_leave_nothing(self, client: Client) -> None:
        unfiltered, one = asked(client, q="coton").main, asked(client, q="coton", pays="bj").main
        assert (unfiltered.summary.get_text(), one.summary.get_text()) == (
            "Affiner la recherche",
            "Affiner la recherche (1 filtre)",
        )
        assert not unfiltered.details.has_attr("open")
        assert not one.details.has_attr("open")
        nothing = asked(client, q="coton", annee="1999")
        assert status_of(nothing) == "Rien n’a été trouvé pour «\xa0coton\xa0»"
        assert nothing.main.details.has_attr("open")

    def test_the_filters_offer_what_there_is(self, client: Client) -> None:
        options = {
            select["name"]: [option.get_text() for option in select.find_all("option")][1:]
            for select in asked(client).main.find_all("select")
        }
        assert options["pays"] == ["Bénin"]
        assert options["theme"] == ["Travail décent"]
        assert "2024" in options["annee"]
        assert {"Pages", "Campagnes", "Numéros de la revue"} <= set(options["nature"])

    def test_results_stand_in_the_order_asked(self, client: Client) -> None:
        soup = asked(client, q="coton")
        link = soup.find("a", string="Les plus récents")
        assert link["href"] == "?q=coton&tri=date"
        newest = asked(client, link["href"])
        assert newest.find("a", string="Les plus récents")["aria-current"] == "true"
        assert titles(soup) == ["Le prix du coton", "Notre histoire", "Le fil"]
        assert titles(newest) == ["Le fil", "Le prix du coton", "Notre histoire"]
        assert newest.find("input", type="hidden", attrs={"name": "tri"})["value"] == "date"

    def test_a_slip_is_answered_with_the_word_meant(self, client: Client) -> None:
        soup = asked(client, q="cotn")
        link = soup.find(class_="seek__meant").a
        assert link.get_text() == "coton"
        assert titles(asked(client, str(link["href"])))

    def test_some_of_the_words_are_better_than_none(self, client: Client) -> None:
        soup = asked(client, q="coton introuvable")
        assert "Aucun texte ne contient tous ces mots." in soup.get_text()
        assert "Le prix du coton" in titles(soup)

    def test_nothing_found_says_what_may_help(self, client: Client) -> None:
        soup = asked(client, q="introuvable")
        assert status_of(soup) == "Rien n’a été trouvé pour «\xa0introuvable\xa0»"
        assert "Vérifier l’orthographe" in soup.get_text()
        assert soup.main.find("a", href="/campagnes/")

    def test_found_words_are_marked_in_titles_too(self, client: Client) -> None:
        title = row(asked(client, q="cotons"), "Le prix du coton").h3
        assert [mark.get_text() for mark in title.find_all("mark")] == ["coton"]

    def test_the_page_says_itself_what_it_is(self, client: Client) -> None:
        response = client.get("/recherche/", {"q": "coton"})
        soup = BeautifulSoup(response.content, "html.parser")
        assert soup.title.get_text() == "coton – 3 résultats – Recherche – Solidarité Mondiale"
        assert soup.h1.get_text() == "Recherche"
        assert soup.find("search").find("input", attrs={"name": "q"})["value"] == "coton"
        assert soup.find(role="status")
        assert response["X-Robots-Tag"] == "noindex"
        assert "private" in response["Cache-Control"]
        assert not response.cookies

    def test_an_unpublished_page_is_gone_at_once(self, client: Client, site: HomePage) -> None:
        site.get_children().get(slug="histoire").specific.unpublish()
        assert "Notre histoire" not in titles(asked(client, q="coton"))

    @pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
    def test_hostile_words_get_a_page(self, client: Client, text: str) -> None:
        soup = asked(client, q=text)
        words = soup.main.find("input", attrs={"name": "q"}).get("value", "")
        # Signs that no keyboard types are spaces, and the end of a long text is left out.
        assert words == " ".join(re.sub("[\x00\u202e\ud7ff\ufffe]", " ", text[:400]).split())[:200]
        if words:
            says = re.compile(rf"(\d+ résultats? pour|Rien n’a été trouvé pour) «\xa0{re.escape(words)}\xa0»")
            assert says.fullmatch(status_of(soup))
        else:
            assert soup.main.find("nav", attrs={"aria-label": "Parties du site"})
        assert not soup.main.find("script")

    @pytest.mark.parametrize(
        "query",
        [
            "?q=coton&page=0",
            "?q=coton&page=99999999999999999999",
            "?q=coton&page=x",
            "?q=coton&annee=0",
            "?q=coton&annee=99999",
            "?q=coton&annee=²",
            "?q=coton&nature=x&pays=x&theme=%00",
            "?q=coton&tri=x",
            "?q[]=coton&q=%ff",
        ],
    )
    def test_what_makes_no_sense_in_an_address_is_no_error(self, client: Client, query: str) -> None:
        asked(client, query)


def test_without_a_question_it_shows_the_ways_through_the_site(site: HomePage, client: Client) -> None:
    soup = asked(client)
    assert not soup.find(id="resultat")
    assert soup.main.find("a", href="/campagnes/")
    assert soup.find("input", attrs={"name": "q"}).has_attr("autofocus")


def test_many_results_stand_on_several_pages(home: HomePage, client: Client) -> None:
    for number in range(23):
        make_standard(home, title=f"Coton {number}")
    first = asked(client, q="coton")
    assert len(titles(first)) == 10
    following = first.find("a", rel="next")
    assert following["href"] == "?q=coton&page=2"
    second = asked(client, following["href"])
    assert "Page 2 sur 3" in second.find("nav", class_="pages").get_text()
    assert second.find(class_="hits")["start"] == "11"
    assert not set(titles(first)) & set(titles(second))


@pytest.mark.parametrize("page", ["99", "5000", "99999999999999999999"])
def test_a_page_past_the_last_one_shows_the_last_one(home: HomePage, client: Client, page: str) -> None:
    for number in range(23):
        make_standard(home, title=f"Coton {number}")
    last = asked(client, "?q=coton&page=3")
    past = asked(client, f"?q=coton&page={page}")
    assert past.title.get_text() == "coton – 23 résultats (page\xa03) – Recherche – Solidarité Mondiale"
    assert "Page 3 sur 3" in past.find("nav", class_="pages").get_text()
    assert past.find(class_="hits")["start"] == "21"
    assert len(titles(past)) == 3
    assert titles(past) == titles(last)
    assert not past.find("a", rel="next")


def test_a_page_past_the_only_one_shows_it(home: HomePage, client: Client) -> None:
    make_standard(home, title="Coton")
    past = asked(client, "?q=coton&page=99")
    assert titles(past) == ["Coton"]
    assert past.title.get_text() == "coton – 1 résultat – Recherche – Solidarité Mondiale"
    assert past.find(class_="hits")["start"] == "1"
    assert not past.find("nav", class_="pages")


def test_the_other_pages_of_a_pdf_are_a_link_to_its_text(home: HomePage, client: Client) -> None:
    document = make_text(*["Le jute et le lin."] * 8)
    issue = make_issue(title="La fibre", document=document)
    link = row(asked(client, q="jute"), "La fibre").find("a", string="et 5 autres pages du PDF")
    assert link["href"] == f"{issue.get_url()}texte/{document.pk}/"
    assert "Le jute et le lin." in client.get(link["href"]).content.decode()


def test_the_other_pages_of_pdfs_without_a_text_are_a_link_to_their_page(home: HomePage, client: Client) -> None:
    files = [(make_text(*["Le jute et le lin."] * 2, title=f"PDF {number}"), "fr") for number in (1, 2)]
    note = make_vision_note(title="La fibre", files=files)
    link = row(asked(client, q="jute"), "La fibre").find("a", string="et 1 autre page du PDF")
    assert link["href"] == note.get_url()


def test_another_language_shows_french_pages_below_and_marked(home: HomePage, client: Client) -> None:
    french = make_standard(home, title="Coton bio", slug="bio")
    translated = make_standard(home, title="Coton équitable", slug="equitable")
    english = Locale.objects.get_or_create(language_code="en")[0]
    home.copy_for_translation(english).save_revision().publish()
    page = translated.copy_for_translation(english)
    page.title = "Fair coton"
    page.save_revision().publish()
    soup = BeautifulSoup(client.get("/en/search/", {"q": "coton"}).content, "html.parser")
    assert titles(soup) == ["Fair coton", french.title]
    last = row(soup, "Coton bio")
    assert last.find(class_="hit__lang").get_text() == "in French"
    assert last.h3.a["lang"] == last.h3.a["hreflang"] == "fr"
    assert last.h3.a["href"] == "/bio/?depuis=en"
    assert soup.find("a", hreflang="fr", href="/recherche/?q=coton")


def test_a_language_that_the_site_does_not_speak_leads_to_french(home: HomePage, client: Client) -> None:
    response = client.get("/nl/zoeken/", {"q": "coton"})
    assert response.status_code == 302
    assert response["Location"] == "/recherche/?q=coton"


def test_every_page_leads_to_the_search(home: HomePage, client: Client) -> None:
    soup = BeautifulSoup(client.get("/").content, "html.parser")
    assert {link["href"] for link in soup.header.find_all("a", string=lambda text: text and "Recherche" in text)} <= {
        "/recherche/"
    }
    assert [link["href"] for link in soup.select(".top__search, .nav__search")] == ["/recherche/", "/recherche/"]


@pytest.mark.parametrize(
    ("address", "search", "words"),
    [
        ("/campagnes/le-fil-2024.html", "/recherche/", "campagnes le fil 2024 html"),
        ("/en/qui-sommes/", "/en/search/", "qui sommes"),
    ],
)
def test_a_missing_page_offers_to_search_the_words_of_its_address(
    home: HomePage, client: Client, address: str, search: str, words: str
) -> None:
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    form = soup.find("search").form
    assert form["action"] == search
    assert form.find("input", attrs={"name": "q"})["value"] == words


def test_a_note_is_dated_by_its_year(home: HomePage, client: Client) -> None:
    make_vision_note(title="Note sur le coton", year=2013)
    kind = row(asked(client, q="coton"), "Note sur le coton").find(class_="hit__kind")
    assert kind.get_text(" ", strip=True) == "Note de vision 2013"
