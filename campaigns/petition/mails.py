"""The mails to those who sign; staff change their words in the settings. None holds a name that somebody wrote."""

from datetime import timedelta

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.addresses import whole_address
from core.mails.kinds import MailKind, Word, register
from core.mails.outbox import TO_ADDRESS, TO_ADDRESS_UNPROVEN, Letter, Rule
from core.mails.sending import compose
from core.models import OutgoingMail

from ..models import Signature
from .links import LINKS
from .pages import campaign_of

TRIED_FOR = timedelta(days=3)
CAMPAIGN = {
    "campagne": Word(_("the title of the campaign"), "Pour un travail décent"),
    "page": Word(_("the address of its page"), "https://…/campagnes/travail-decent/"),
}
LINK = Word(
    _("the link to their signature: to confirm it or take it back"), "https://…/suivi/signature/…/", needed=True
)
UNCONFIRMED = register(
    MailKind(
        "signature-unconfirmed",
        _("Petition: to be confirmed"),
        _("To whoever signs a petition; the signature counts once the link was followed."),
        _("Confirm your signature: {campagne}"),
        _(
            "Hello,\n\nSomeone, we hope it was you, signed the petition “{campagne}” with this"
            " address:\n{page}\n\nConfirm the signature with this link; it does not count until then:\n{lien}\n\nKeep"
            " this e-mail: with the same link you can withdraw your signature whenever you like. If it was not you,"
            " do nothing: what was written will be deleted in seven days.\n\nSolidarité Mondiale"
        ),
        CAMPAIGN | {"lien": LINK},
    )
)
CONFIRMED = register(
    MailKind(
        "signature-confirmed",
        _("Petition: signed already"),
        _("To whoever signs a petition once more; the site itself tells nobody who has signed."),
        _("You have already signed: {campagne}"),
        _(
            "Hello,\n\nSomeone, we hope it was you, has just signed the petition “{campagne}” with this address. It"
            " had already been used to sign: the signature counts once, and nothing about it has changed.\n\nWith"
            " this link you can see it, and withdraw it whenever you like:\n{lien}\n\nSolidarité Mondiale"
        ),
        CAMPAIGN | {"lien": LINK},
    )
)
KINDS = {kind.name: kind for kind in (UNCONFIRMED, CONFIRMED)}


def kind_for(signature: Signature) -> MailKind:
    """The mail that tells where a signature stands."""
    return CONFIRMED if signature.is_confirmed else UNCONFIRMED


def letter(mail: OutgoingMail) -> Letter | None:
    """A mail that was noted; None where the signature stands otherwise by now, or cannot be confirmed any more."""
    signature = Signature.objects.select_related("campaign__locale").filter(pk=mail.about_id).first()
    if signature is None or kind_for(signature).name != mail.kind:
        return None
    if not signature.is_confirmed and not signature.campaign.is_petition_open:
        return None
    with translation.override(signature.language):
        campaign = campaign_of(signature)
        values = {
            "campagne": campaign.title,
            "page": whole_address(campaign),
            "lien": LINKS.address_of(signature),
        }
        composed = compose(KINDS[mail.kind], values, signature.email, language=signature.language)
    return Letter(composed, TO_ADDRESS if signature.is_proven else TO_ADDRESS_UNPROVEN)


RULE = Rule(letter, tried_for=TRIED_FOR)
