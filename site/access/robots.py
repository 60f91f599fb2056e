"""Which readers are programs. They are answered like everyone; only what is counted leaves them out."""

import re

from django.http import HttpRequest

# What crawlers, previews of links, watchers, libraries and commands call themselves; "Cubot" makes telephones.
NAMES = re.compile(
    r"(?<!cu)bot\b|bot[/_-]|crawl|spider|slurp|archiv|scan|monitor|uptime|pingdom|lighthouse|headless|preview|validator"
    r"|facebookexternalhit|meta-external|whatsapp|embedly|feed|\brss|qwantify|google-|mediapartners|ahrefs|semrush|-user\b"
    r"|wget|curl|libwww|httpx|httpie|http-client|python|\bjava/|okhttp|\bperl|\bphp|\bruby|axios|node-fetch|scrapy",
    re.IGNORECASE,
)
# What browsers say of what they fetch before anybody has asked for it.
AHEAD = ("Sec-Purpose", "Purpose", "X-Moz")


def is_robot(request: HttpRequest) -> bool:
    """Whether a program asks by its own account (`User-Agent`), says nothing of itself, or a browser fetches ahead."""
    name = request.headers.get("User-Agent", "").strip()
    return not name or NAMES.search(name) is not None or _is_ahead(request)


def _is_ahead(request: HttpRequest) -> bool:
    return any("prefetch" in request.headers.get(header, "").lower() for header in AHEAD)
