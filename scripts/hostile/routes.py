"""Every address that the site answers at: those of its URLconf, of its pages, and of what pages answer below theirs."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.urls import URLResolver
    from wagtail.models import Page

HOLE = re.compile(r"%\((\w+)\)s")
ADMIN = "admin/"


def public_routes() -> list[str]:
    """Paths of the public site, each once, in the order of their letters."""
    from django.conf import settings
    from django.urls import get_resolver
    from django.utils.translation import override
    from wagtail.models import Page

    found = set()
    for language, _name in settings.LANGUAGES:
        with override(language):
            found |= {path for path in routes(get_resolver()) if not path.startswith(f"/{ADMIN}")}
    for page in Page.objects.live().filter(depth__gte=2).specific():
        found |= set(page_routes(page))
    return sorted(found)


def admin_routes(keys: dict[str, str]) -> list[str]:
    """Paths of the studio; `keys` fills the holes that its names tell, such as `page_id`."""
    from django.urls import get_resolver

    return sorted({path for path in routes(get_resolver(), keys) if path.startswith(f"/{ADMIN}")})


def routes(resolver: "URLResolver", keys: dict[str, str] | None = None, before: str = "/") -> Iterator[str]:
    """The addresses of a resolver, those of its namespaces too, with something in their holes."""
    names = [name for name in resolver.reverse_dict if isinstance(name, str)]
    for name in names:
        for possibility in resolver.reverse_dict.getlist(name):
            for pattern, _holes in possibility[0]:
                yield before + HOLE.sub(lambda hole: _filling(hole[1], keys or {}), pattern)
    for _namespace, (prefix, inner) in resolver.namespace_dict.items():
        yield from routes(inner, keys, before + HOLE.sub(lambda hole: _filling(hole[1], keys or {}), prefix))


def _filling(hole: str, keys: dict[str, str]) -> str:
    if hole in keys:
        return keys[hole]
    if "path" in hole or "file" in hole:
        return "images/x.png"
    if "slug" in hole or "country" in hole or "kind" in hole:
        return "benin"
    return "1"


def page_routes(page: "Page") -> Iterator[str]:
    """A page's own address, and those below it that its type answers."""
    url = page.get_url()
    if not url:
        return
    yield url
    patterns: Any = getattr(type(page), "get_subpage_urls", list)()
    for pattern in patterns:
        text = str(pattern.pattern)
        yield url + re.sub(r"<[^>]+>", "1", re.sub(r"<slug:[^>]+>", "benin", text)).strip("^$\\")
