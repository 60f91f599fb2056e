"""Keeps the protection of a partner the same on every page that shows it, and takes back what told of it.

The record keeps its own rules when it is saved (`partners.models.protected`). Here follow its translations and
aliases, the redirects from its old addresses, and the files of its pictures.
"""

from django.conf import settings
from django.db.models import Q, QuerySet
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from core.live_content import is_shown
from media.withdrawal import withdraw

from .models import PartnerPage
from .names import Secrets
from .neutral import NEUTRAL_SLUG
from .promotions import forget_promotions
from .translation_memory import forget_translations


def connect() -> None:
    """Listen to what changes what the public sees of a partner."""
    page_published.connect(follow_publication, sender=PartnerPage, dispatch_uid="partners.protection.published")
    page_unpublished.connect(withdraw_pictures, sender=PartnerPage, dispatch_uid="partners.protection.unpublished")


def pages_of(partner: PartnerPage) -> QuerySet[PartnerPage]:
    """Every page of the movement: its languages, and the aliases of each."""
    keys = Q(translation_key=partner.translation_key) | Q(alias_of__translation_key=partner.translation_key)
    return PartnerPage.objects.filter(keys)


def follow_publication(sender: type[Page], instance: PartnerPage, **kwargs: object) -> None:
    """Give what was published to the other pages of the movement; take back what may no longer be seen."""
    source = source_of(instance)
    for page in pages_of(instance).exclude(pk=source.pk):
        protect_like(source, page)
    if source.is_hidden or source.name_protected:
        for page in pages_of(instance):
            withdraw_pictures(sender, page)
            forget_old_addresses(page)
        forget_redirects(source.secrets)
        forget_promotions(source.secrets, set(pages_of(instance).values_list("pk", flat=True)))
        forget_translations(source)
    else:
        forget_neutral_addresses(instance)


def source_of(page: PartnerPage) -> PartnerPage:
    """The French page that a translation or an alias follows, else the page itself."""
    french = Q(translation_key=page.translation_key, locale__language_code=settings.LANGUAGE_CODE, alias_of=None)
    source = page.alias_of.specific if page.alias_of_id else page
    return PartnerPage.objects.filter(french).first() or source


def protect_like(source: PartnerPage, page: PartnerPage) -> None:
    """Give `page` the protection of `source`; the record goes offline when its texts tell what is protected."""
    for name in PartnerPage.shared_names:
        setattr(page, name, getattr(source, name))
    page.save(clean=False)


def withdraw_pictures(sender: type[Page], instance: PartnerPage, **kwargs: object) -> None:
    """Take the pictures that a page may no longer show out of the reach of those who know their addresses.

    A picture that another public page shows stays.
    """
    secret = instance.pictures() if not instance.live else [instance.logo] if instance.name_protected else []
    ours = list(pages_of(instance).values_list("pk", flat=True))
    for image in filter(None, secret):
        if not is_shown(image, besides=ours):
            withdraw(image)


def forget_redirects(secrets: Secrets) -> None:
    """Delete the redirects that tell a secret: the address from which they lead, or the one that they answer with."""
    Redirect.objects.filter(pk__in=[redirect.pk for redirect in telling_redirects(secrets)]).delete()


def telling_redirects(secrets: Secrets) -> list[Redirect]:
    """The redirects of which an address tells a secret."""
    redirects = Redirect.objects.all()
    return [one for one in redirects if secrets.told_in(one.old_path) or secrets.told_in(one.redirect_link)]


def forget_neutral_addresses(partner: PartnerPage) -> None:
    """Delete the redirects from the address that a partner had while its name was protected."""
    redirects = Redirect.objects.filter(redirect_page__in=pages_of(partner)).values_list("pk", "old_path")
    neutral = (key for key, path in redirects if NEUTRAL_SLUG.search(path))
    Redirect.objects.filter(pk__in=list(neutral)).delete()


def forget_old_addresses(partner: PartnerPage) -> None:
    """Delete the redirects that lead to a page: its old addresses tell what is protected."""
    Redirect.objects.filter(redirect_page=partner).delete()
