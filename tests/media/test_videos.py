"""Videos and captions among the documents: known by their content, without what they tell of places, sent in parts."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client

from demo.factories import make_document
from media.documents import check_document
from tests.media.videos import CAPTIONS, box, element, mp4, track, webm

PLACE = b"+12.3714-001.5197/"


def refusal(content: bytes, name: str) -> str:
    with pytest.raises(ValidationError) as caught:
        check_document(ContentFile(content, name))
    return caught.value.messages[0]


@pytest.mark.parametrize(("make", "name"), [(mp4, "film.mp4"), (webm, "film.webm")])
def test_a_video_is_taken_without_what_it_tells_of_its_place(make: object, name: str) -> None:
    content = make(told=PLACE)
    file = ContentFile(content, name)
    check_document(file)
    stored = file.read()
    assert PLACE in content
    assert PLACE not in stored
    assert len(stored) == len(content)
    assert stored.endswith(b"\x01" * 3000)
    again = ContentFile(stored, name)
    check_document(again)
    assert again.read() == stored


@pytest.mark.parametrize(
    ("added", "name"),
    [
        (box(b"free", PLACE * 4), "film.mp4"),
        (box(b"skip", PLACE), "film.mp4"),
        (box(b"sefd", PLACE), "film.mp4"),
        (element(0xEC, PLACE), "film.webm"),
    ],
    ids=["free", "skip", "of a telephone", "void"],
)
def test_what_lies_in_free_room_or_beside_the_film_is_overwritten(added: bytes, name: str) -> None:
    content = (mp4() if name.endswith("mp4") else webm()) + added
    file = ContentFile(content, name)
    check_document(file)
    stored = file.read()
    assert PLACE not in stored
    assert len(stored) == len(content)
    check_document(ContentFile(stored, name))


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"<html><script>alert(1)</script>" + b" " * 100, "film.mp4", "son contenu est autre chose"),
        (b"MZ\x90\0" + b"\0" * 500, "film.webm", "est un programme"),
        (webm(), "film.mp4", "son contenu est autre chose"),
        (mp4(coding=b"hvc1"), "film.mp4", "Exportez-la en MP4 (H.264)"),
        (mp4(tracks=[track(b"meta", b"gpmd")]), "film.mp4", "une piste d’autres données"),
        (mp4()[:-500], "film.mp4", "abîmé"),
        (webm(kind=b"matroska"), "film.webm", "mkv"),
        (webm(codec=b"V_MPEG4"), "film.webm", "Exportez-la"),
        (b"\x1a\x45\xdf\xa3" + b"\x01\xff" * 40, "film.webm", "abîmé"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\né".encode("latin-1"), "dit.vtt", "ne sont pas des sous-titres"),
        (b"1\n00:00:01,000 --> 00:00:02,000\nSRT\n", "dit.vtt", "ne sont pas des sous-titres"),
        (b"WEBVTT\n\n00:03.000 --> 00:02.000\nA l'envers\n", "dit.vtt", "ne sont pas des sous-titres"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\n<script>alert(1)</script>\n", "dit.vtt", "page web ou un script"),
    ],
)
def test_what_is_no_video_and_no_captions_is_refused_in_words(content: bytes, name: str, said: str) -> None:
    assert said in refusal(content, name)


def test_captions_are_taken() -> None:
    check_document(ContentFile(CAPTIONS.encode(), "dit.vtt"))
    check_document(ContentFile(b"\xef\xbb\xbf" + CAPTIONS.replace("\n", "\r\n").encode(), "dit.vtt"))


def test_a_player_may_ask_for_any_part_of_a_video(client: Client, db: None) -> None:
    content = mp4()
    video, captions = make_document(content, "film.mp4"), make_document(CAPTIONS.encode(), "dit.vtt")
    part = client.get(video.url, headers={"Range": "bytes=100-199"})
    assert (part.status_code, part["Content-Type"]) == (206, "video/mp4")
    assert b"".join(part.streaming_content) == content[100:200]
    assert client.get(captions.url)["Content-Type"].startswith("text/vtt")
