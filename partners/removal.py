"""Taking a partner out of every public answer at once, because somebody is in danger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.dispatch import Signal
from wagtail.log_actions import log
from wagtail.models import Page, ReferenceIndex
from wagtail.search.query import Or, Phrase

from .models import Precision
from .protection import forget_old_addresses, pages_of, withdraw_pictures

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

    from .models import PartnerPage

ACTION = "partners.remove"
MENTIONS = 50

partner_removed = Signal()
"""Sent inside the transaction for each page of a removed partner: `sender` is its class, `instance` the page."""


@transaction.atomic
def remove(partner: PartnerPage, user: AbstractUser) -> None:
    """Hide every page of the movement: its languages, aliases and drafts, with their redirects and pictures.

    Nothing is deleted but redirects and renditions: giving the page another precision and publishing it brings it
    back. The audit log tells who did it and which addresses were public.
    """
    addresses = public_addresses(partner)
    for page in pages_of(partner):
        _hide(page, user)
        forget_old_addresses(page)
        withdraw_pictures(type(page), page)
        partner_removed.send(sender=type(page), instance=page)
    log(instance=partner, action=ACTION, user=user, data={"addresses": addresses})


def _hide(page: PartnerPage, user: AbstractUser) -> None:
    """Make a page and its draft hidden, and call off what would publish it."""
    if page.current_workflow_state:
        page.current_workflow_state.cancel(user=user)
    page.revisions.update(approved_go_live_at=None)
    if page.live:
        page.unpublish(user=user)
    page.location_precision, page.go_live_at = Precision.HIDDEN, None
    page.save(clean=False)
    if page.latest_revision_id:
        draft = page.get_latest_revision_as_object()
        draft.location_precision, draft.go_live_at = Precision.HIDDEN, None
        draft.save_revision(user=user, clean=False, changed=False)


def public_addresses(partner: PartnerPage) -> list[str]:
    """The addresses at which the movement is public now, in every language."""
    return [page.get_url() for page in pages_of(partner).live().order_by("path")]


def mentions(partner: PartnerPage) -> list[Page]:
    """Public pages that lead to the movement, concern it or tell its name: those that staff should read again."""
    ours = list(pages_of(partner).values_list("pk", flat=True))
    linked = Q(pk__in=[])
    for page in pages_of(partner):
        keys = ReferenceIndex.get_references_to(page).values_list("object_id", flat=True)
        linked |= Q(pk__in=[int(key) for key in keys if key.isdigit()])
    names = {partner.title, partner.protected_name, partner.acronym} - {""}
    told = Page.objects.live().search(Or([Phrase(name) for name in sorted(names)]))
    found = Page.objects.live().filter(linked | Q(pk__in=[page.pk for page in told[:MENTIONS]]))
    return list(found.exclude(pk__in=ours).order_by("title").specific()[:MENTIONS])
