"""Documents given out: whole or in parts, kept by caches, counted by day, private ones never told."""

from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings
from wagtail.models import Collection, CollectionViewRestriction

from demo.factories import make_document
from media.models import Document, DownloadCount
from tests.queries import tables

pytestmark = pytest.mark.django_db

CONTENT = bytes(range(256)) * 4
BROWSER = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}
FIVE_MINUTES = 300


@pytest.fixture(autouse=True)
def media_root(settings: Settings, tmp_path: Path) -> None:
    """A media folder for this test alone."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def document() -> Document:
    """A document of 1,024 bytes."""
    return make_document(CONTENT, "son.mp3")


@pytest.fixture
def private(document: Document) -> Document:
    """A document for the members of a group."""
    folder = Collection.get_first_root_node().add_child(name="Internes")
    restriction = CollectionViewRestriction.objects.create(collection=folder, restriction_type="groups")
    restriction.groups.add(Group.objects.create(name="Lecteurs"))
    Document.objects.update(collection=folder)
    return document


def ask(client: Client, document: Document, method: str = "get", **headers: str) -> HttpResponse:
    """Ask for a document as a browser does."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return getattr(client, method)(document.url, headers={**BROWSER, **named})


def body(response: HttpResponse) -> bytes:
    """All that is sent."""
    return b"".join(response.streaming_content) if response.streaming else response.content


def counted(document: Document) -> int:
    """Downloads of all days."""
    return sum(document.downloads.values_list("count", flat=True))


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=0-99", 0, 99),
        ("bytes=100-199", 100, 199),
        ("bytes=1000-", 1000, 1023),
        ("bytes=1000-5000", 1000, 1023),
        ("bytes=-24", 1000, 1023),
        ("bytes=-5000", 0, 1023),
        ("Bytes= 5-6", 5, 6),
    ],
)
def test_a_part_is_sent(client: Client, document: Document, asked: str, first: int, last: int) -> None:
    answer = ask(client, document, range=asked)
    assert answer.status_code == 206
    assert answer["Content-Range"] == f"bytes {first}-{last}/1024"
    assert answer["Content-Length"] == str(last - first + 1)
    assert body(answer) == CONTENT[first : last + 1]
    assert answer["Content-Type"] == "audio/mpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "public" in answer["Cache-Control"]


@pytest.mark.parametrize("asked", ["bytes=1024-", "bytes=5000-6000", "bytes=-0"])
def test_a_part_beyond_the_end_does_not_exist(client: Client, document: Document, asked: str) -> None:
    answer = ask(client, document, range=asked)
    assert answer.status_code == 416
    assert answer["Content-Range"] == "bytes */1024"
    assert body(answer) == b""


