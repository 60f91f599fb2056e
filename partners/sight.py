"""Who sees in the studio what partners do not tell the public."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db.models import Q, QuerySet
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

ACTIONS = {"add", "change", "publish", "bulk_delete", "lock", "unlock"}
# By their names: the models ask here who sees them.
RECORDS = Q(content_type__app_label="partners", content_type__model__in=("partnerpage", "partnerindexpage"))


def may_see_protected(user: AbstractUser) -> bool:
    """Whether `user` may open the record of any partner, or make one: with any right on it, or on the directory.

    In any language: what is asked of those who work on partners is asked of their translators too.
    """
    return _records_of(user).exists()


def may_see_names(user: AbstractUser | None) -> bool:
    """Whether `user` may read the real names of protected partners: whoever may open a record in French.

    Not who may only change its translations: translators work with the public name. Asked once of the same instance.
    """
    if user is None:
        return False
    known: bool | None = getattr(user, "_may_see_names", None)
    if known is None:
        known = _records_of(user).filter(locale__language_code=settings.LANGUAGE_CODE).exists()
        user._may_see_names = known
    return known


def _records_of(user: AbstractUser) -> QuerySet[Page]:
    pages = page_permission_policy.instances_user_has_any_permission_for(user, ACTIONS)
    return Page.objects.filter(RECORDS, pk__in=pages.order_by().values("pk"))
