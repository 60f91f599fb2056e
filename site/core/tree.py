"""The part of the page tree that one answer needs, read in one query."""

from functools import lru_cache
from uuid import UUID

from django.db.models import F, Q
from django.http import HttpRequest
from wagtail.models import Locale, Page, Site

from core.compiled import Compiled, compiled
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
    "locale",
    "alias_of",
)


def read_tree(request: HttpRequest, site: Site, url_path: str) -> list[Page]:
    """The pages on the way to `url_path` with their translations, the menu's and the footer's, in tree order.

    Pages that are not public are among them: who shows one asks `is_visible` first. The tree is kept with the
    request, so that finding the page and drawing the menus around it take one query.
    """
    if not hasattr(request, "site_tree"):
        footer = tuple(SiteSettings.for_request(request).footer_page_ids)
        query = _tree_query(url_path, footer, site.root_page.depth, reader_language())
        request.site_tree = [_with_relations(page) for page in query.instances()]
    return request.site_tree


@lru_cache(maxsize=512)
def _tree_query(url_path: str, footer: tuple[int, ...], depth: int, language: str) -> Compiled[Page]:
    named = Page.objects.filter(Q(url_path__in=addresses_to(url_path)) | Q(pk__in=footer))
    menu = Q(depth=depth) | Q(depth=depth + 1, show_in_menus=True)
    wanted = menu & Q(locale__language_code=language)
    wanted |= Q(translation_key__in=named.values("translation_key"))
    pages = Page.objects.filter(wanted).only(*FIELDS).order_by("path")
    return compiled(
        pages.annotate(
            language=F("locale__language_code"),
            source_path=F("alias_of__path"),
            source_key=F("alias_of__translation_key"),
        )
    )


def _with_relations(page: Page) -> Page:
    """The page with its locale, and the page that it stands for as an alias with the columns that menus ask."""
    page.locale = Locale(page.locale_id, page.language)
    if page.alias_of_id:
        source = (page.alias_of_id, page.source_path, UUID(str(page.source_key)))
        page.alias_of = Page.from_db(page._state.db, ("id", "path", "translation_key"), source)
    return page


def addresses_to(url_path: str) -> list[str]:
    """Every address on the way to `url_path`, from the home page's: "/a/b/" gives "/a/" and "/a/b/"."""
    parts = url_path.strip("/").split("/")
    return [f"/{'/'.join(parts[:length])}/" for length in range(1, len(parts) + 1)]
