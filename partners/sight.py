"""Who sees in the studio what partners do not tell the public."""

from django.contrib.auth.models import AbstractUser
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from .models import PartnerIndexPage, PartnerPage

ACTIONS = {"add", "change", "publish", "bulk_delete", "lock", "unlock"}


def may_see_protected(user: AbstractUser) -> bool:
    """Whether `user` may open the record of any partner, or make one: with any right on it, or on the directory."""
    pages = page_permission_policy.instances_user_has_any_permission_for(user, ACTIONS)
    return Page.objects.filter(pk__in=pages.values("pk")).type(PartnerPage, PartnerIndexPage).exists()
