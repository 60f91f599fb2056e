"""What the site answers at a path of its own."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils.translation import get_language_from_path, override
from wagtail.models import Page, Site

PAGES = "wagtail_serve"


@dataclass(frozen=True)
class Answer:
    """A published page and the address below its own, if a page answers; else whether anything else may."""

    page: Page | None = None
    route: str = ""
    is_view: bool = False
    """Something else than a page stands there."""
    is_certain: bool = False
    """It answers whatever is stored: its address holds no number or name of a row."""


def answer_at(path: str) -> Answer:
    """What answers at `path`, which has no parameters, on the first site."""
    with override(get_language_from_path(path) or settings.LANGUAGE_CODE):
        match = _resolved(path)
        if match is None:
            return Answer()
        if match.url_name != PAGES:
            certain = path.startswith(settings.ADMIN_PATHS) or not (match.args or match.kwargs)
            return Answer(is_view=True, is_certain=certain)
        return _page_at(next(iter((*match.args, *match.kwargs.values())), ""))


def own_path(address: str) -> str | None:
    """The path, with its parameters, of an address of this site; None for another site's. Raises ValueError."""
    if address.startswith("/") and not address.startswith("//"):
        return address
    parts = urlsplit(address)
    if (parts.hostname or "").rstrip(".") not in _own_hosts():
        return None
    return parts._replace(scheme="", netloc="", path=parts.path or "/").geturl()


def _own_hosts() -> set[str]:
    named = {host.lstrip(".") for host in settings.ALLOWED_HOSTS if host != "*"}
    mailed = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or ""
    return {*Site.objects.values_list("hostname", flat=True), *named, mailed} - {""}


def _resolved(path: str) -> ResolverMatch | None:
    for one in (path, f"{path.rstrip('/')}/"):
        try:
            return resolve(one)
        except Resolver404:
            continue
    return None


def _page_at(path: str) -> Answer:
    """The page at a path below the home page of the language that is active."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        return Answer()
    root = site.root_page.localized
    parts = [part for part in path.split("/") if part]
    above = [f"{root.url_path}{''.join(f'{part}/' for part in parts[:count])}" for count in range(len(parts) + 1)]
    page = Page.objects.live().filter(url_path__in=above).order_by("-depth").first()
    if page is None:
        return Answer()
    route = f"/{'/'.join(parts[above.index(page.url_path) :])}"
    if route == "/":
        return Answer(page)
    return Answer(page, f"{route}/") if _routes(page.specific, f"{route}/") else Answer()


def _routes(page: Any, route: str) -> bool:
    """Whether a page has an address of its own below its own."""
    try:
        page.resolve_subpage(route)
    except (AttributeError, Resolver404):
        return False
    return True
