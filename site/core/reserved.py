"""Addresses right below the home page that the site keeps for itself, as `/recherche/`: no page may stand there."""

from functools import lru_cache

from django.conf import settings
from django.urls import resolve
from django.utils.translation import gettext, override
from wagtail.models import Page


def reserved_message(slug: str, parent: Page | None) -> str:
    """Why a page may not have `slug` under `parent`, in the reader's language; empty where it may."""
    if not slug or parent is None or not is_reserved(slug) or not parent.is_site_root():
        return ""
    return reserved_slug_message(slug)


def reserved_slug_message(slug: str) -> str:
    """Why nothing else may have `slug`, in the reader's language."""
    return gettext("The site itself uses the address “%(slug)s”. Choose another one, such as “%(other)s”.") % {
        "slug": slug,
        "other": f"{slug}-2",
    }


@lru_cache(maxsize=1024)
def is_reserved(slug: str) -> bool:
    """Whether something else than a page answers at `/<slug>/`, or the pages of a language stand below it."""
    if slug in dict(settings.LANGUAGES):
        return True
    with override(settings.LANGUAGE_CODE):
        return resolve(f"/{slug}/").url_name != "wagtail_serve"
