"""The mails to who sent a proposal. None tells what it says nor who wrote it: mail is read on the way."""

from datetime import timedelta

from django.utils import translation
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from core.addresses import default_origin, whole_address
from core.mails.kinds import MailKind, Word, register
from core.mails.sending import compose, send
from core.upkeep import left_behind

from ..models import ProposalState, StoryProposal
from .limits import RECEIPTS, RECEIPTS_ASIDE
from .links import LINKS

LINK = Word(_("the link by which the sender follows the proposal"), "https://…/suivi/recit/…", needed=True)
RECEIPT = register(
    MailKind(
        "story-receipt",
        label=_("Proposed story: receipt"),
        when=_("As soon as somebody has proposed a story or an event."),
        subject=_("We have received your proposal"),
        body=_(
            "Hello,\n\n"
            "Thank you: what you sent has arrived. We read it before anything of it becomes public.\n\n"
            "By this link you see what becomes of it, and take it back whenever you like:\n\n"
            "{lien}\n\n"
            "Keep it, and do not pass it on: whoever has it can take your proposal back.\n\n"
            "Solidarité Mondiale"
        ),
        words={"lien": LINK},
    )
)
APPROVAL = register(
    MailKind(
        "story-approval",
        label=_("Proposed story: published"),
        when=_("When a story or an event that somebody proposed is published for the first time."),
        subject=_("Your proposal is published"),
        body=_(
            "Hello,\n\n"
            "What you sent to us is public now:\n\n"
            "{adresse}\n\n"
            "If something is wrong, or if you no longer agree, take it back by your link:\n\n"
            "{lien}\n\n"
            "Thank you!\n"
            "Solidarité Mondiale"
        ),
        words={
            "adresse": Word(_("the public address of the page"), "https://…/campagnes/…", needed=True),
            "lien": LINK,
        },
    )
)
REFUSAL = register(
    MailKind(
        "story-refusal",
        label=_("Proposed story: refused"),
        when=_("When staff refuse a story or an event that somebody proposed."),
        subject=_("Your proposal is not published"),
        body=_(
            "Hello,\n\n"
            "Thank you for what you sent to us. We shall not publish it.\n\n"
            "{raison}\n\n"
            "Your pictures are deleted already, the rest will be. By your link you may have it deleted at once:\n\n"
            "{lien}\n\n"
            "Solidarité Mondiale"
        ),
        words={
            "raison": Word(
                pgettext_lazy("of a refusal", "the reason that staff wrote; nothing where they wrote none"),
                _("We publish stories of the campaign only."),
            ),
            "lien": LINK,
        },
    )
)
KINDS = {
    str(ProposalState.RECEIVED): RECEIPT,
    str(ProposalState.READING): RECEIPT,
    str(ProposalState.PUBLISHED): APPROVAL,
    str(ProposalState.REFUSED): REFUSAL,
}
"""The mail that tells of each state; the others are not told of."""


def tell_sender(proposal: StoryProposal) -> bool:
    """Mail the sender of what became of a proposal, once; whether a mail left.

    A receipt too many for its address in a day is owed, as any mail that could not leave (`tell_forgotten_senders`).
    """
    kind, contact = KINDS.get(proposal.state), proposal.contact_or_none
    if kind is None or contact is None or _is_told(proposal):
        return False
    receipts = RECEIPTS_ASIDE if proposal.aside else RECEIPTS
    if kind is RECEIPT and receipts.exceeded(contact.email.casefold()):
        return False
    sent = send(compose(kind, _values(proposal), contact.email, language=proposal.language))
    if sent:
        StoryProposal.objects.filter(pk=proposal.pk).update(told_of=proposal.state)
    return sent


def _is_told(proposal: StoryProposal) -> bool:
    return KINDS.get(proposal.told_of) is KINDS.get(proposal.state)


def tell_forgotten_senders(patience: timedelta | None = None) -> int:
    """Mail the senders who were not told of the state that a proposal has for longer than `patience`; how many."""
    limit = left_behind(patience)
    untold = StoryProposal.objects.filter(state__in=KINDS, contact__isnull=False, sent_at__lte=limit)
    proposals = [one for one in untold.select_related("page") if not _is_told(one) and one.settled_at <= limit]
    return sum(tell_sender(proposal) for proposal in proposals)


def told_late(count: int) -> str:
    """What the site's upkeep says of these mails."""
    said = ngettext("%(count)d sender of a proposal mailed.", "%(count)d senders of proposals mailed.", count)
    return said % {"count": count}


def _values(proposal: StoryProposal) -> dict[str, str]:
    with translation.override(proposal.language):
        reason = gettext("The reason: %(reason)s") % {"reason": proposal.reason} if proposal.reason else ""
        return {"lien": LINKS.address_of(proposal), "adresse": _address(proposal), "raison": reason}


def _address(proposal: StoryProposal) -> str:
    return (whole_address(proposal.page) if proposal.page else "") or default_origin()