@pytest.mark.parametrize(
    "asked", ["bytes=9-3", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b", "bytes=-", "bytes", f"bytes=0-{'9' * 5000}"]
)
def test_what_is_no_range_brings_the_whole(client: Client, document: Document, asked: str) -> None:
    answer = ask(client, document, range=asked)
    assert answer.status_code == 200
    assert body(answer) == CONTENT


def test_a_part_of_another_file_is_never_joined(client: Client, document: Document) -> None:
    whole = ask(client, document)
    same = ask(client, document, range="bytes=5-9", if_range=whole["ETag"])
    assert same.status_code == 206
    for known in ('"autre"', f"W/{whole['ETag']}", whole["Last-Modified"]):
        assert ask(client, document, range="bytes=5-9", if_range=known).status_code == 200


def test_the_head_says_what_the_whole_is(client: Client, document: Document) -> None:
    answer = ask(client, document, "head", range="bytes=5-9")
    assert answer.status_code == 200
    assert answer["Content-Length"] == "1024"
    assert answer["Accept-Ranges"] == "bytes"


def test_documents_are_only_read(client: Client, document: Document) -> None:
    assert ask(client, document, "post").status_code == 405


def test_what_is_known_is_not_sent_again(client: Client, document: Document) -> None:
    first = ask(client, document)
    for known in ({"if_none_match": first["ETag"]}, {"if_modified_since": first["Last-Modified"]}):
        answer = ask(client, document, **known, range="bytes=5-9")
        assert answer.status_code == 304
        assert body(answer) == b""
        assert "public" in answer["Cache-Control"]
        assert answer["Content-Security-Policy"] == first["Content-Security-Policy"] == "default-src 'none'"
    newer = {"if_none_match": '"autre"', "if_modified_since": first["Last-Modified"]}
    assert ask(client, document, **newer).status_code == 200


def test_caches_keep_it_for_five_minutes_at_most(client: Client, document: Document) -> None:
    kept = ask(client, document)["Cache-Control"]
    assert "public" in kept
    assert 0 < int(kept.split("max-age=")[1].split(",")[0]) <= FIVE_MINUTES


def test_parts_of_texts_are_not_packed(client: Client) -> None:
    texts = make_document(b"a;b\n" * 500, "liste.csv")
    packed = ask(client, texts, accept_encoding="gzip")
    assert packed["Content-Encoding"] == "gzip"
    part = ask(client, texts, accept_encoding="gzip", range="bytes=0-399")
    assert "Content-Encoding" not in part
    assert body(part) == b"a;b\n" * 100
    assert ask(client, texts, range="bytes=0-3", if_range=packed["ETag"]).status_code == 200


@pytest.mark.parametrize(
    ("name", "content_type"),
    [("a.epub", "application/epub+zip"), ("a.odt", "application/vnd.oasis.opendocument.text"), ("a.txt", "text/plain")],
)
def test_files_are_named_by_their_kind_and_saved(client: Client, name: str, content_type: str) -> None:
    answer = ask(client, make_document(b"a", name))
    assert answer["Content-Type"] == content_type
    assert answer["Content-Disposition"].startswith(f'attachment; filename="{name}"')


def test_names_keep_their_accents(client: Client) -> None:
    answer = ask(client, make_document(name="Été là-bas “n° 3”.pdf"))
    assert answer["Content-Disposition"].startswith('inline; filename="Ete_la-bas_')
    assert "filename*=UTF-8''%C3%89t%C3%A9_l%C3%A0-bas_" in answer["Content-Disposition"]
    assert answer["Content-Disposition"].isascii()


def test_unknown_documents_are_not_found(client: Client, document: Document) -> None:
    for address in ("/documents/999/son.mp3", f"/documents/{10**30}/son.mp3", f"/documents/{document.pk}/autre.mp3"):
        assert client.get(address, headers=BROWSER).status_code == 404


@pytest.mark.parametrize("place", ["{digits}/son.mp3", "{key}/son.mp3%0A"])
def test_a_document_answers_at_no_address_that_only_looks_like_its_own(
    client: Client, document: Document, place: str
) -> None:
    digits = str(document.pk).translate({ord("0") + digit: 0x0660 + digit for digit in range(10)})
    assert client.get(f"/documents/{place.format(digits=digits, key=document.pk)}", headers=BROWSER).status_code == 404
    assert counted(document) == 0


def test_a_download_is_counted_for_its_day(client: Client, document: Document) -> None:
    for _ in range(3):
        assert ask(client, document).status_code == 200
    row = DownloadCount.objects.get()
    assert (row.document, row.count) == (document, 3)
    DownloadCount.objects.update(day=date(2026, 1, 1))
    ask(client, document)
    assert sorted(document.downloads.values_list("count", flat=True)) == [1, 3]
    assert {field.name for field in DownloadCount._meta.fields} == {"id", "document", "day", "count"}


@pytest.mark.parametrize(
    ("headers", "count"),
    [
        ({}, 1),
        ({"range": "bytes=0-"}, 1),
        ({"range": "bytes=0-511"}, 1),
        ({"range": "bytes=0-1"}, 0),
        ({"range": "bytes=512-"}, 0),
        ({"range": "bytes=-24"}, 0),
        ({"range": "bytes=5000-"}, 0),
        ({"sec_purpose": "prefetch"}, 0),
        ({"user_agent": ""}, 0),
        ({"user_agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"}, 0),
        ({"user_agent": "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2)"}, 0),
        ({"user_agent": "facebookexternalhit/1.1"}, 0),
        ({"user_agent": "curl/8.5.0"}, 0),
        ({"user_agent": "python-requests/2.32"}, 0),
        ({"user_agent": "Mozilla/5.0 (Linux; Android 13; CUBOT X50) AppleWebKit/537.36 Chrome/126.0 Mobile"}, 1),
        ({"user_agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1"}, 1),
    ],
)
def test_only_readers_are_counted(client: Client, document: Document, headers: dict[str, str], count: int) -> None:
    ask(client, document, **headers)
    assert counted(document) == count


def test_what_sends_nothing_is_not_counted(client: Client, document: Document) -> None:
    known = ask(client, document)["ETag"]
    assert counted(document) == 1
    ask(client, document, if_none_match=known)
    ask(client, document, "head")
    assert counted(document) == 1


def test_a_count_that_fails_stops_nobody(
    client: Client, document: Document, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("media.counting.ONE_MORE", "SELECT 1 FROM nowhere WHERE 1 = %s OR 1 = %s")
    assert body(ask(client, document)) == CONTENT
    assert "is not counted" in caplog.text


@pytest.mark.parametrize("headers", [{}, {"range": "bytes=0-9"}, {"if_none_match": "*"}])
@pytest.mark.parametrize("method", ["get", "head"])
def test_private_documents_are_told_in_no_way(
    client: Client, private: Document, headers: dict[str, str], method: str
) -> None:
    answer = ask(client, private, method, **headers)
    assert answer.status_code == 404
    assert private.file_hash not in answer.serialize_headers().decode()
    assert "Content-Range" not in answer
    assert counted(private) == 0


@pytest.mark.parametrize("kind", ["login", "groups"])
def test_private_documents_answer_as_documents_that_never_existed(client: Client, private: Document, kind: str) -> None:
    CollectionViewRestriction.objects.update(restriction_type=kind)
    missing = private.url.replace(f"/{private.pk}/", f"/{private.pk + 1}/")
    unknown = client.get(missing, headers=BROWSER)
    answer = ask(client, private)
    assert (answer.status_code, unknown.status_code) == (404, 404)
    # The page offers a search for the words of the address.
    words = body(answer).decode().replace(f"documents {private.pk} ", f"documents {private.pk + 1} ")
    assert words.replace(private.url, missing) == body(unknown).decode()
    own = {"ETag", "Content-Length"}
    assert answer.headers.keys() == unknown.headers.keys()
    assert [answer[key] for key in answer.headers if key not in own] == [
        unknown[key] for key in unknown.headers if key not in own
    ]


def test_those_who_may_read_a_private_document_get_it(admin_client: Client, private: Document) -> None:
    whole = ask(admin_client, private)
    assert body(whole) == CONTENT
    part = ask(admin_client, private, range="bytes=0-9")
    assert body(part) == CONTENT[:10]
    known = ask(admin_client, private, if_none_match=whole["ETag"])
    assert known.status_code == 304
    for answer in (whole, part, known):
        assert answer["Cache-Control"] == "private, no-store"


def test_a_password_opens_a_document(client: Client, private: Document) -> None:
    CollectionViewRestriction.objects.update(restriction_type="password", password="sésame")
    asked = ask(client, private)
    assert "mot de passe" in asked.content.decode()
    assert "no-store" in asked["Cache-Control"]
    restriction = CollectionViewRestriction.objects.get()
    fields = {"password": "sésame", "return_url": private.url}
    client.post(f"/documents/authenticate_with_password/{restriction.pk}/", fields)
    assert body(ask(client, private)) == CONTENT


def test_the_queries_of_a_download(client: Client, document: Document) -> None:
    with CaptureQueriesContext(connection) as captured:
        body(ask(client, document))
    read = [query["sql"] for query in captured.captured_queries if query["sql"].startswith("SELECT")]
    # The document; the pages that offer it, if any; its collection, and for whom that is.
    assert tables(read) == [
        "media_document",
        "wagtailcore_referenceindex",
        "wagtailcore_collection",
        "wagtailcore_collectionviewrestriction",
    ]
    assert [query["sql"][:11] for query in captured.captured_queries[len(read) :]] == ["INSERT INTO"]
