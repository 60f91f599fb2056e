"""What a partner sent, made into a draft that waits for staff's answer.

A proposal is built on the version that the public sees. A draft that staff were writing stays in the history and is
named to them; it comes back when the proposal is refused. While a proposal waits, another one is built on it.
"""

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.models.proposals import AbstractProposalState
from text.dates import long_date

from ..models import PartnerPage, UpdateLink
from .forms import ProfileForm
from .pictures import propose
from .workflow import PROPOSALS


def version_shown(partner: PartnerPage) -> PartnerPage:
    """The version that a partner corrects: the proposal that waits, else the public one, else the draft."""
    if is_waiting(partner) or not partner.live:
        return partner.get_latest_revision_as_object()
    return partner


def is_waiting(partner: PartnerPage) -> bool:
    """Whether a proposal of the partner waits for an answer."""
    return PROPOSALS.is_waiting(partner)


def lock(link: UpdateLink) -> UpdateLink | None:
    """`link` as it stands now, its partner too, for this transaction alone; None when it no longer works.

    Two links of one partner wait for each other; so do staff who save its page.
    """
    partner = PartnerPage.objects.select_for_update().get(pk=link.partner_id)
    current = UpdateLink.objects.open().select_for_update().filter(pk=link.pk).first()
    if current:
        current.partner = partner
    return current


def send(link: UpdateLink, form: ProfileForm) -> AbstractProposalState:
    """Make the draft that the valid `form` asks for and submit it, in place of the proposal that waits, if any.

    `link` is locked; staff are told once the transaction has ended. The state returned is the one that waits.
    """
    partner = form.instance
    propose(link, partner)
    _record(partner, form.cleaned_data)
    link.draft_set_aside = _draft_to_keep(link)
    link.proposals += 1
    link.save()
    if state := link.partner.current_workflow_state:
        state.cancel()
    partner.save_revision(clean=False, log_action=True)
    return PROPOSALS.start(PartnerPage.objects.get(pk=partner.pk))


def _record(partner: PartnerPage, answers: dict[str, object]) -> None:
    """Note the day: the partner has just looked at its profile, and has perhaps agreed to what is published."""
    today = timezone.localdate()
    partner.last_checked = today
    if not answers.get("consent"):
        return
    partner.consent_date = today
    if partner.consent_end and partner.consent_end < today:
        partner.consent_end = None
    with translation.override("fr"):
        said = _("%(day)s, by the link sent to the partner: %(name)s agrees.")
        note = said % {"day": long_date(today), "name": answers["agreed_by"]}
    partner.consent_note = "\n".join(filter(None, (partner.consent_note, note)))


def _draft_to_keep(link: UpdateLink) -> object:
    """The draft of staff's that the proposal would hide: none when the page has no changes beside the public ones."""
    partner = link.partner
    if is_waiting(partner):
        earlier = partner.update_links.exclude(draft_set_aside=None).first()
        return earlier and earlier.draft_set_aside
    return partner.latest_revision if partner.has_unpublished_changes or not partner.live else None
