"""A video stands as a link to its site; a player is offered only for sites that we know."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError

from core.blocks import VideoBlock
from media.video import read_video

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
    assert "framatube.org" in str(VideoBlock().child_blocks["url"].field.help_text)
