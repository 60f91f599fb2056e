"""Taking a partner out of every public answer at once, because somebody is in danger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models.signals import pre_save
from django.dispatch import Signal
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Page

from core.live_content import is_shown
from core.shared_cache.purging import purge
from media.models import Image
from media.withdrawal import withdraw

from .models import PartnerPage, PartnerRemoval, Precision
from .names import same_name
from .neutral import is_neutral
from .protection import forget_old_addresses, pages_of
from .removal_addresses import addresses_changed, public_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.auth.models import AbstractUser

ACTION, LIFTED = "partners.remove", "partners.lift_removal"

partner_removed = Signal()
"""Sent inside the transaction for each page of a removed partner: `sender` is its class, `instance` the page."""


def connect() -> None:
    """Listen to what is about to be stored."""
    pre_save.connect(keep_removed, sender=PartnerPage, dispatch_uid="partners.removal")


def remove(partner: PartnerPage, user: AbstractUser) -> PartnerRemoval:
    """Hide every page of the movement: its languages, aliases and drafts, with their redirects and pictures.

    All of it in one transaction, then shared caches are told. Nothing is deleted but redirects and renditions. Until
    the removal is lifted nothing brings the movement back, whatever waits in a queue.
    """
    with transaction.atomic():
        changed = addresses_changed(partner)
        removal, pictures = _remove(partner, user)
    told, failures = purge([*changed, *pictures])
    removal.caches_told, removal.cache_failures = told, failures
    removal.save(update_fields=["caches_told", "cache_failures"])
    return removal


def _remove(partner: PartnerPage, user: AbstractUser) -> tuple[PartnerRemoval, list[str]]:
    # Those that follow another page first: each is told of in the log once.
    pages = sorted(_locked(partner), key=lambda page: (page.pk == partner.pk, not page.alias_of_id))
    removal = PartnerRemoval(partner=partner, movement=partner.translation_key, removed_by=user)
    removal.addresses = public_addresses(partner)
    removal.redirects = list(Redirect.objects.filter(redirect_page__in=pages).values_list("old_path", flat=True))
    removal.save()
    pictures = _pictures_of(pages)
    shown_at = {image.pk: [rendition.url for rendition in image.renditions.all()] for image in pictures}
    for page in pages:
        _hide(page, user)
        forget_old_addresses(page)
        partner_removed.send(sender=type(page), instance=page)
    _withdraw(pictures, removal, pages)
    log(instance=partner, action=ACTION, user=user, data={"addresses": removal.addresses})
    return removal, [address for key in removal.pictures_withdrawn for address in shown_at[key]]


def _locked(partner: PartnerPage) -> list[PartnerPage]:
    """The pages of the movement, each as it is stored: what publishes one of them ends before, or begins after."""
    keys = list(pages_of(partner).order_by("pk").values_list("pk", flat=True))
    # In the order of their keys, so that two removals never wait for each other.
    list(Page.objects.filter(pk__in=keys).order_by("pk").select_for_update().values_list("pk"))
    return list(PartnerPage.objects.filter(pk__in=keys))


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


def _pictures_of(pages: Iterable[PartnerPage]) -> list[Image]:
    """The pictures that the pages show, and those that their drafts would."""
    versions = [*pages, *(page.get_latest_revision_as_object() for page in pages if page.latest_revision_id)]
    found = {image.pk: image for version in versions for image in version.pictures()}
    return [found[key] for key in sorted(found)]


def _withdraw(pictures: list[Image], removal: PartnerRemoval, pages: list[PartnerPage]) -> None:
    """Close the addresses of pictures that no other live page shows now; unpublishing has closed most of them."""
    ours, before = {page.pk for page in pages}, {image.pk: image.file.name for image in pictures}
    for image in Image.objects.filter(pk__in=before).order_by("pk"):
        if image.file.name == before[image.pk] and is_shown(image, besides=ours):
            removal.pictures_kept.append(image.pk)
            continue
        removal.pictures_withdrawn.append(image.pk)
        if image.file.name == before[image.pk]:
            withdraw(image)
    removal.save(update_fields=["pictures_withdrawn", "pictures_kept"])


def holding(page: PartnerPage) -> PartnerRemoval | None:
    """The removal that keeps `page` from going live, if any: of the movement, or of one of its name in its country."""
    movements = {page.translation_key, page.alias_of.translation_key if page.alias_of_id else page.translation_key}
    held = list(PartnerRemoval.objects.holding().select_related("partner"))
    names = {(same_name(name), page.country_id) for name in (page.real_name, page.title) if not is_neutral(name)}
    return next((one for one in held if one.movement in movements or _name_of(one.partner) in names), None)


def _name_of(partner: PartnerPage) -> tuple[str, int]:
    return same_name(partner.real_name), partner.country_id


def add_removals(pages: Iterable[PartnerPage]) -> None:
    """Set `removal` on pages: the one that holds or none, from one query, with who removed it."""
    listed = list(pages)
    movements = [page.translation_key for page in listed]
    found = (
        PartnerRemoval.objects.holding()
        .filter(movement__in=movements)
        .select_related("removed_by__wagtail_userprofile")
    )
    # The newest is met last, and stays.
    held = {removal.movement: removal for removal in found.order_by("removed_at")}
    for page in listed:
        page.removal = held.get(page.translation_key)


def keep_removed(sender: type[PartnerPage], instance: PartnerPage, raw: bool = False, **kwargs: Any) -> None:
    """Before a partner is stored: one that was removed is not live, also when an approval was under way meanwhile."""
    if raw or not instance.live:
        return
    list(Page.objects.filter(pk=instance.pk).select_for_update().values_list("pk"))
    if holding(instance):
        instance.live, instance.has_unpublished_changes, instance.live_revision = False, True, None


@transaction.atomic
def lift(partner: PartnerPage, user: AbstractUser) -> None:
    """Let the movement be published again; it stays hidden until somebody chooses another precision and does."""
    PartnerRemoval.objects.holding().filter(movement=partner.translation_key).update(lifted_at=timezone.now())
    log(instance=partner, action=LIFTED, user=user)
