"""Bringing an old version of a partner back: its texts, never what the public knew then."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

from ..models import PartnerPage


def keep_protection_of_today(request: HttpRequest, page: Page) -> None:
    """In the editor of an old version: place, consent, contacts and protected name are those of today."""
    match = request.resolver_match
    if isinstance(page, PartnerPage) and match and match.url_name == "revisions_revert":
        page.take_protection_of(PartnerPage.objects.get(pk=page.pk))
        if request.method == "GET":
            messages.info(
                request,
                _("Place, consent, contacts and protected name stay as they are today; change them here if need be."),
            )
