"""The mails to those registered; staff change their words in the settings."""

from django.utils.translation import gettext_lazy as _

from core.mails.kinds import MailKind, Word, register

from . import mail_kinds

EVENT = {
    "evenement": Word(_("the title of the event"), "Débat sur les pensions"),
    "quand": Word(_("its next dates"), "mardi 8 décembre 2026, 18:30 – 20:00"),
    "ou": Word(_("its place"), "Maison des mouvements, Namur"),
    "page": Word(_("the address of its page"), "https://…/agenda/debat/"),
}
LINK = {
    "lien": Word(
        _("the link to their registration: to see, change or cancel it"), "https://…/suivi/inscription/…/", needed=True
    )
}
HELD_UNTIL = {"jusque": Word(_("until when a place is held"), "1er décembre 2026 à 16:30 (heure de Bruxelles)")}
NAME = {"nom": Word(_("their name"), "Awa Traoré")}
TAKE_PART = {
    "participer": Word(
        _("how to take part from afar, where the event has a link"), "Pour participer : https://reunion.example/…"
    )
}
GIVEN = {
    "objet": Word(_("the subject that you write"), "Changement de salle", needed=True),
    "message": Word(_("the text that you write"), "Nous nous retrouvons au numéro 14.", needed=True),
}

KINDS = {
    kind.name: register(kind)
    for kind in (
        MailKind(
            mail_kinds.UNPROVEN,
            _("Registration: to be confirmed"),
            _("To whoever registers without the proof that a person does, as from a browser without script."),
            _("Confirm your registration: {evenement}"),
            _(
                "Hello,\n\nSomeone, we hope it was you, is registering with this address for"
                " “{evenement}”:\n\n{quand}\n\nConfirm it with this link; nothing is reserved for you until"
                " then:\n{lien}\n\nIf it was not you, do nothing: what was written will be deleted in three"
                " days.\n\nSolidarité Mondiale"
            ),
            EVENT | LINK,
        ),
        MailKind(
            mail_kinds.HELD,
            _("Registration: a place is held until confirmed"),
            _("To whoever registers for an event with few places left, or with confirmation by mail."),
            _("Confirm your place before it is gone: {evenement}"),
            _(
                "Hello,\n\nSomeone, we hope it was you, is registering with this address for"
                " “{evenement}”:\n\n{quand}\n\nA place is held until {jusque}. Confirm it with this"
                " link:\n{lien}\n\nIf it is not confirmed by then, it goes to someone else, and what was written is"
                " deleted. If it was not you, do nothing.\n\nSolidarité Mondiale"
            ),
            EVENT | HELD_UNTIL | LINK,
        ),
        MailKind(
            mail_kinds.CONFIRMED,
            _("Registration: confirmed"),
            _("To whoever has a place."),
            _("You are registered: {evenement}"),
            _(
                "Hello {nom},\n\nYou have a place at “{evenement}”.\n\n{quand}\n{ou}\n\n{participer}\n\nHas something"
                " changed, or can you not come? Change or cancel your registration here; someone else may be waiting"
                " for the place:\n{lien}\n\nThis link is for you alone. The event is in the attached file, for your"
                " calendar.\n\nSolidarité Mondiale"
            ),
            NAME | EVENT | TAKE_PART | LINK,
        ),
        MailKind(
            mail_kinds.WAITING,
            _("Registration: on the waiting list"),
            _("To whoever registers for an event that is full."),
            _("You are on the waiting list: {evenement}"),
            _(
                "Hello {nom},\n\n“{evenement}” is full. You are on the waiting list: as soon as a place becomes free"
                " and it is your turn, it is yours and we write to you.\n\n{quand}\n{ou}\n\nIf you no longer wish to"
                " wait, tell us here:\n{lien}\n\nSolidarité Mondiale"
            ),
            NAME | EVENT | LINK,
        ),
        MailKind(
            mail_kinds.PLACE,
            _("Registration: a place has become free"),
            _("To whoever comes from the waiting list."),
            _("You have a place: {evenement}"),
            _(
                "Hello {nom},\n\nGood news: a place has become free, and it is yours. You are registered for"
                " “{evenement}”.\n\n{quand}\n{ou}\n\n{participer}\n\nCan you no longer come? Leave the place to"
                " someone else:\n{lien}\n\nSolidarité Mondiale"
            ),
            NAME | EVENT | TAKE_PART | LINK,
        ),
        MailKind(
            mail_kinds.CANCELLED,
            _("Registration: cancelled"),
            _("To whoever cancels a registration, and to those whose registration you cancel."),
            _("Your registration is cancelled: {evenement}"),
            _(
                "Hello {nom},\n\nYour registration for “{evenement}” is cancelled. There is nothing more you need to"
                " do.\n\nHave you changed your mind? Register again on the page of the event, if there is still"
                " room:\n{page}\n\nSolidarité Mondiale"
            ),
            NAME | EVENT,
        ),
        MailKind(
            mail_kinds.REMINDER,
            _("Registration: reminder"),
            _("To all who have a place, so many days before as the event says."),
            _("Soon: {evenement}"),
            _(
                "Hello {nom},\n\nA reminder: you are registered for"
                " “{evenement}”.\n\n{quand}\n{ou}\n\n{participer}\n\nCan you not come? Leave your place to someone"
                " else:\n{lien}\n\nSolidarité Mondiale"
            ),
            NAME | EVENT | TAKE_PART | LINK,
        ),
        MailKind(
            mail_kinds.MESSAGE,
            _("Registration: what you write to those registered"),
            _("When you write to those registered for an event; each gets a mail of their own."),
            _("{objet}"),
            _(
                "Hello {nom},\n\n{message}\n\nYou registered for “{evenement}”; your registration is"
                " here:\n{lien}\n\nSolidarité Mondiale"
            ),
            NAME | EVENT | GIVEN | LINK,
        ),
    )
}
