"""Addresses at which no page may stand: those that the site keeps right below the home page, as `/recherche/`, and
those that a page answers itself below its own, as `liste/` of the directory of partners.
"""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.urls import resolve, reverse
from django.utils.translation import gettext, override
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page

from text.slugs import slug_below

from .bare_lists import names_of_lists


def reserved_message(slug: str, parent: Page | None, model: type[Page] = Page) -> str:
    """Why a page, of type `model`, may not have `slug` under `parent`, in the reader's language; empty where it may."""
    if not slug or parent is None:
        return ""
    if _hides_a_list(slug, parent, model):
        return reserved_slug_message(slug)
    if slug in answered_by(parent) or (is_reserved(slug, parent.locale.language_code) and _is_home(parent)):
        return reserved_slug_message(slug)
    return ""


def _hides_a_list(slug: str, parent: Page, model: Any) -> bool:
    """Whether a list that nobody has translated stands there."""
    language = parent.locale.language_code
    return language != settings.LANGUAGE_CODE and slug in names_of_lists(language, model) and _is_home(parent)


def _is_home(page: Page) -> bool:
    """Whether `page` is the home page of a site, in whatever language."""
    return page.is_site_root() or any(one.is_site_root() for one in page.get_translations())


def free_slug(parent: Page, title: str, page: int | None = None) -> str:
    """A slug of `title` that no other page below `parent` has and that `parent` does not answer itself.

    `page` is the key of the page that asks, which may keep the slug that it has.
    """
    return slug_below(parent, title, page, besides=answered_by(parent))


def answered_by(page: Page) -> frozenset[str]:
    """The first parts of the addresses that a page answers itself below its own, in its language."""
    return _first_parts(page.specific_class, page.locale.language_code)


@lru_cache(maxsize=256)
def _first_parts(model: type[Page] | None, language: str) -> frozenset[str]:
    # The routes of a page type do not change once the apps are ready.
    routes = model.get_subpage_urls() if model and issubclass(model, RoutablePageMixin) else ()
    with override(language):
        return frozenset(str(route.pattern).split("/", 1)[0] for route in routes) - {""}


def reserved_slug_message(slug: str) -> str:
    """Why nothing else may have `slug`, in the reader's language."""
    return gettext("The site itself uses the address “%(slug)s”. Choose another one, such as “%(other)s”.") % {
        "slug": slug,
        "other": f"{slug}-2",
    }


# For the life of the process: addresses and languages are the code's. Bounded, for slugs are typed by people.
@lru_cache(maxsize=1024)
def is_reserved(slug: str, language: str = settings.LANGUAGE_CODE) -> bool:
    """Whether something else than a page answers at `slug` below the home page of a language, or a language does."""
    if slug in dict(settings.LANGUAGES):
        return True
    with override(language):
        root = reverse("wagtail_serve", args=[""])
        return resolve(f"{root}{slug}/").url_name != "wagtail_serve"
