"""The mails to who sent a proposal. None tells what it says nor who wrote it: mail is read on the way."""

from datetime import timedelta

from django.utils import translation
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from core.addresses import default_origin, whole_address
from core.mails.kinds import MailKind, Word, register
from core.mails.outbox import TO_ADDRESS, TO_ADDRESS_UNPROVEN, Letter, Rule, deliver_about, note_once
from core.mails.sending import compose
from core.models import OutgoingMail

from ..models import ProposalState, StoryProposal
from .links import LINKS

TRIED_FOR = timedelta(days=14)
LINK = Word(_("the link by which the sender follows the proposal"), "https://…/suivi/recit/…", needed=True)
RECEIPT = register(
    MailKind(
        "story-receipt",
        label=_("Proposed story: receipt"),
        when=_("As soon as somebody has proposed a story or an event."),
        subject=_("We have received your proposal"),
        body=_(
            "Hello,\n\nThank you: what you sent has arrived. We read it before any of it becomes public.\n\nWith this"
            " link you can see what becomes of it, and withdraw it whenever you like:\n\n{lien}\n\nKeep it, and do"
            " not pass it on: anyone who has it can withdraw your proposal.\n\nSolidarité Mondiale"
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
            "Hello,\n\nWhat you sent us is now public:\n\n{adresse}\n\nIf something is wrong, or if you no longer"
            " agree, withdraw it with your link:\n\n{lien}\n\nThank you!\nSolidarité Mondiale"
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
            "Hello,\n\nThank you for what you sent us. We will not publish it.\n\n{raison}\n\nYour pictures have"
            " already been deleted; the rest will be too. With your link you can have everything deleted at"
            " once:\n\n{lien}\n\nSolidarité Mondiale"
        ),
        words={
            "raison": Word(
                pgettext_lazy("of a refusal", "the reason that staff wrote; nothing where they wrote none"),
                _("We only publish stories from the campaign."),
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


def note_state(proposal: StoryProposal) -> None:
    """Note the mail that tells of what became of a proposal, once for each."""
    if kind := KINDS.get(proposal.state):
        note_once(proposal, kind.name, kind.name)


def tell_sender(proposal: StoryProposal) -> bool:
    """Mail the sender what is noted; whether a mail left."""
    return bool(deliver_about(proposal))


def letter(mail: OutgoingMail) -> Letter | None:
    """A mail that was noted; None where the proposal stands otherwise by now, or its sender is forgotten."""
    proposal = StoryProposal.objects.select_related("page").filter(pk=mail.about_id).first()
    contact = proposal and proposal.contact_or_none
    kind = KINDS.get(proposal.state) if proposal else None
    if contact is None or kind is None or kind.name != mail.kind:
        return None
    limit = TO_ADDRESS_UNPROVEN if proposal.aside else TO_ADDRESS
    return Letter(compose(kind, _values(proposal), contact.email, language=proposal.language), limit)


RULE = Rule(letter, tried_for=TRIED_FOR)


def _values(proposal: StoryProposal) -> dict[str, str]:
    with translation.override(proposal.language):
        reason = gettext("The reason: %(reason)s") % {"reason": proposal.reason} if proposal.reason else ""
        return {"lien": LINKS.address_of(proposal), "adresse": _address(proposal), "raison": reason}


def _address(proposal: StoryProposal) -> str:
    return (whole_address(proposal.page) if proposal.page else "") or default_origin()
