"""The Atom feeds: what stands in them, for whom, and that they are what RFC 4287 asks for."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import pytest
from bs4 import BeautifulSoup
from defusedxml.ElementTree import fromstring
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Locale, PageViewRestriction

from core.models import IndexPage
from demo.factories import (
    make_campaign,
    make_document,
    make_issue,
    make_magazine,
    make_publication,
    make_publication_index,
    make_publication_kind,
    make_vision_note,
    make_vision_note_index,
)
from home.models import HomePage
from media.models import Document
from publications.models import MagazineIndexPage, PublicationIndexPage, VisionNoteIndexPage
from tests.queries import queries_of, repeated, tables
from tests.test_page_contract import translate

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ALL = "/flux/publications.atom"
FEED_ONCE = ("id", "title", "updated")
FEED_ATTRIBUTES = ("rel", "href", "type", "length", "hreflang", "title")
KNOWN = {"id", "title", "updated", "published", "author", "link", "summary", "category", "subtitle", "entry", "rights"}


@pytest.fixture(autouse=True)
def list_pages(home: HomePage) -> None:
    """The lists of publications."""
    cache.clear()
    for make in (make_magazine, make_vision_note_index, make_publication_index):
        make(home)


def feed(client: Client, address: str = ALL) -> Element:
    """The feed at an address, parsed."""
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return fromstring(answer.content)


def titles(client: Client, address: str = ALL) -> list[str]:
    """The titles of a feed's entries."""
    return [entry.findtext(f"{ATOM}title", "") for entry in feed(client, address).iter(f"{ATOM}entry")]


def enclosures(client: Client, address: str = ALL) -> list[dict[str, str]]:
    """The files of a feed's entries."""
    return [link.attrib for link in feed(client, address).iter(f"{ATOM}link") if link.get("rel") == "enclosure"]


def day(document: Document) -> str:
    """Where a document is, as a feed says it."""
    return f"http://testserver{document.url}"


