"""A video stands as a link to its site; a player is offered only for sites that we know."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

from core.blocks import VideoBlock
from demo.factories import make_document, make_image, make_standard
from home.models import HomePage
from media.models import Document
from media.video import read_video
from tests.media.videos import CAPTIONS, mp4

YOUTUBE = "https://www.youtube-nocookie.com/embed/abc-DEF_123?autoplay=1&rel=0"
PEERTUBE = "https://framatube.org/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?autoplay=1&p2p=0"


@pytest.mark.parametrize(
    ("url", "site", "player"),
    [
        ("https://www.youtube.com/watch?v=abc-DEF_123&t=10s", "YouTube", f"{YOUTUBE}&start=10"),
        ("https://youtu.be/abc-DEF_123?t=1h02m03s", "YouTube", f"{YOUTUBE}&start=3723"),
        ("https://youtu.be/abc-DEF_123#t=1:30", "YouTube", f"{YOUTUBE}&start=90"),
        ("https://m.youtube.com/watch?v=abc-DEF_123&t=bientôt", "YouTube", YOUTUBE),
        ("https://music.youtube.com/watch?v=abc-DEF_123&list=x", "YouTube", YOUTUBE),
        ("https://www.youtube.com/e/abc-DEF_123", "YouTube", YOUTUBE),
        (" https://www.youtube.com/live/abc-DEF_123?feature=share ", "YouTube", YOUTUBE),
        ("https://www.youtube.com/embed/abc-DEF_123456", "YouTube", ""),
        ("https://youtu.be/abc-DEF_123?si=x", "YouTube", YOUTUBE),
        ("https://www.youtube.com/shorts/abc-DEF_123", "YouTube", YOUTUBE),
        ("https://www.youtube.com/@solidarite", "YouTube", ""),
        ("https://www.youtube.com/watch?v=%22onload", "YouTube", ""),
        ("https://vimeo.com/76979871", "Vimeo", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1"),
        (
            "https://vimeo.com/76979871/0a1b2c",
            "Vimeo",
            "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=0a1b2c",
        ),
        (
            "https://player.vimeo.com/video/76979871?h=0a1b2c3d4e&app_id=1#t=1m5s",
            "Vimeo",
            "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=0a1b2c3d4e#t=65s",
        ),
        (
            "https://vimeo.com/showcase/11/video/76979871?h=%22onload",
            "Vimeo",
            "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1",
        ),
        (
            "https://vimeo.com/channels/staffpicks/76979871",
            "Vimeo",
            "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1",
        ),
        ("https://vimeo.com/channels/staffpicks", "Vimeo", ""),
        (
            "https://framatube.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=2m",
            "framatube.org",
            f"{PEERTUBE}&start=120s",
        ),
        ("https://framatube.org/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d", "framatube.org", PEERTUBE),
        ("https://framatube.org/about", "framatube.org", ""),
        ("https://www.example.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d", "example.org", ""),
        ("https://youtube.com.example.org/watch?v=abc-DEF_123", "youtube.com.example.org", ""),
    ],
)
def test_players_are_those_of_known_sites(url: str, site: str, player: str) -> None:
    video = read_video(url)
    assert (video.site, video.player) == (site, player)


def shown(url: str) -> Any:
    block = VideoBlock()
    value = block.get_preview_value()
    value["url"] = url
    return BeautifulSoup(block.render(value), "html.parser")


def test_without_a_click_the_page_only_links() -> None:
    page = shown("https://youtu.be/abc-DEF_123")
    link = page.select_one("a.b-video__link")
    assert link["href"] == "https://youtu.be/abc-DEF_123"
    assert link["data-player"] == YOUTUBE
    assert link["data-title"] == "Une journée au marché"
    assert "www.youtube-nocookie.com" in page.select_one(".b-video__notice").get_text()
    assert "YouTube" in link.get_text()
    assert not page.find("iframe")
    assert page.find("script")["src"].endswith(".js")


def test_a_site_we_do_not_know_needs_no_script() -> None:
    page = shown("https://videos.example.org/42")
    assert not page.find("script")
    assert not page.select_one(".b-video__notice")
    assert page.select_one("figcaption")
    assert "data-player" not in page.select_one("a.b-video__link").attrs


def test_nothing_to_say_under_a_video_means_no_caption() -> None:
    block = VideoBlock()
    value = block.get_preview_value()
    value["url"] = "https://videos.example.org/42"
    value["transcript"] = block.child_blocks["transcript"].to_python("")
    assert not BeautifulSoup(block.render(value), "html.parser").find("figcaption")


@pytest.mark.parametrize(
    ("pasted", "address"),
    [
        (
            '<iframe width="560" height="315" src="https://www.youtube.com/embed/abc-DEF_123?si=x&amp;start=5"'
            ' title="YouTube video player" allowfullscreen></iframe>',
            "https://www.youtube.com/embed/abc-DEF_123?si=x&start=5",
        ),
        (
            "<div><IFRAME src='//player.vimeo.com/video/76979871?h=0a1b2c'></IFRAME><p>…</p></div>",
            "https://player.vimeo.com/video/76979871?h=0a1b2c",
        ),
        ("youtu.be/abc-DEF_123", "https://youtu.be/abc-DEF_123"),
    ],
)
def test_pasted_code_is_read_as_the_address_it_holds(pasted: str, address: str) -> None:
    url = VideoBlock().child_blocks["url"]
    assert url.clean(pasted) == address
    assert read_video(url.clean(pasted)).player


def test_code_that_leads_nowhere_is_refused() -> None:
    with pytest.raises(ValidationError):
        VideoBlock().child_blocks["url"].clean('<iframe src="javascript:alert(1)"></iframe>')


def test_the_help_names_the_peertube_hosts_that_play() -> None:
    help_text = str(VideoBlock().child_blocks["url"].field.help_text)
    assert "framatube.org" in help_text
    assert "Un code d’intégration («\xa0iframe\xa0») peut aussi être collé." in help_text
    assert "<" not in help_text  # the studio reads it as HTML


def own_video(**values: Any) -> dict[str, Any]:
    """A video of our own as a stream stores it."""
    still = {"image": make_image().pk, "alt_text": "Au marché", "decorative": False}
    captions = [
        {"language": "fr", "file": make_document(CAPTIONS.encode(), "fr.vtt").pk},
        {"language": "nl", "file": make_document(CAPTIONS.encode(), "nl.vtt").pk},
    ]
    video = {"title": "Au marché", "still": still, "url": "", "captions": captions, "duration": "2 min"}
    return {**video, "file": make_document(mp4(), "film.mp4").pk, "transcript": "<p>On rit.</p>", **values}


def test_a_video_of_our_own_plays_in_the_page_with_captions(home: HomePage, client: Client) -> None:
    page = make_standard(home, body=[("video", VideoBlock().to_python(own_video()))])
    soup = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    video = soup.select_one("video.b-video__file")
    assert (video["preload"], video.has_attr("controls"), video.has_attr("autoplay")) == ("none", True, False)
    assert video["aria-label"] == "Au marché"
    assert ".webp" in video["poster"]
    assert video.source["type"] == "video/mp4"
    assert client.get(video.source["src"]).status_code == 200
    tracks = video.find_all("track")
    assert [(track["srclang"], track["label"]) for track in tracks] == [("fr", "Français"), ("nl", "Nederlands")]
    assert client.get(tracks[0]["src"]).status_code == 200
    assert "MP4 – " in soup.select_one(".b-video__title").get_text()
    assert soup.select_one(".b-video__transcript").get_text(" ", strip=True) == "En mots On rit."
    assert not soup.find("script", src=lambda src: src and "video" in src)
    assert "On rit." in page.findable().text


def test_a_video_whose_file_was_deleted_leads_nowhere(home: HomePage, client: Client) -> None:
    body = [("video", VideoBlock().to_python(own_video()))]
    page = make_standard(home, body=body)
    body[0][1]["file"].delete()
    figure = BeautifulSoup(client.get(page.get_url()).content, "html.parser").select_one(".b-video")
    assert not figure.select("video, a")
    assert figure.img
    assert figure.select_one(".b-video__title").get_text() == "Au marché"
    assert "On rit." in figure.get_text()


def test_a_private_video_is_a_link_and_no_player(home: HomePage, client: Client) -> None:
    page = make_standard(home, body=[("video", VideoBlock().to_python(own_video()))])
    closed = Collection.get_first_root_node().add_child(name="Fermée")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    Document.objects.filter(file__contains=".vtt").update(collection=closed)
    soup = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    assert not soup.select_one("video.b-video__file").find_all("track")
    Document.objects.update(collection=closed)
    soup = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    assert not soup.find("video")
    assert soup.select_one(".b-video img")
    assert soup.select_one(".b-video__title a").get_text() == "Au marché"


def test_a_video_has_an_address_or_a_file_which_is_one(db: None) -> None:
    block = VideoBlock()
    text = make_document(b"du texte", "texte.txt").pk

    def said(**values: Any) -> str:
        with pytest.raises(ValidationError) as caught:
            block.clean(block.to_python(own_video(**values)))
        return str(caught.value.as_json_data())

    block.clean(block.to_python(own_video()))
    assert "une adresse ou un fichier, pas les deux" in said(url="https://vimeo.com/76979871")
    assert "l’adresse d’une vidéo" in said(file=None)
    assert ".mp4 ou .webm" in said(file=text)
    assert ".vtt" in said(captions=[{"language": "fr", "file": text}])
