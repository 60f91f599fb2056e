"""A sender no longer agrees: a draft is deleted, a public page goes offline in every language, nobody is named."""

import json
from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import String, TranslationSource

from core.addresses import whole_address
from core.shared_cache.purging import purge

from ..gallery.reuse import GALLERY
from ..models import EventPage, ProposalContact, ProposalState, StoryPage, StoryProposal
from .notices import tell_of_withdrawal
from .pictures import delete_pictures


def withdraw(proposal: StoryProposal) -> None:
    """Take a proposal back, once. Who sent it is forgotten at once, what was published stays blocked as a draft."""
    with transaction.atomic():
        locked = StoryProposal.objects.select_for_update().get(pk=proposal.pk)
        if locked.is_withdrawn:
            return
        was_published = locked.state == ProposalState.PUBLISHED and locked.page is not None
        contact = locked.contact_or_none
        locked.state, locked.consent_withdrawn_at = ProposalState.WITHDRAWN, timezone.now()
        locked.answered_at, locked.reason = timezone.now(), ""
        locked.save()
        if was_published:
            _take_offline(locked, contact)
        else:
            delete_page(locked)
        ProposalContact.objects.filter(proposal=locked).delete()
    if was_published:
        purge(_addresses(locked))
        tell_of_withdrawal(locked)


def _addresses(proposal: StoryProposal) -> Iterator[str]:
    """Where shared caches may keep it: its page in each language, the campaign and its gallery."""
    pages = [*Page.objects.filter(translation_key=proposal.page.translation_key), proposal.campaign]
    for page in pages:
        if page and (address := whole_address(page)):
            yield address
            if page is proposal.campaign:
                yield f"{address}{GALLERY}"


def delete_page(proposal: StoryProposal) -> None:
    """Delete the page of a proposal in all languages, its versions, its pictures, and its title in the log."""
    delete_pictures(proposal)
    if proposal.page is None:
        return
    pages = list(Page.objects.filter(translation_key=proposal.page.translation_key).specific())
    keys = [page.pk for page in pages]
    _forget_translations(proposal.page)
    StoryProposal.objects.filter(pk=proposal.pk).update(page=None)
    for page in pages:
        page.delete()
    # The deletion has its entry too.
    PageLogEntry.objects.filter(page__in=keys).update(label="", data={})
    proposal.page = None


def _take_offline(proposal: StoryProposal, contact: ProposalContact | None) -> None:
    """Unpublish the page in every language (`core.withdrawal`), without name, pictures and older versions."""
    page = proposal.page.specific
    page.unpublish()
    delete_pictures(proposal)
    _forget_translations(page)
    shown = contact.name_shown(proposal.anonymity) if contact else ""
    for version in Page.objects.filter(translation_key=page.translation_key).specific():
        take_name_out(version, shown)
        forget_versions(version)


def take_name_out(page: Page, name: str) -> None:
    """Take the name of a sender out of those who took part; without a `name` known any more, all names."""
    if isinstance(page, StoryPage):
        page.hosts = json.dumps([host for host in page.hosts.raw_data if not _is_named(host, name)])
    elif isinstance(page, EventPage):
        page.other_hosts = "\n".join(line for line in page.host_names if name and line != name)
    page.save(clean=False)


def _is_named(host: dict[str, Any], name: str) -> bool:
    return host["type"] == "person" and (not name or host["value"]["name"] == name)


def forget_versions(page: Page) -> None:
    """Delete all versions of a page that is offline: what is stored of it is its draft from now on."""
    versions = {"latest_revision": None, "live_revision": None, "latest_revision_created_at": None}
    Page.objects.filter(pk=page.pk).update(**versions, has_unpublished_changes=False, draft_title=page.title)
    # The history of the page would lead to them.
    PageLogEntry.objects.filter(page=page.pk).update(revision=None)
    page.revisions.all().delete()


def _forget_translations(page: Page) -> None:
    """What translators were given of the page (wagtail-localize) goes, its words with it where no other has them."""
    sources = TranslationSource.objects.filter(object_id=page.translation_key)
    words = list(String.objects.filter(segments__source__in=sources).values_list("pk", flat=True))
    sources.delete()
    String.objects.filter(pk__in=words, segments=None).delete()
