"""What every answer of the public site carries."""

import gzip
import json
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page, PageViewRestriction

from core.sitemap import part_paths
from home.models import HomePage, StandardPage
from partners.models import PartnerIndexPage


@pytest.fixture
def history(home: HomePage) -> StandardPage:
    return home.add_child(
        instance=StandardPage(title="Notre histoire", slug="histoire", introduction="Depuis 1974.", show_in_menus=True)
    )


def test_caches_may_keep_a_page_and_ask_whether_it_changed(client: Client, history: StandardPage) -> None:
    answer = client.get("/histoire/")
    assert answer["Cache-Control"].startswith("public, max-age=")
    assert "Cookie" not in answer.get("Vary", "")
    assert not answer.cookies
    assert client.get("/histoire/", headers={"if-none-match": answer["ETag"]}).status_code == 304


def test_what_staff_see_is_theirs_alone(editor_client: Client, history: StandardPage) -> None:
    answer = editor_client.get("/histoire/")
    assert answer["Cache-Control"] == "private, no-cache"
    assert "wagtail-userbar" in answer.content.decode()


def test_public_pages_allow_no_inline_script(client: Client, history: StandardPage) -> None:
    policy = client.get("/histoire/")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


def test_search_engines_and_shared_links_read_the_page(client: Client, history: StandardPage) -> None:
    soup = BeautifulSoup(client.get("/histoire/").content, "html.parser")
    assert soup.title.get_text() == "Notre histoire – Solidarité Mondiale"
    assert soup.find("meta", property="og:title")["content"] == "Notre histoire – Solidarité Mondiale"
    assert soup.find("meta", attrs={"name": "description"})["content"] == "Depuis 1974."
    assert soup.find("link", rel="canonical")["href"] == "http://testserver/histoire/"
    image = soup.find("meta", property="og:image")["content"]
    assert soup.find("meta", property="og:image:alt")["content"] == "Notre histoire"
    picture = client.get(image.removeprefix("http://testserver"))
    assert picture["Content-Type"] == "image/png"
    graph = json.loads(soup.find("script", type="application/ld+json").get_text())["@graph"]
    assert {"WebPage", "NGO", "BreadcrumbList"} == {item["@type"] for item in graph}


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Faire durer nos mouvements", "Faire durer nos mouvements – Solidarité Mondiale"),
        (
            "Faire durer nos mouvements : une année pour apprendre ensemble",
            "Faire durer nos mouvements : une année pour apprendre ensemble",
        ),
        (
            "Faire durer nos mouvements : une année entière pour apprendre ensemble, ici et là-bas",
            "Faire durer nos mouvements : une année entière pour apprendre…",
        ),
        ("Anticonstitutionnellement" * 4, f"{'Anticonstitutionnellement' * 2}Anticonstitutionnel…"),
    ],
)
def test_titles_are_shown_whole_or_cut_at_a_word(client: Client, history: StandardPage, title: str, shown: str) -> None:
    history.title = title
    history.save()
    told = BeautifulSoup(client.get("/histoire/").content, "html.parser").title.get_text()
    assert told == shown
    assert len(told) <= 70


def test_text_cannot_end_the_structured_data(client: Client, history: StandardPage) -> None:
    history.title = "</script><script>alert(1)</script>"
    history.save()
    assert "<script>alert(1)" not in client.get("/histoire/").content.decode()


def test_sitemap_lists_every_public_page(client: Client, history: StandardPage) -> None:
    history.add_child(instance=StandardPage(title="Brouillon", slug="brouillon", live=False))
    sitemap = client.get("/sitemap.xml").content.decode()
    assert "<loc>http://testserver/histoire/</loc>" in sitemap
    assert "brouillon" not in sitemap


