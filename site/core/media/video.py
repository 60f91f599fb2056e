"""Players of videos that may show a video within a page."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from django.conf import settings

YOUTUBE_HOSTS = {"youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be", "www.youtube-nocookie.com"}
VIMEO_HOSTS = {"vimeo.com", "www.vimeo.com", "player.vimeo.com"}
YOUTUBE_ID = re.compile(r"^[\w-]{11}$")
YOUTUBE_PATH = re.compile(r"^/(?:embed|shorts|live|v)/([\w-]{11})")
VIMEO_PATH = re.compile(r"^/(?:video/)?(\d+)(?:/([0-9a-f]+))?/?$")
PEERTUBE_PATH = re.compile(r"^/(?:w|videos/watch|videos/embed)/([\w-]{20,36})/?$")


@dataclass(frozen=True)
class Video:
    """A video elsewhere: its site's name, and its player's address, empty when no player may be shown here."""

    site: str
    player: str = ""

    @property
    def player_host(self) -> str:
        """The host that a click on the still asks, for the reader to know before."""
        return urlsplit(self.player).hostname or ""


def read_video(url: str) -> Video:
    """The video at `url`.

    Forms of address as these sites give them to their readers: YouTube's watch, short and embed addresses, Vimeo's
    number with the key of an unlisted video, PeerTube's ``/w/`` and ``/videos/`` (on the hosts that
    ``PEERTUBE_HOSTS`` in the settings names, since anyone may run one). Anything else has no player.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host in YOUTUBE_HOSTS:
        return Video("YouTube", _youtube_player(host, parts.path, parts.query))
    if host in VIMEO_HOSTS:
        return Video("Vimeo", _vimeo_player(parts.path))
    if host in settings.PEERTUBE_HOSTS:
        found = PEERTUBE_PATH.match(parts.path)
        return Video(host, f"https://{host}/videos/embed/{found[1]}?autoplay=1&p2p=0" if found else "")
    return Video(host.removeprefix("www."))


def _youtube_player(host: str, path: str, query: str) -> str:
    found = YOUTUBE_PATH.match(path)
    if found:
        candidate = found[1]
    elif host == "youtu.be":
        candidate = path.strip("/")
    else:
        candidate = parse_qs(query).get("v", [""])[0]
    if not YOUTUBE_ID.match(candidate):
        return ""
    return f"https://www.youtube-nocookie.com/embed/{candidate}?autoplay=1&rel=0"


def _vimeo_player(path: str) -> str:
    found = VIMEO_PATH.match(path)
    if not found:
        return ""
    key = f"&h={found[2]}" if found[2] else ""
    return f"https://player.vimeo.com/video/{found[1]}?autoplay=1&dnt=1{key}"
