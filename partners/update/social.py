"""Accounts on social networks as addresses, one a line."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.blocks.links import NETWORKS
from text.plain_text import one_line
from text.reading.web import PRIVATE, read_web_address

HOSTS = {
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "instagram.com": "instagram",
    "linkedin.com": "linkedin",
    "bsky.app": "bluesky",
    "x.com": "x",
    "twitter.com": "x",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "t.me": "telegram",
    "telegram.me": "telegram",
    "wa.me": "whatsapp",
    "whatsapp.com": "whatsapp",
}


def as_lines(links: Iterable) -> str:
    """The addresses of the links, one a line."""
    return "\n".join(link.value["url"] for link in links)


def from_lines(text: str, known: Iterable) -> list[tuple[str, dict[str, str]]]:
    """The links for the addresses in `text`, for a StreamField; those in `known` keep their network.

    Raises ValidationError for what is no address, or no network that the site knows.
    """
    networks = {link.value["url"]: link.value["network"] for link in known}
    links, errors = [], []
    for address in filter(None, map(one_line, text.splitlines())):
        try:
            url = read_web_address(address)
        except ValidationError as error:
            said = _("“%(address)s” is not an address.") % {"address": address}
            errors.append(error.message if error.code == PRIVATE else said)
            continue
        if network := networks.get(url) or network_of(url):
            links.append(("link", {"network": network, "url": url}))
        else:
            names = ", ".join(name for _code, name in NETWORKS)
            said = _("“%(address)s” is on none of the networks that the site shows (%(names)s).")
            errors.append(said % {"address": address, "names": names})
    if errors:
        raise ValidationError(errors)
    return links


def network_of(url: str) -> str:
    """The network that an address belongs to; Mastodon, which is on many hosts, is known by its "/@name"."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    for known, network in HOSTS.items():
        if host == known or host.endswith(f".{known}"):
            return network
    return "mastodon" if parts.path.startswith("/@") else ""
