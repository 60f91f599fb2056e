"""Which site and which page a request asks, found before Wagtail looks for them.

Wagtail's own search writes costly queries anew for each page and reads the home page in two languages before it reads
the page. Here the site comes with its settings, the page is found in the tree that the menus need anyway, and the SQL
of these queries is kept.
"""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any, cast

from django.conf import settings
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.request import split_domain_port
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from access.compiled import read
from access.kept import kept_query
from access.private_names import host_asked, keep_route, keep_site
from access.querysets import PLACEHOLDER, reader_language
from core.models import BasePage, IndexPage, SiteSettings
from core.tree import Node, Tree, addresses_to, language_root, read_tree

ROOT_COLUMNS = ("id", "path", "depth", "url_path", "translation_key", "locale", "content_type")


class SiteMiddleware:
    """Leaves the site and the page that a request asks where Wagtail keeps what it found before."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: Callable, arguments: Sequence[Any], *_named: object
    ) -> HttpResponse | None:
        """Find them, once it is known that the address may be a page's."""
        if request.resolver_match is None or request.resolver_match.url_name != "wagtail_serve":
            return None
        site = pick_site(request)
        # A site just installed has Wagtail's own welcome page as its root.
        if site is None or not issubclass(site.root_page.specific_class or Page, BasePage):
            return None
        route = find_page(request, site, arguments[0])
        if route is None and (address := translated_since(request, site, arguments[0])):
            query = request.META.get("QUERY_STRING", "")
            return HttpResponseRedirect(f"{address}?{query}" if query else address)
        keep_route(request, route)
        return None


def pick_site(request: HttpRequest) -> Site | None:
    """Find the site that a request asks, and leave it with its settings where Wagtail keeps what it found before."""
    site = find_site(request)
    keep_site(request, site)
    if kept := getattr(site, "sitesettings", None):
        setattr(request, SiteSettings.get_cache_attr_name(), kept)
    return site


def find_site(request: HttpRequest) -> Site | None:
    """The site that `Site.find_for_request` would choose, None when there is none.

    It comes with its `sitesettings` where it has some, what routing asks of its root page, and in `home_url_path` the
    place of its live home page in the reader's language, unless that one only stands for the French page.
    """
    # The name is only looked up here; Django checks it against the allowed hosts elsewhere.
    hostname = split_domain_port(host_asked(request))[0]
    return chosen(_sites_query(hostname, reader_language()).instances(), hostname, int(request.get_port()))


def speaks_readers_language(site: Site) -> bool:
    """Whether a site that `find_site` found has a home page in the reader's language; it always has one in French."""
    return site.home_url_path is not None or reader_language() == settings.LANGUAGE_CODE


def chosen(sites: Sequence[Site], hostname: str, port: int) -> Site | None:
    """The site for a host, by Wagtail's rule: its name and port, its name as the default, its only name, the default.

    `sites` are those of that name, and the default one.
    """
    named = [site for site in sites if site.hostname == hostname]
    best = [site for site in named if site.port == port] or [site for site in named if site.is_default_site]
    if not best and len(named) == 1:
        best = named
    return next(iter(best or [site for site in sites if site.is_default_site]), None)


@kept_query
def _sites_query(hostname: str, language: str) -> QuerySet[Site]:
    homes = Page.objects.live().filter(translation_key=OuterRef("root_page__translation_key"))
    translated = homes.filter(locale__language_code=language).exclude(PLACEHOLDER)
    home_url_path = Subquery(translated.values("url_path")[:1])
    unread = (field.name for field in Page._meta.concrete_fields if field.name not in ROOT_COLUMNS)
    sites = Site.objects.filter(Q(hostname=hostname) | Q(is_default_site=True)).annotate(home_url_path=home_url_path)
    sites = sites.select_related("root_page", "sitesettings")
    return sites.defer(*(f"root_page__{name}" for name in unread))


def find_page(request: HttpRequest, site: Site, path: str) -> RouteResult | None:
    """What `Page.route_for_request` would find at `path`, in two queries whatever its depth; None when nothing.

    Nothing is found in a language that the home page is not translated into: Wagtail would show the French pages there
    as if they were in that language.
    """
    if not speaks_readers_language(site):
        return None
    url_path = f"{site.home_url_path or site.root_page.url_path}{path}"
    tree = read_tree(request, site, url_path)
    components = [component for component in path.split("/") if component]
    node, rest = _node_at(tree, url_path, components)
    page = _read_page(node) if node else None
    if node is None or page is None:
        return None
    home = tree.home_in(reader_language())
    if home and isinstance(page, IndexPage) and (node.is_placeholder or node.language != home.language):
        page.show_bare(home.locale)
    try:
        found = page.route(request, rest)
    except Http404:
        return None
    # What stands below a list in French does not stand below it in another language.
    return None if page.is_bare and found.page.pk != page.pk else found


def _read_page(node: Node) -> Page | None:
    """The page with what is shown of it; in another language than French, with what is French in it."""
    relations = getattr(node.model, "page_relations", ())
    if reader_language() != settings.LANGUAGE_CODE:
        relations = (*relations, "partly_french")
    return cast("Page | None", read(node.model, node.pk, *relations))


def translated_since(request: HttpRequest, site: Site, path: str) -> str:
    """Where what `path` led to stands since a list left the address of the site's own name for it; else nothing.

    Somebody translated it, or the name is written otherwise.
    """
    slug, _slash, below = path.partition("/")
    if not speaks_readers_language(site):
        return ""
    tree = read_tree(request, site, site.root_page.url_path)
    bare = tree.list_named(slug) or tree.list_once_named(slug)
    address = tree.list_address(bare, reader_language()) if bare else ""
    return f"{address}{below}" if address and address != f"{language_root(reader_language())}{slug}/" else ""


def _node_at(tree: Tree, url_path: str, components: list[str]) -> tuple[Node | None, list[str]]:
    """The deepest page on the way to `url_path`, or the French list that nobody has translated there; what is left."""
    way = set(addresses_to(url_path))
    node = max((node for node in tree.nodes if node.url_path in way), key=attrgetter("depth"), default=None)
    is_another = node is None or not node.live or node.depth == tree.site.root_page.depth
    bare = tree.list_named(components[0]) if is_another and components else None
    if bare and reader_language() not in tree.translations_of(bare):
        return bare, components[1:]
    return node, components[node.depth - tree.site.root_page.depth :] if node else []