def test_the_sitemap_of_a_large_site_comes_in_parts(
    client: Client, home: HomePage, history: StandardPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each page with its translations in one of them, so that each tells the addresses of the others."""
    english = Locale.objects.create(language_code="en")
    for page in (home, history):
        page.copy_for_translation(english).save_revision().publish()
    whole = set(addresses_in(client, "/sitemap.xml"))
    assert {"http://testserver/histoire/", "http://testserver/en/histoire/"} <= whole
    monkeypatch.setattr("core.sitemap.PAGES_IN_PART", 1)
    parts = addresses_in(client, "/sitemap.xml")
    assert parts == ["http://testserver/sitemap-1.xml", "http://testserver/sitemap-2.xml"]
    found = [set(addresses_in(client, part)) for part in parts]
    assert found[0] | found[1] == whole
    assert not found[0] & found[1]
    for part in parts:
        text = client.get(part).content.decode()
        assert ("/histoire/" in text) == ("/en/histoire/" in text)
        assert 'hreflang="en"' in text
    for none in (0, 3, 10**30):
        assert client.get(f"/sitemap-{none}.xml").status_code == 404
    assert set(part_paths()) >= {"/sitemap-1.xml", "/sitemap-2.xml"}


def addresses_in(client: Client, address: str) -> list[str]:
    return [found.get_text() for found in BeautifulSoup(client.get(address).content, "xml").find_all("loc")]


def test_robots_are_told_of_the_sitemap(client: Client, home: HomePage) -> None:
    robots = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in robots
    assert "Sitemap: http://testserver/sitemap.xml" in robots


def test_a_page_for_some_readers_only_is_nowhere(client: Client, history: StandardPage) -> None:
    PageViewRestriction.objects.create(page=history, restriction_type=PageViewRestriction.LOGIN)
    assert client.get("/histoire/").status_code == 302
    assert "histoire" not in client.get("/sitemap.xml").content.decode()
    assert "Notre histoire" not in client.get("/").content.decode()
    assert client.get(reverse("share_image", args=[history.pk])).status_code == 404


def test_the_root_of_the_tree_has_no_share_picture(client: Client, home: HomePage) -> None:
    assert client.get(reverse("share_image", args=[Page.get_first_root_node().pk])).status_code == 404


def test_a_missing_page_says_so_in_french_and_leads_on(client: Client, history: StandardPage) -> None:
    answer = client.get("/rien-ici/")
    assert answer.status_code == 404
    soup = BeautifulSoup(answer.content, "html.parser")
    assert soup.h1.get_text(strip=True) == "Le fil se rompt ici."
    assert soup.find("a", href="/histoire/")


def test_a_fault_is_answered_without_the_database(home: HomePage) -> None:
    client = Client(raise_request_exception=False)
    with (
        patch.object(HomePage, "serve", side_effect=RuntimeError),
        patch("django.db.backends.utils.CursorWrapper.execute", side_effect=RuntimeError),
    ):
        answer = client.get("/")
    assert answer.status_code == 500
    assert "Un fil s’est défait de notre côté." in answer.content.decode()


@pytest.mark.parametrize("writer", ["home.models.HomePage.serve", "core.site.SiteMiddleware.__call__"])
def test_a_database_that_is_written_to_is_no_fault(home: HomePage, writer: str) -> None:
    client = Client(raise_request_exception=False)
    with (
        patch(writer, side_effect=OperationalError("database is locked")),
        patch("django.db.backends.utils.CursorWrapper.execute", side_effect=OperationalError("database is locked")),
    ):
        answer = client.get("/")
    assert answer.status_code == 503
    assert answer["Retry-After"] == "120"
    assert "renvoyez-le dans quelques minutes" in answer.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/?p=%00",
        "/%00/",
        "/partenaires/?continent=atlantide&pays=%00&type=%27--&theme=%ff",
        "/partenaires/?pays=" + "x" * 5000,
        "/partenaires/?continent=afrique&continent=asie&inconnu=1",
    ],
)
def test_odd_addresses_are_no_fault_of_ours(client: Client, home: HomePage, address: str) -> None:
    home.add_child(instance=PartnerIndexPage(title="Partenaires", slug="partenaires"))
    assert client.get(address).status_code in (200, 404)


def test_a_language_without_pages_has_no_address(client: Client, history: StandardPage) -> None:
    assert client.get("/en/histoire/").status_code == 404
    english = Locale.objects.create(language_code="en")
    assert client.get("/en/").status_code == 404
    home = HomePage.objects.get()
    translation = home.copy_for_translation(english)
    translation.save_revision().publish()
    assert client.get("/en/").status_code == 200
    assert client.get("/en/histoire/").status_code == 404


def test_pages_are_compressed_for_those_who_take_it(home: HomePage, client: Client) -> None:
    plain = client.get("/")
    packed = client.get("/", headers={"accept-encoding": "gzip, br"})
    assert gzip.decompress(packed.content) == plain.content
    assert packed["Content-Length"] == str(len(packed.content))
    assert "Accept-Encoding" in plain["Vary"]
    assert "Accept-Encoding" in packed["Vary"]
    assert packed["ETag"] == f"W/{plain['ETag']}"
    again = client.get("/", headers={"accept-encoding": "gzip", "if-none-match": packed["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_compressed_page_does_not_tell_its_true_length(home: HomePage, client: Client) -> None:
    lengths = {len(client.get("/", headers={"accept-encoding": "gzip"}).content) for _time in range(12)}
    assert len(lengths) > 1
