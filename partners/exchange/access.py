"""Who may export the list of partners as a file, and import one."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.utils.translation import gettext as _

from ..models import PartnerIndexPage
from .errors import FileError


def directory() -> PartnerIndexPage | None:
    """The directory in the source language, under which every partner of a file stands."""
    return PartnerIndexPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None).first()


def the_directory() -> PartnerIndexPage:
    """The directory. Raises FileError when the site has none yet."""
    index = directory()
    if index is None:
        raise FileError(_("The site has no directory of partners yet: make one first."))
    return index


def may_export(user: AbstractUser) -> bool:
    """Whether `user` may edit every partner, and so know what is protected."""
    return _may(user, "change")


def may_import(user: AbstractUser) -> bool:
    """Whether `user` may make and edit partners."""
    return _may(user, "add", "change")


def may_publish(user: AbstractUser) -> bool:
    """Whether `user` may publish what a file brings."""
    return _may(user, "add", "change", "publish")


def _may(user: AbstractUser, *actions: str) -> bool:
    """Rights on the directory reach every partner below."""
    index = directory()
    if index is None or not user.is_active:
        return False
    return user.is_superuser or index.permissions_for_user(user).permissions.issuperset(actions)
