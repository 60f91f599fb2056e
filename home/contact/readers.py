"""Who reads the messages of a form in the studio."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db.models import QuerySet
from wagtail.models import Page
from wagtail.permissions import page_permission_policy


def keep_from_translators(user: AbstractUser, forms: QuerySet[Page]) -> QuerySet[Page]:
    """The forms whose messages `user` reads: of a translated one, who may change the French one.

    Translators change the words of a form; what readers send through it is not for them.
    """
    french = Page.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE, translation_key__in=forms.values("translation_key")
    )
    allowed = page_permission_policy.instances_user_has_any_permission_for(user, {"change", "publish"})
    kept = french.exclude(pk__in=allowed.order_by().values("pk"))
    return forms.exclude(translation_key__in=kept.values("translation_key"))
