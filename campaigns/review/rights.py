"""Who may do what with the applications to a call. Every view, download and export asks here."""

from typing import TypeAlias

from django.conf import settings
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.permissions import page_permission_policy

from ..models import Application, CallPage

CHANGE, DELETE, EXPORT = (f"campaigns.{action}_application" for action in ("change", "delete", "export"))
User: TypeAlias = AbstractUser | AnonymousUser


def calls() -> QuerySet[CallPage]:
    """The calls that applications belong to: those in the language that they are written in."""
    return CallPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None)


def may_manage(user: User, call: CallPage) -> bool:
    """Whether `user` reads all applications to `call`, names its jury and decides: staff who may edit its page."""
    return user.is_active and user.has_perm(CHANGE) and call.permissions_for_user(user).can_edit()


def may_export(user: User, call: CallPage) -> bool:
    """Whether `user` may take the applications away as a file."""
    return may_manage(user, call) and user.has_perm(EXPORT)


def may_delete(user: User, call: CallPage) -> bool:
    """Whether `user` may delete all applications."""
    return may_manage(user, call) and user.has_perm(DELETE)


def managed_calls(user: User) -> QuerySet[CallPage]:
    """The calls whose applications `user` reads as staff."""
    if not user.is_active or not user.has_perm(CHANGE):
        return CallPage.objects.none()
    pages = page_permission_policy.instances_user_has_permission_for(user, "change")
    return calls().filter(pk__in=pages.values("pk"))


def judged_calls(user: User) -> QuerySet[CallPage]:
    """The calls that `user` is a juror of."""
    return calls().filter(jurors__user_id=user.pk) if user.is_active else CallPage.objects.none()


def judged_applications(user: User) -> QuerySet[Application]:
    """The applications that `user` may see as a juror: those that count, of the calls that name them."""
    return Application.objects.for_review().filter(call__in=judged_calls(user).values("pk"))


def handles_applications(user: AbstractUser) -> bool:
    """Whether `user` may read applications at all: that is personal, and asks for a second factor."""
    return user.is_active and (user.has_perm(CHANGE) or judged_calls(user).exists())


def name_of(user: AbstractUser | None) -> str:
    """What a colleague is called."""
    return (user.get_full_name() or user.get_username()) if user else _("account deleted")
