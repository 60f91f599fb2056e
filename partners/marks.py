"""What a partner can be recognised by: its names, and addresses that are its own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

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
# The digits that two writings of a telephone number share: not the country's code.
OWN_DIGITS = 8


def marks_of(partner: "PartnerPage") -> Iterator[str]:
    """The names, addresses and telephone number by which a text would tell who `partner` is."""
    names = (partner.protected_name, partner.title, partner.acronym)
    yield from (name for name in names if name and not is_neutral(name))
    yield from _of_address(partner.website)
    for link in partner.social_links:
        yield from _of_address(link.value.get("url") or "")
    if partner.email:
        yield partner.email
        yield from _of_host(partner.email.rpartition("@")[2])
    digits = "".join(filter(str.isdecimal, partner.phone))
    if len(digits) >= OWN_DIGITS:
        yield digits[-OWN_DIGITS:]


def _of_address(url: str) -> Iterator[str]:
    """The host of an address where it is the partner's own, else the host with what follows."""
    parts = urlsplit(url)
    host, path = (parts.hostname or "").removeprefix("www."), parts.path.strip("/")
    if path and host:
        yield f"{host}/{path}"
    yield from _of_host(host)


def _of_host(host: str) -> Iterator[str]:
    if "." in host and host not in SHARED_HOSTS:
        yield host
