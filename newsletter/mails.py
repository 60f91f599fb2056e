"""The mails to those who ask for the newsletter; staff change their words in the settings."""

from django.utils.translation import gettext_lazy as _

from core.mails.kinds import MailKind, Word, register

from . import mail_kinds

LINK = {
    "lien": Word(
        _("the link to their subscription: to confirm, change or end it"), "https://…/suivi/infolettre/…/", needed=True
    )
}
GREETING = {"bonjour": Word(_("the greeting, with the first name where it is known"), "Bonjour Awa")}
CHOSEN = {"choix": Word(_("the themes and the language chosen"), "Tous les thèmes, en français")}
DAYS = {"jours": Word(_("how many days there are to confirm"), "3")}

KINDS = {
    kind.name: register(kind)
    for kind in (
        MailKind(
            mail_kinds.ASKED,
            _("Newsletter: to be confirmed"),
            _("To whoever asks for the newsletter by the form."),
            _("Confirm that you want our newsletter"),
            _(
                "Hello,\n\nSomeone, we hope it was you, has asked for the newsletter of Solidarité Mondiale for this"
                " address.\n\nConfirm it with this link and its button; nothing is sent to you until"
                " then:\n{lien}\n\nIf it was not you, do nothing: this address will be deleted in {jours} days, and"
                " you will hear no more about it.\n\nSolidarité Mondiale"
            ),
            DAYS | LINK,
        ),
        MailKind(
            mail_kinds.WELCOME,
            _("Newsletter: confirmed"),
            _("To whoever has confirmed."),
            _("You receive our newsletter"),
            _(
                "{bonjour},\n\nThank you: from now on you will receive the newsletter of Solidarité"
                " Mondiale.\n\n{choix}\n\nChange what you receive, or unsubscribe at any time, with this link; keep"
                " it, it is for you alone:\n{lien}\n\nSolidarité Mondiale"
            ),
            GREETING | CHOSEN | LINK,
        ),
        MailKind(
            mail_kinds.ALREADY,
            _("Newsletter: already received"),
            _("To whoever asks for the newsletter with an address that receives it."),
            _("You already receive our newsletter"),
            _(
                "{bonjour},\n\nSomeone, we hope it was you, asked for the newsletter of Solidarité Mondiale for this"
                " address, which already receives it. Nothing has changed.\n\n{choix}\n\nChange what you receive, or"
                " unsubscribe, with this link:\n{lien}\n\nSolidarité Mondiale"
            ),
            GREETING | CHOSEN | LINK,
        ),
    )
}
