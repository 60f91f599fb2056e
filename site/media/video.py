"""Players of videos that may show a video within a page."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlsplit

from django.conf import settings

YOUTUBE_HOSTS = {
    "youtube.com",
    "www.youtube.com",
    "m.youtube.com",
    "music.youtube.com",
    "youtu.be",
    "youtube-nocookie.com",
    "www.youtube-nocookie.com",
}
VIMEO_HOSTS = {"vimeo.com", "www.vimeo.com", "player.vimeo.com"}
YOUTUBE_ID = re.compile(r"^[\w-]{11}$")
YOUTUBE_PATH = re.compile(r"^/(?:embed|shorts|live|watch|v|e)/([\w-]{11})(?=/|$)")
VIMEO_PATH = re.compile(
    r"^/(?:video/|channels/[\w-]+/|groups/[\w-]+/videos/|showcase/\d+/video/|album/\d+/video/)?(\d+)(?:/([0-9a-f]+))?/?$"
)
VIMEO_KEY = re.compile(r"[0-9a-f]{6,20}")
PEERTUBE_PATH = re.compile(r"^/(?:w|videos/watch|videos/embed)/([\w-]{20,36})/?$")

# 90, 90s, 1m30s, 1h02m03s, 1:30, 1:02:03.
START = re.compile(r"(?:(?:(\d{1,2})[h:])?(\d{1,3})[m:])?(\d{1,6})?s?")
START_NAMES = ("t", "start", "time_continue")


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
    ``PEERTUBE_HOSTS`` in the settings names, since anyone may run one). Anything else has no player. A moment that the
    address names is where the player starts.
    """
    parts = urlsplit(url.strip())
    host = parts.hostname or ""
    if host in YOUTUBE_HOSTS:
        return Video("YouTube", _youtube_player(host, parts))
    if host in VIMEO_HOSTS:
        return Video("Vimeo", _vimeo_player(parts))
    if host in settings.PEERTUBE_HOSTS:
        return Video(host, _peertube_player(host, parts))
    return Video(host.removeprefix("www."))


def start_of(parts: SplitResult) -> int:
    """The second at which an address asks a video to start, in its query or its fragment; 0 where it does not."""
    for asked in (parse_qs(parts.query), parse_qs(parts.fragment)):
        for name in START_NAMES:
            if name in asked and (found := START.fullmatch(asked[name][0])):
                hours, minutes, seconds = (int(part or 0) for part in found.groups())
                return hours * 3600 + minutes * 60 + seconds
    return 0


def _youtube_player(host: str, parts: SplitResult) -> str:
    found = YOUTUBE_PATH.match(parts.path)
    if found:
        candidate = found[1]
    elif host == "youtu.be":
        candidate = parts.path.strip("/")
    else:
        candidate = parse_qs(parts.query).get("v", [""])[0]
    if not YOUTUBE_ID.match(candidate):
        return ""
    start = start_of(parts)
    address = f"https://www.youtube-nocookie.com/embed/{candidate}?autoplay=1&rel=0"
    return f"{address}&start={start}" if start else address


def _vimeo_player(parts: SplitResult) -> str:
    found = VIMEO_PATH.match(parts.path)
    if not found:
        return ""
    key, start = found[2] or parse_qs(parts.query).get("h", [""])[0], start_of(parts)
    address = f"https://player.vimeo.com/video/{found[1]}?autoplay=1&dnt=1"
    return "".join((address, f"&h={key}" if VIMEO_KEY.fullmatch(key) else "", f"#t={start}s" if start else ""))


def _peertube_player(host: str, parts: SplitResult) -> str:
    found = PEERTUBE_PATH.match(parts.path)
    if not found:
        return ""
    start = start_of(parts)
    address = f"https://{host}/videos/embed/{found[1]}?autoplay=1&p2p=0"
    return f"{address}&start={start}s" if start else address
