"""The part of the page tree that one answer needs, read in one query."""

from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page, Site

from core.models.settings import SiteSettings
from core.querysets import reader_language

FIELDS = (
    "path",
    "depth",
    "title",
    "url_path",
    "live",
    "show_in_menus",
    "content_type",
    "translation_key",
    "locale__language_code",
    "alias_of__path",
)


def read_tree(request: HttpRequest, site: Site, url_path: str) -> list[Page]:
    """The pages on the way to `url_path` with their translations, the menu's and the footer's, in tree order.

    Pages that are not public are among them: who shows one asks `is_visible` first. The tree is kept with the
    request, so that finding the page and drawing the menus around it take one query.
    """
    if not hasattr(request, "site_tree"):
        way = Page.objects.filter(url_path__in=addresses_to(url_path))
        footer = Page.objects.filter(pk__in=SiteSettings.for_request(request).footer_page_ids)
        depth = site.root_page.depth
        menu = Q(depth=depth) | Q(depth=depth + 1, show_in_menus=True)
        wanted = menu & Q(locale__language_code=reader_language())
        wanted |= Q(translation_key__in=way.values("translation_key"))
        wanted |= Q(translation_key__in=footer.values("translation_key"))
        pages = Page.objects.filter(wanted).select_related("locale", "alias_of").only(*FIELDS)
        request.site_tree = list(pages.order_by("path"))
    return request.site_tree


def addresses_to(url_path: str) -> list[str]:
    """Every address on the way to `url_path`, from the home page's: "/a/b/" gives "/a/" and "/a/b/"."""
    parts = url_path.strip("/").split("/")
    return [f"/{'/'.join(parts[:length])}/" for length in range(1, len(parts) + 1)]
