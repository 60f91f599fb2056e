"""Who needs two factors to work in the studio, and until when they may still come without."""

from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.utils import timezone

from access.sensitive import may_see_sensitive

from .models import SecondFactorGrace

ADMINISTRATION = tuple(
    f"auth.{action}_{model}" for action in ("add", "change", "delete") for model in ("user", "group")
)


def has_second_factor(user: AbstractUser) -> bool:
    """Whether `user` has more than a password. Recovery codes alone are no factor: they come with one."""
    factors = Authenticator.objects.filter(user_id=user.pk).exclude(type=Authenticator.Type.RECOVERY_CODES)
    return factors.exists()


def needs_second_factor(user: AbstractUser) -> bool:
    """Whether the house wants two factors of `user`: of administrators and of whoever may see what is kept."""
    if not settings.SECOND_FACTOR_REQUIRED or not user.is_active:
        return False
    return administers(user) or may_see_sensitive(user)


def administers(user: AbstractUser) -> bool:
    """Whether `user` has any power over accounts."""
    return user.is_superuser or any(map(user.has_perm, ADMINISTRATION))


def waits_for_second_factor(user: AbstractUser) -> bool:
    """Whether `user` needs a second factor and has none."""
    return settings.SECOND_FACTOR_REQUIRED and not has_second_factor(user) and needs_second_factor(user)


def grace_ends_at(user: AbstractUser) -> datetime:
    """Until when `user` may come without; the days begin the first time that they are seen so in the studio."""
    grace, _ = SecondFactorGrace.objects.get_or_create(user=user)
    return grace.began_at + timedelta(days=settings.SECOND_FACTOR_GRACE_DAYS)


def is_out_of_grace(user: AbstractUser) -> bool:
    """Whether `user` must set up a second factor before anything else."""
    return waits_for_second_factor(user) and grace_ends_at(user) <= timezone.now()


def remove_factors(user: AbstractUser) -> int:
    """Take every factor of `user` away; how many there were. No new days of grace come with it."""
    removed, _ = Authenticator.objects.filter(user_id=user.pk).delete()
    SecondFactorGrace.objects.get_or_create(user=user, defaults={"began_at": user.date_joined})
    return removed
