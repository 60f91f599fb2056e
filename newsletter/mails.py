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
                "Hello,\n\n"
                "Somebody, you we hope, asks for the newsletter of Solidarité Mondiale for this address.\n\n"
                "Confirm it by this link and its button; nothing is sent to you before:\n{lien}\n\n"
                "If it was not you, do nothing: this address is deleted in {jours} days, and you hear"
                " no more of it.\n\n"
                "Solidarité Mondiale"
            ),
            DAYS | LINK,
        ),
        MailKind(
            mail_kinds.WELCOME,
            _("Newsletter: confirmed"),
            _("To whoever has confirmed."),
            _("You receive our newsletter"),
            _(
                "{bonjour},\n\n"
                "Thank you: from now on you receive the newsletter of Solidarité Mondiale.\n\n{choix}\n\n"
                "Change what you read, or leave at any moment, by this link; keep it, it is yours alone:\n{lien}\n\n"
                "Solidarité Mondiale"
            ),
            GREETING | CHOSEN | LINK,
        ),
        MailKind(
            mail_kinds.ALREADY,
            _("Newsletter: already received"),
            _("To whoever asks for the newsletter with an address that receives it."),
            _("You receive our newsletter already"),
            _(
                "{bonjour},\n\n"
                "Somebody, you we hope, asked for the newsletter of Solidarité Mondiale for this address, which"
                " receives it already. Nothing has changed.\n\n{choix}\n\n"
                "Change what you read, or leave, by this link:\n{lien}\n\n"
                "Solidarité Mondiale"
            ),
            GREETING | CHOSEN | LINK,
        ),
    )
}
