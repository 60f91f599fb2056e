"""Addresses at which no page may stand: those that the site keeps right below the home page, as `/recherche/`, and
those that a page answers itself below its own, as `liste/` of the directory of partners.
"""

from functools import lru_cache

from django.conf import settings
from django.urls import resolve
from django.utils.translation import gettext, override
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page

from text.slugs import slug_below


def reserved_message(slug: str, parent: Page | None) -> str:
    """Why a page may not have `slug` under `parent`, in the reader's language; empty where it may."""
    if not slug or parent is None:
        return ""
    if slug in answered_by(parent) or (is_reserved(slug) and parent.is_site_root()):
        return reserved_slug_message(slug)
    return ""


def free_slug(parent: Page, title: str, page: int | None = None) -> str:
    """A slug of `title` that no other page below `parent` has and that `parent` does not answer itself.

    `page` is the key of the page that asks, which may keep the slug that it has.
    """
    return slug_below(parent, title, page, besides=answered_by(parent))


def answered_by(page: Page) -> frozenset[str]:
    """The first parts of the addresses that a page answers itself below its own."""
    return _first_parts(page.specific_class)


@lru_cache(maxsize=256)
def _first_parts(model: type[Page] | None) -> frozenset[str]:
    # The routes of a page type do not change once the apps are ready.
    routes = model.get_subpage_urls() if model and issubclass(model, RoutablePageMixin) else ()
    return frozenset(str(route.pattern).split("/", 1)[0] for route in routes) - {""}


def reserved_slug_message(slug: str) -> str:
    """Why nothing else may have `slug`, in the reader's language."""
    return gettext("The site itself uses the address “%(slug)s”. Choose another one, such as “%(other)s”.") % {
        "slug": slug,
        "other": f"{slug}-2",
    }


# For the life of the process: addresses and languages are the code's. Bounded, for slugs are typed by people.
@lru_cache(maxsize=1024)
def is_reserved(slug: str) -> bool:
    """Whether something else than a page answers at `/<slug>/`, or the pages of a language stand below it."""
    if slug in dict(settings.LANGUAGES):
        return True
    with override(settings.LANGUAGE_CODE):
        return resolve(f"/{slug}/").url_name != "wagtail_serve"
