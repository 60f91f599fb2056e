"""Naming the jury of a call: people who have an account."""

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import AbstractUser, Group, Permission
from django.db import transaction

from ..models import CallPage, Juror

JURY = "Jury"


def ensure_jury_group() -> Group:
    """Make the group where it is absent; it may enter the studio and nothing else."""
    group, is_new = Group.objects.get_or_create(name=JURY)
    if is_new:
        create_permissions(apps.get_app_config("wagtailadmin"), verbosity=0)
        enter = Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
        group.permissions.add(enter)
    return group


def found(words: str) -> AbstractUser | None:
    """The account with this name or e-mail address; None where there is none, or more than one."""
    users = get_user_model()._default_manager.filter(is_active=True)
    by_name = users.filter(username=words)
    matches = list((by_name if by_name.exists() else users.filter(email__iexact=words))[:2])
    return matches[0] if len(matches) == 1 else None


@transaction.atomic
def name_juror(call: CallPage, user: AbstractUser) -> bool:
    """Let `user` judge the applications to `call`; False where that was so already."""
    _juror, is_new = Juror.objects.get_or_create(call=call, user=user)
    user.groups.add(ensure_jury_group())
    return is_new


@transaction.atomic
def dismiss(juror: Juror) -> None:
    """Take the call from a juror: the marks given stay; the studio closes where no other call names them."""
    juror.delete()
    if not Juror.objects.filter(user=juror.user).exists():
        juror.user.groups.remove(*Group.objects.filter(name=JURY))
