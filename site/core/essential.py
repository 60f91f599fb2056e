"""Pages that the site stands on, such as the home page and its lists: only administrators take them away."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page, PagePermissionTester

from core.models.settings import SiteSettings

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser, AnonymousUser


class SitePagePermissions(PagePermissionTester):
    """What a user may do with a page of ours: administrators alone take away what the site stands on.

    Wagtail asks it everywhere: for menus, for what is posted, for many pages at once and for the pages below one.
    """

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Whether the page may be deleted; moving asks the same."""
        return bool(super().can_delete(ignore_bulk)) and not self.is_held()

    def can_unpublish(self) -> bool:
        """Whether it may be taken offline."""
        return bool(super().can_unpublish()) and not self.is_held()

    def can_copy(self) -> bool:
        """Whether there may be a second one, or an alias."""
        return bool(super().can_copy()) and not self.is_held()

    def can_set_view_restrictions(self) -> bool:
        """Whether it may be closed to readers."""
        return bool(super().can_set_view_restrictions()) and not self.is_held()

    def is_held(self) -> bool:
        """Whether the page stays as it is for this user."""
        return is_held(self.page, self.user)


def is_held(page: Page, user: "AbstractUser | AnonymousUser") -> bool:
    """Whether `page` is one that the site stands on, and `user` is no administrator.

    What the settings name is kept with the user, as Wagtail keeps its rights: a list asks for each of its rows.
    """
    if user.is_superuser:
        return False
    if not hasattr(user, "_named_pages"):
        user._named_pages = named_pages()
    return _is_of_essential_type(page) or page.translation_key in user._named_pages


def is_essential(page: Page) -> bool:
    """Whether the site stands on `page`, of whatever class it was read: by its type, or by the settings of the site."""
    return _is_of_essential_type(page) or page.translation_key in named_pages()


def _is_of_essential_type(page: Page) -> bool:
    return bool(getattr(page.specific_deferred, "is_essential", False))


def named_pages() -> frozenset[UUID]:
    """The pages that the settings of a site name, such as its contact page, by the key that their languages share."""
    rows = SiteSettings.objects.values_list(*(f"{name}__translation_key" for name in SiteSettings.footer_fields))
    return frozenset(key for row in rows for key in row if key)


# What a held page is kept from, by the name of the address that does it, and for many pages by the name of the action.
ACTS = {
    "wagtailadmin_pages:delete": "delete",
    "wagtailadmin_pages:unpublish": "unpublish",
    "wagtailadmin_pages:move": "move",
    "wagtailadmin_pages:move_confirm": "move",
    "wagtailadmin_pages:copy": "copy",
    "wagtailadmin_pages:set_privacy": "restrict",
    "wagtail_localize:convert_to_alias": "alias",
}
MANY = "wagtail_bulk_action"


def act_asked(request: HttpRequest, arguments: dict[str, Any]) -> tuple[str, list[int]] | None:
    """What an address of the studio would do that a held page is kept from, and the keys of the pages it names."""
    match = request.resolver_match
    if match is None:
        return None
    if act := ACTS.get(match.view_name):
        keys = [arguments.get("page_id") or arguments.get("page_to_move_id") or arguments.get("pk")]
        return act, [key for key in keys if isinstance(key, int)]
    kind, act = (arguments.get("app_label"), arguments.get("model_name")), arguments.get("action")
    if match.view_name == MANY and kind == ("wagtailcore", "page") and act in ("delete", "unpublish", "move"):
        named = [key for key in request.GET.getlist("id") if key.isascii() and key.isdigit() and len(key) < 10]
        return act, [int(key) for key in named]
    return None


def held_message(page: Page, act: str) -> str:
    """Why a page stays, and whom to ask, in the reader's language."""
    return refusals()[act] % {"page": page.get_admin_display_title()}


def refusals() -> dict[str, str]:
    """The message that refuses each act, by its name in `ACTS`."""
    return {
        "delete": _("“%(page)s” cannot be deleted: the site stands on this page. Ask an administrator."),
        "unpublish": _("“%(page)s” cannot be unpublished: the site stands on this page. Ask an administrator."),
        "move": _("“%(page)s” cannot be moved: the site stands on this page, at this address. Ask an administrator."),
        "copy": _("“%(page)s” cannot be copied: the site has only one such page."),
        "restrict": _("“%(page)s” stays open to everyone: the site stands on this page. Ask an administrator."),
        "alias": _("“%(page)s” keeps its own text: the site stands on this page. Ask an administrator."),
        "expire": _("This page stays online: the site stands on it. Only an administrator sets a day for it to go."),
    }


def warning(page: Page, act: str) -> str:
    """What an administrator is told before doing it; empty for what harms nothing."""
    if act not in ("delete", "unpublish", "move", "restrict"):
        return ""
    count = page.get_descendants(inclusive=True).live().count()
    text = ngettext(
        "The site stands on “%(page)s”: menus and other pages lead to it, and %(count)d address begins with its own.",
        "The site stands on “%(page)s”: menus and other pages lead to it, and %(count)d addresses begin with its own.",
        count,
    )
    return text % {"page": page.get_admin_display_title(), "count": count}
