"""Addresses of pages, worked out without looking for the site that each page is of."""

from django.conf import settings
from django.http import HttpRequest
from django.http.request import validate_host
from wagtail.models import Page, Site

# The ports that an address does without, and the name that Wagtail gives to the first site.
USUAL_PORTS = (80, 443)
UNNAMED = "localhost"


def page_url(page: Page, request: HttpRequest | None) -> str:
    """Where the reader finds `page`: what `page.get_url` says, but for a list that nobody has translated.

    Where the request has read the tree around its page, the homes in it tell.
    """
    tree = getattr(request, "site_tree", None)
    return tree.shown_address(page) if tree else page.get_url(request) or ""


def page_link(page: Page, request: HttpRequest | None, below: str = "") -> str:
    """The same for a link, which tells a page in another language where its reader comes from (`core.coming_from`).

    It leads to what stands `below` the address of the page, if that is given.
    """
    tree = getattr(request, "site_tree", None)
    return tree.link(page, below) if tree else f"{page.get_url(request) or ''}{below}"


def public_address(request: HttpRequest, path: str) -> str:
    """The whole address of `path`, as readers, search engines and other sites may keep it.

    A whole address stays as it is. What is kept must not tell under which name the site was asked: a shared cache
    would give it to everyone. A development server alone names itself by the request.
    """
    if not path.startswith("/") or path.startswith("//"):
        return path
    if settings.LINKS_FOLLOW_REQUEST:
        return f"{request.scheme}://{request.get_host()}{path}"
    return f"{site_origin(Site.find_for_request(request))}{path}"


def site_origin(site: Site | None) -> str:
    """The beginning of a site's addresses, from its row; as staff's mails have it while its row names no host of ours.

    Always https where the site is served by it alone.
    """
    if site is None or site.hostname == UNNAMED or not validate_host(site.hostname, settings.ALLOWED_HOSTS):
        return str(settings.WAGTAILADMIN_BASE_URL).rstrip("/")
    scheme = "https" if settings.SECURE_SSL_REDIRECT or site.port == 443 else "http"
    return f"{scheme}://{site.hostname}" + ("" if site.port in USUAL_PORTS else f":{site.port}")


def default_origin() -> str:
    """The beginning of the addresses of the default site, for mails that no request of a reader leads to."""
    return site_origin(Site.objects.filter(is_default_site=True).first())


def whole_address(page: Page) -> str:
    """The whole address of a page, for mails: its site may have the name that Wagtail gave it, which leads nowhere."""
    parts = page.get_url_parts()
    return f"{site_origin(page.get_site())}{parts[2]}" if parts else ""
