"""Whose request it is, behind proxies: `REMOTE_ADDR` becomes the reader's own address, or stays the proxy's."""

from collections.abc import Callable, Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as CheckWarning
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

UNIX = "unix"
"""Stands in the setting for a server that listens on a socket of the machine: it names no address."""
COUNTED_PREFIX = 64
"""The bits of an IPv6 address that its owner did not choose."""
SAID_BY_PROXIES = (
    "HTTP_FORWARDED",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PORT",
    "HTTP_X_REAL_IP",
)
SCHEME = "HTTP_X_FORWARDED_PROTO"


class ClientAddressMiddleware:
    """Believes what the proxies of `TRUSTED_PROXIES` say of a request, and nobody else.

    Without that setting the scheme is believed as Django does, so that one web server before the site is enough.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Raises ImproperlyConfigured when the setting cannot be read."""
        self.get_response = get_response
        self.networks, self.trusts_socket = trusted(settings.TRUSTED_PROXIES)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Put the reader's address in its place, and drop what is not to be believed."""
        meta = request.META
        peer = read_address(meta.get("REMOTE_ADDR", ""))
        if self._is_trusted(peer, meta.get("REMOTE_ADDR", "")):
            peer = self._reader(peer, meta.pop("HTTP_X_FORWARDED_FOR", ""))
        else:
            for name in SAID_BY_PROXIES:
                meta.pop(name, None)
            if self.networks or self.trusts_socket:
                meta.pop(SCHEME, None)
        meta["REMOTE_ADDR"] = str(peer or "")
        return self.get_response(request)

    def _is_trusted(self, peer: Address | None, text: str) -> bool:
        if peer is None:
            return self.trusts_socket and not text
        return any(peer in network for network in self.networks)

    def _reader(self, peer: Address | None, forwarded: str) -> Address | None:
        """The last address that a trusted proxy names and that is none itself; what cannot be read ends the search."""
        for text in reversed(forwarded.split(",")):
            named = read_address(text)
            if named is None:
                break
            peer = named
            if not self._is_trusted(named, text):
                break
        return peer


def trusted(entries: Iterable[str]) -> tuple[list[Network], bool]:
    """The networks of the setting, and whether it trusts a socket. Raises ImproperlyConfigured in words."""
    networks, socket = [], False
    for entry in entries:
        if entry == UNIX:
            socket = True
        else:
            networks.append(_network(entry))
    return networks, socket


def _network(entry: str) -> Network:
    try:
        network = ip_network(entry)
    except ValueError:
        said = f"TRUSTED_PROXIES : « {entry} » n’est ni une adresse, ni un réseau, ni « {UNIX} »."
        raise ImproperlyConfigured(said) from None
    if not network.prefixlen:
        raise ImproperlyConfigured(f"TRUSTED_PROXIES : « {entry} » croirait n’importe qui ; nommez vos serveurs.")
    return network


def read_address(text: str) -> Address | None:
    """The address in `text`, with or without a port; IPv4 inside IPv6 is IPv4; None for anything else."""
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    if "%" in text:
        return None
    try:
        address = ip_address(text)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


def counted_address(request: HttpRequest) -> str:
    """What a limit by address counts: an IPv4 address, the network of an IPv6 one, or "" when it is unknown."""
    address = read_address(request.META.get("REMOTE_ADDR", ""))
    if isinstance(address, IPv6Address):
        return str(ip_network((address, COUNTED_PREFIX), strict=False))
    return str(address or "")


@register(Tags.security)
def check_proxies(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    """Check that TRUSTED_PROXIES holds addresses and networks that can be read."""
    try:
        trusted(settings.TRUSTED_PROXIES)
    except ImproperlyConfigured as error:
        return [Error(str(error), id="solmond.E010")]
    return []


@register(Tags.security, deploy=True)
def check_proxies_named(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    """A site in production stands behind a server that it knows; else all readers count as one."""
    if settings.TRUSTED_PROXIES:
        return []
    said = "TRUSTED_PROXIES names no proxy: behind one, every reader counts as one for the limits."
    return [CheckWarning(said, hint="Name its address, or “unix” for a socket.", id="solmond.W010")]