def check(parent: Element) -> None:
    """The rules of RFC 4287, sections 4.1.1 and 4.1.2, for a feed or an entry."""
    names = [child.tag.removeprefix(ATOM) for child in parent]
    assert set(names) <= KNOWN
    for name in FEED_ONCE:
        assert names.count(name) == 1, name
    for name in ("published", "subtitle", "summary", "rights"):
        assert names.count(name) <= 1, name
    assert urlsplit(parent.findtext(f"{ATOM}id")).scheme
    for name in ("updated", "published"):
        for moment in parent.findall(f"{ATOM}{name}"):
            assert MOMENT.fullmatch(moment.text or "")
    for link in parent.findall(f"{ATOM}link"):
        assert urlsplit(link.get("href")).netloc
        assert set(link.attrib) <= set(FEED_ATTRIBUTES)
        assert re.fullmatch(r"\d+", link.get("length", "0"))
    alternates = [link for link in parent.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
    assert len(alternates) == 1
    for person in parent.findall(f"{ATOM}author"):
        assert [child.tag for child in person].count(f"{ATOM}name") == 1
    for category in parent.findall(f"{ATOM}category"):
        assert category.get("term")


def test_a_feed_is_what_the_rules_ask_for(client: Client) -> None:
    pdf = make_document(name="étude.pdf")
    make_publication(title="Le <salaire> & la vie", files=[(pdf, "fr")], authors="A. Martin", introduction="a\x0bb <i>")
    make_vision_note(files=[(make_document(), "fr"), (make_document(), "en")])
    make_issue(document=make_document())
    root = feed(client)
    assert root.tag == f"{ATOM}feed"
    assert root.get(LANGUAGE) == "fr"
    check(root)
    assert root.find(f"{ATOM}author") is not None
    assert [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"] == [
        f"http://testserver{ALL}"
    ]
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == 3
    for entry in entries:
        check(entry)
        assert entry.find(f"{ATOM}entry") is None
    identifiers = [entry.findtext(f"{ATOM}id") for entry in [root, *entries]]
    assert len(set(identifiers)) == 4
    assert "Le <salaire> & la vie" in [entry.findtext(f"{ATOM}title") for entry in entries]
    assert "<p>a<br>b &lt;i&gt;</p>" in [entry.findtext(f"{ATOM}summary") for entry in entries]


def test_an_empty_feed_is_one_too(client: Client) -> None:
    root = feed(client)
    check(root)
    assert root.findall(f"{ATOM}entry") == []


def test_an_empty_feed_stays_as_it_is(client: Client) -> None:
    VisionNoteIndexPage.objects.update(last_published_at=datetime(2024, 5, 1, 12, tzinfo=UTC))
    notes = feed(client, "/flux/publications/note.atom")
    assert notes.findtext(f"{ATOM}updated") == "2024-05-01T12:00:00+00:00"
    assert feed(client).findtext(f"{ATOM}updated") == "1970-01-01T00:00:00+00:00"


def test_an_entry_without_a_summary_has_none(client: Client) -> None:
    make_publication(introduction="")
    (entry,) = feed(client).iter(f"{ATOM}entry")
    check(entry)
    assert entry.find(f"{ATOM}summary") is None


def test_a_kind_called_as_another_feed_has_its_own(client: Client) -> None:
    make_vision_note(title="Note de vision")
    make_publication(title="Note politique", kind=make_publication_kind("Note"))
    make_publication(title="Numéro hors série", kind=make_publication_kind("Numéro"))
    assert titles(client, "/flux/publications/note.atom") == ["Note de vision"]
    assert titles(client, "/flux/publications/note-2.atom") == ["Note politique"]
    assert titles(client, "/flux/publications/numero-2.atom") == ["Numéro hors série"]


def test_files_come_with_their_type_and_length(client: Client) -> None:
    pdf, sound = make_document(name="étude.pdf"), make_document(b"son", "écouter.mp3")
    make_publication(files=[(pdf, "fr"), (sound, "fr")])
    assert enclosures(client) == [
        {"rel": "enclosure", "href": day(pdf), "length": str(pdf.file_size), "type": "application/pdf"},
        {"rel": "enclosure", "href": day(sound), "length": "3", "type": "audio/mpeg"},
    ]


def test_each_kind_has_its_feed(client: Client) -> None:
    make_issue(title="Numéro")
    make_vision_note(title="Note")
    make_publication(title="Brochure", kind=make_publication_kind("Brochure"))
    make_publication(title="Étude", kind=make_publication_kind("Étude"))
    assert set(titles(client)) == {"Numéro", "Note", "Brochure", "Étude"}
    assert titles(client, "/flux/publications/numero.atom") == ["Numéro"]
    assert titles(client, "/flux/publications/note.atom") == ["Note"]
    assert titles(client, "/flux/publications/etude.atom") == ["Étude"]
    assert client.get("/flux/publications/affiche.atom").status_code == 404


def test_a_campaign_has_its_feed(client: Client) -> None:
    campaign = make_campaign(title="Un travail décent", slug="travail-decent")
    make_publication(title="Dossier", campaigns=[campaign])
    make_vision_note(title="Note", campaigns=[campaign])
    make_publication(title="Autre")
    address = "/flux/campagnes/travail-decent.atom"
    assert set(titles(client, address)) == {"Dossier", "Note"}
    campaign.unpublish()
    assert client.get(address).status_code == 404
    assert client.get("/flux/campagnes/rien.atom").status_code == 404


def test_what_came_out_last_comes_first_whenever_it_was_put_on_the_site(client: Client) -> None:
    recent = make_publication(title="De cette année", date=date(2026, 1, 1))
    make_publication(title="Des archives", date=date(2020, 3, 1))
    make_vision_note(title="Note d’archives", year=2008)
    type(recent).objects.filter(pk=recent.pk).update(first_published_at=datetime(2026, 1, 9, 8, tzinfo=UTC))
    assert titles(client) == ["De cette année", "Des archives", "Note d’archives"]
    days = [moment.text[:10] for moment in feed(client).iter(f"{ATOM}published") if moment.text]
    assert days == ["2026-01-01", "2020-03-01", "2008-01-01"]


def test_a_feed_holds_thirty_entries(client: Client) -> None:
    for number in range(32):
        make_issue(title=f"Numéro {number}", date=date(2020, 1, 1) + timedelta(days=number))
    found = titles(client)
    assert len(found) == 30
    assert found[0] == "Numéro 31"


def test_only_what_the_public_may_see_is_told(client: Client) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    coming = make_issue(title="À paraître", date=tomorrow, document=make_document())
    draft = make_publication(title="Brouillon")
    draft.unpublish()
    private = make_publication(title="Interne", files=[(make_document(), "fr")])
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    folder = Collection.get_first_root_node().add_child(name="Internes")
    CollectionViewRestriction.objects.create(collection=folder, restriction_type="login")
    offered, kept = make_document(), make_document(collection=folder)
    make_publication(title="Publique", files=[(offered, "fr"), (kept, "nl")])
    assert titles(client) == ["Publique"]
    assert [link["href"] for link in enclosures(client)] == [day(offered)]
    type(coming).objects.filter(pk=coming.pk).update(date=timezone.localdate())
    assert set(titles(client)) == {"À paraître", "Publique"}


def test_identifiers_stay(client: Client) -> None:
    page = make_publication(title="Étude")

    def identifier() -> str:
        return str(feed(client).findtext(f"{ATOM}entry/{ATOM}id"))

    before = identifier()
    page.title, page.slug = "Étude corrigée", "autre-adresse"
    page.save_revision().publish()
    assert titles(client) == ["Étude corrigée"]
    assert identifier() == before


def test_feeds_speak_the_language_of_their_address(
    client: Client, home: HomePage, django_capture_on_commit_callbacks: Callable
) -> None:
    assert client.get("/en/feeds/publications.atom").status_code == 404
    translated, other = make_publication(title="Étude"), make_publication(title="Brochure")
    english = Locale.objects.get_or_create(language_code="en")[0]
    with django_capture_on_commit_callbacks(execute=True):
        for page in (home, translated.get_parent().specific, translated):
            translate(page, english)
    root = feed(client, "/en/feeds/publications.atom")
    assert root.get(LANGUAGE) == "en"
    languages = {entry.get(LANGUAGE): entry for entry in root.iter(f"{ATOM}entry")}
    assert set(languages) == {"en", "fr"}
    assert languages["fr"].findtext(f"{ATOM}title") == other.title
    assert "/en/" in languages["en"].find(f"{ATOM}link").get("href")
    assert titles(client).count(translated.title) == 1


def test_a_feed_is_kept_and_asked_again(client: Client) -> None:
    page = make_publication()
    first = client.get(ALL)
    assert "public" in first["Cache-Control"]
    assert "Set-Cookie" not in first
    assert client.get(ALL, headers={"if-none-match": first["ETag"]}).status_code == 304
    assert client.get(ALL, headers={"accept-encoding": "gzip"})["Content-Encoding"] == "gzip"
    page.unpublish()
    assert client.get(ALL, headers={"if-none-match": first["ETag"]}).status_code == 200
    assert client.post(ALL).status_code == 405


def test_the_queries_of_a_feed_stay_the_same(client: Client) -> None:
    def grow() -> None:
        make_publication(files=[(make_document(), "fr"), (make_document(), "en")])
        make_vision_note(files=[(make_document(), "fr")])
        make_issue(document=make_document())

    grow()
    few = queries_of(client, ALL)
    # The site (its home page first); what is not for everyone; each type, its files with their documents.
    assert tables(few) == [
        "wagtailcore_page",
        "wagtailcore_pageviewrestriction",
        "publications_issuepage",
        "publications_visionnotepage",
        "publications_visionnotefile",
        "publications_publicationpage",
        "publications_publicationfile",
    ]
    assert not repeated(few)
    for _ in range(3):
        grow()
    assert len(queries_of(client, ALL)) == len(few)


@pytest.mark.parametrize(
    ("model", "address"),
    [
        (MagazineIndexPage, "/flux/publications/numero.atom"),
        (VisionNoteIndexPage, "/flux/publications/note.atom"),
        (PublicationIndexPage, ALL),
    ],
)
def test_lists_lead_to_their_feeds(client: Client, model: type[IndexPage], address: str) -> None:
    page = BeautifulSoup(client.get(model.objects.get().get_url()).content, "html.parser")
    assert [link["href"] for link in page.select('head link[type="application/atom+xml"]')] == [address]
    assert page.find("a", string="Suivre ce qui paraît (flux Atom)")["href"] == address


def test_a_chosen_kind_leads_to_its_feed(client: Client) -> None:
    make_publication(kind=make_publication_kind("Étude"))
    address = PublicationIndexPage.objects.get().get_url()
    page = BeautifulSoup(client.get(address, {"nature": "etude"}).content, "html.parser")
    links = [link["href"] for link in page.select('head link[type="application/atom+xml"]')]
    assert links == [ALL, "/flux/publications/etude.atom"]
    page = BeautifulSoup(client.get(address, {"nature": "affiche"}).content, "html.parser")
    assert len(page.select('head link[type="application/atom+xml"]')) == 1


def test_a_campaign_leads_to_its_feed_once_there_is_something(client: Client) -> None:
    campaign = make_campaign(slug="travail-decent")
    assert b"atom+xml" not in client.get(campaign.get_url()).content
    make_publication(campaigns=[campaign])
    page = BeautifulSoup(client.get(campaign.get_url()).content, "html.parser")
    [link] = page.select('head link[type="application/atom+xml"]')
    assert link["href"] == "/flux/campagnes/travail-decent.atom"
    assert page.find("a", string="Suivre ce qui paraît (flux Atom)")["href"] == link["href"]
