"""What a partner can be recognised by: its names, and addresses that are its own."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from text.letters import letters
from text.reading.telephones import digits_of
from text.slugs import slug_of

from .names import why_not_protectable, words_of_name
from .neutral import is_neutral

if TYPE_CHECKING:
    from .models import PartnerPage

# Hosts that many share: there only what comes after the host is somebody's own.
SHARED = """
aol.com blogspot.com bsky.app facebook.com fb.com fb.me github.io gmail.com gmx.com gmx.fr google.com hotmail.com
hotmail.fr icloud.com instagram.com laposte.net linkedin.com linktr.ee live.com live.fr mail.com mail.ru medium.com
msn.com orange.fr outlook.com outlook.fr proton.me protonmail.com riseup.net sites.google.com skynet.be t.me telegram.me
tiktok.com twitter.com wa.me weebly.com whatsapp.com wixsite.com wordpress.com x.com yahoo.com yahoo.es yahoo.fr
yandex.com youtu.be youtube.com
"""
SHARED_HOSTS = frozenset(SHARED.split())
# Brackets, a dash with spaces, a colon, a slash: what they part is often used alone.
PART = re.compile(r"[()\[\]:/]| [-–—] ")
# The digits that two writings of a telephone number share: not the country's code.
OWN_DIGITS = 8


def marks_of(partner: "PartnerPage") -> Iterator[str]:
    """The names, addresses and telephone numbers by which a text would tell who `partner` is."""
    for name in (partner.protected_name, partner.title, partner.acronym):
        if name and not is_neutral(name):
            yield name
            yield from _parts_of(name)
            yield from _romanised(name)
    yield from partner.known_as
    yield from _of_address(partner.website)
    for link in partner.social_links:
        yield from _of_address(link.value.get("url") or "")
    if partner.email:
        yield partner.email
        yield from _of_host(partner.email.rpartition("@")[2])
    yield from (digits[-OWN_DIGITS:] for digits in digits_of(partner.phone) if len(digits) >= OWN_DIGITS)


def _parts_of(name: str) -> Iterator[str]:
    """What stands in brackets in a name and outside of them, or on each side of a dash: "Union des femmes (UF)"."""
    parts = [part.strip() for part in PART.split(name)]
    if len(parts) > 1:
        yield from (part for part in parts if _is_name(part) and not why_not_protectable(part))


def _romanised(name: str) -> Iterator[str]:
    """A name of another script as the site wrote it in the address of its page."""
    slug = slug_of(name)
    if letters(slug) != letters(name) and not why_not_protectable(slug):
        yield slug


def _is_name(part: str) -> bool:
    """Whether a part of a name is one by itself: an acronym, or more than a word. "(fictif)" is none."""
    return part.isupper() or len(words_of_name(part)) > 1


def _of_address(url: str) -> Iterator[str]:
    """The host of an address where it is the partner's own, else the host with what follows."""
    parts = urlsplit(url)
    host, path = (parts.hostname or "").removeprefix("www."), parts.path.strip("/")
    if host in SHARED_HOSTS and parts.query:
        # profile.php?id=…: the path is everybody's.
        yield f"{host}/{path}?{parts.query}"
    elif path and host:
        yield f"{host}/{path}"
    yield from _of_host(host)


def _of_host(host: str) -> Iterator[str]:
    if "." in host and host not in SHARED_HOSTS:
        yield host
