"""What is translated into which languages, and how translations are begun."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import get_language_info
from wagtail.models import Locale, Page
from wagtail.permissions import page_permission_policy
from wagtail_localize.operations import translate_object

from access.querysets import PLACEHOLDER

RIGHTS = {"add_page", "change_page", "publish_page"}


def other_locales() -> list[Locale]:
    """The languages that pages are translated into, in the order of the settings."""
    order = [code for code, _name in settings.LANGUAGES]
    locales = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).filter(language_code__in=order)
    return sorted(locales, key=lambda locale: order.index(locale.language_code))


def language_name(code: str) -> str:
    """The name of a language in the reader's own."""
    return capfirst(get_language_info(code)["name_translated"])


def french_pages() -> QuerySet[Page]:
    """The pages that are translated from."""
    return Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None, depth__gt=1)


def may_translate_into(user: AbstractUser, locales: Iterable[Locale]) -> list[Locale]:
    """Those of `locales` that `user` may begin translations into: where they add, change or publish pages."""
    if user.is_superuser:
        return list(locales)
    granted = [
        grant.page
        for grant in page_permission_policy.get_cached_permissions_for_user(user)
        if grant.permission.codename in RIGHTS
    ]
    return [one for one in locales if any(page.is_root() or page.locale_id == one.pk for page in granted)]


def begin(request: HttpRequest, pages: list[Page], locale: Locale) -> int:
    """Begin the translations that nobody began, parents first; returns how many."""
    if not request.user.has_perm("wagtail_localize.submit_translation"):
        return 0
    if not may_translate_into(request.user, [locale]):
        return 0
    made = Page.objects.filter(translation_key__in=[page.translation_key for page in pages], locale=locale)
    begun = set(made.exclude(PLACEHOLDER).values_list("translation_key", flat=True))
    missing = [page for page in pages if page.translation_key not in begun]
    for page in missing:
        translate_object(page, [locale], user=request.user)
    return len(missing)
