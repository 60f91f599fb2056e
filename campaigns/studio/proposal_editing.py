"""What a proposal changes in the editor of its page."""

from collections.abc import Iterator

from django.contrib import messages
from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.models import Page

from core.places import Precision
from core.studio.proposals import put_answers_first
from core.texts import texts_of

from ..models import Anonymity, EventPage, ProposalState, StoryPage, StoryProposal
from ..proposals.contacts import contacts_in, towns_in
from ..proposals.sight import may_see_contacts
from ..proposals.workflow import PROPOSALS
from .proposals import ONE, proposal_of


def answers_first(items: list[ActionMenuItem], request: HttpRequest, context: dict[str, object]) -> None:
    """Put the answers to a proposal first in the menu of the page's actions."""
    page = context.get("page")
    if isinstance(page, StoryPage | EventPage) and PROPOSALS.is_waiting(page):
        put_answers_first(items)


def tell_of_proposal(request: HttpRequest, page: Page) -> None:
    """Tell who opens the editor what its sender chose; the sender reads that somebody is at it."""
    if request.method != "GET" or not (proposal := proposal_of(page)):
        return
    received = StoryProposal.objects.filter(pk=proposal.pk, state=ProposalState.RECEIVED)
    received.update(state=ProposalState.READING)
    messages.warning(request, proposal_summary(proposal, request.user))
    for notice in what_to_check(proposal, page):
        messages.warning(request, notice)


def what_to_check(proposal: StoryProposal, page: Page) -> Iterator[str]:
    """What the texts of a proposed page tell beyond what its sender chose, as far as a program can say."""
    if not (isinstance(page, StoryPage | EventPage) and page.country_id):
        return
    code, texts = page.country.code, [found.text for found in texts_of(page)]
    contacts = [found for text in texts for found in contacts_in(text, code)]
    if proposal.anonymity == Anonymity.ANONYMOUS and contacts:
        said = _("No name is to be published, but the text leads to somebody: %(found)s. Take it out.")
        yield said % {"found": ", ".join(dict.fromkeys(contacts))}
    towns = towns_in(texts, code) if proposal.precision == Precision.COUNTRY else []
    if towns:
        said = _(
            "The public is to know the country only, but the text names a town: %(towns)s. Take it out if it says where"
            " this happened."
        )
        yield said % {"towns": ", ".join(towns)}


def proposal_summary(proposal: StoryProposal, user: AbstractUser) -> SafeString:
    """What binds `user`, who edits the page, and where the rest is read."""
    if proposal.is_withdrawn:
        parts = [_("The person who sent this no longer agrees to its publication. It cannot be put online again.")]
    else:
        parts = [
            _("Somebody sent this by the form of the campaign."),
            _("To be published with: %(name)s.") % {"name": proposal.get_anonymity_display()},
            _("Place at most: %(precision)s.") % {"precision": proposal.get_precision_display()},
        ]
    if not may_see_contacts(user):
        parts.append(
            _("You save drafts of it; those who may see who sent it publish it, and see whether it names that person.")
        )
    elif proposal.is_waiting:
        parts.append(_("Read it, change it if need be, then approve or refuse: your reason is sent to the sender."))
    link = format_html('<a href="{}">{}</a>', reverse(ONE, args=[proposal.pk]), _("The proposal and its pictures"))
    return format_html_join(" ", "{}", ((part,) for part in [*parts, link]))


def refuse_copies(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A copy would not follow what the sender chose, nor go when it is taken back; nor would it below another page."""
    if proposal_of(page):
        said = _("This page was proposed by the public: it cannot be copied, for its sender may take it back.")
        messages.error(request, said)
        return redirect("wagtailadmin_pages:edit", page.pk)
    if request.method != "POST" or "copy_subpages" not in request.POST or not (count := proposed_below(page)):
        return None
    said = ngettext(
        "%(count)d page below this one was proposed by the public and cannot be copied: leave the subpages out.",
        "%(count)d pages below this one were proposed by the public and cannot be copied: leave the subpages out.",
        count,
    )
    messages.error(request, said % {"count": count})
    return redirect("wagtailadmin_pages:copy", page.pk)


def proposed_below(page: Page) -> int:
    """How many pages below `page` were proposed by the public, in whatever language they are."""
    proposed = StoryProposal.objects.exclude(page=None).values("page__translation_key")
    return Page.objects.descendant_of(page).filter(translation_key__in=proposed).count()
