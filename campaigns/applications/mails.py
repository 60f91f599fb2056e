"""The mails that applicants get; staff may change their words.

What was typed into the form stands in the receipt alone, which goes to the address that came with it, where something
shows that a person sent it: a robot might want to say something to somebody else.
"""

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.mails.kinds import MailKind, Word, register
from core.mails.outbox import TO_ADDRESS, TO_ADDRESS_UNPROVEN, Letter, deliver_about, hand_over
from core.mails.sending import compose, send
from core.models import OutgoingMail
from text.clocks import long_moment
from text.mailboxes import folded

from ..models import Application
from .copies import copy_of
from .links import LINKS
from .opening import page_for_reader

CALL = Word(gettext_lazy("the title of the call"), "Une année pour apprendre")
DEADLINE = Word(gettext_lazy("the deadline in words"), "16 août 2026 à 18:00 (heure de Bruxelles)")
REFERENCE = Word(gettext_lazy("the reference of the application"), "K7M-2QX")
LINK = Word(
    gettext_lazy("the applicant’s own link"), "https://solmond.example/suivi/candidatures/abc~def/", needed=True
)
WORDS = {"appel": CALL, "limite": DEADLINE, "reference": REFERENCE, "lien": LINK}

DRAFT = register(
    MailKind(
        "application-draft",
        gettext_lazy("Application: link to the draft"),
        gettext_lazy("When somebody saves an application to finish it later."),
        gettext_lazy("Your draft: {appel}"),
        gettext_lazy(
            "Hello,\n\nYour application to the call “{appel}” is saved as a draft; it has not been sent yet. Open it"
            " again with this link, from any device:\n\n{lien}\n\nThe link is for you alone: anyone who has it can"
            " read and change what you wrote. The deadline is {limite}.\n\nSolidarité Mondiale"
        ),
        WORDS,
    )
)
RECEIPT = register(
    MailKind(
        "application-receipt",
        gettext_lazy("Application: receipt"),
        gettext_lazy("When an application was sent, each time that it is."),
        gettext_lazy("Application received: {appel} ({reference})"),
        gettext_lazy(
            "Hello,\n\nWe have received your application to the call “{appel}” on {recue}. Its reference is"
            " {reference}.\n\nWith this link you can read what you sent again, print it, or withdraw it if you"
            " wish:\n\n{lien}\n\nThe link is for you alone: anyone who has it can do the same."
            " {changer}\n\nSolidarité Mondiale\n\n{copie}"
        ),
        {
            **WORDS,
            "recue": Word(gettext_lazy("when it came"), "12 août 2026 à 14:05 (heure de Bruxelles)"),
            "changer": Word(
                gettext_lazy("that it may be changed, where the call allows it"),
                "Vous pouvez la modifier par ce lien jusqu’à la date limite : 16 août 2026 à 18:00.",
            ),
            "copie": Word(
                gettext_lazy("the questions with what was answered"),
                "Ce que vous avez envoyé :\n\nVotre projet\n> Une radio de quartier.",
            ),
        },
    )
)
SECOND = register(
    MailKind(
        "application-second",
        gettext_lazy("Application: a second one from the same person"),
        gettext_lazy("When somebody who has applied to a call that takes one application a person applies again."),
        gettext_lazy("You have already applied: {appel}"),
        gettext_lazy(
            "Hello,\n\nAnother application to the call “{appel}” was just sent with your e-mail address. You had"
            " already applied, under the reference {premiere}: that one counts, the new one does not.\n\nTo see,"
            " change or withdraw your application:\n\n{lien}\n\nIf this was not you, there is nothing you need to"
            " do.\n\nSolidarité Mondiale"
        ),
        {**WORDS, "premiere": Word(gettext_lazy("the reference of the application that counts"), "H4T-9WZ")},
    )
)
WITHDRAWN = register(
    MailKind(
        "application-withdrawn",
        gettext_lazy("Application: taken back"),
        gettext_lazy("When an applicant takes an application back."),
        gettext_lazy("Application withdrawn: {appel} ({reference})"),
        gettext_lazy(
            "Hello,\n\nYou have withdrawn your application {reference} to the call “{appel}”. What you wrote and your"
            " files have been deleted from our site.\n\nSolidarité Mondiale"
        ),
        {name: word for name, word in WORDS.items() if name != "lien"},
    )
)
REMINDER = register(
    MailKind(
        "application-reminder",
        gettext_lazy("Application: reminder of a draft"),
        gettext_lazy("Three days before the deadline, once, to those who saved a draft and have not sent it."),
        gettext_lazy("Your application has not been sent yet: {appel}"),
        gettext_lazy(
            "Hello,\n\nYou started an application to the call “{appel}” and have not sent it. The deadline is"
            " {limite}; nothing is accepted after that.\n\nYour draft is here:\n\n{lien}\n\nIf you no longer want to"
            " apply, there is nothing you need to do: the draft will be deleted.\n\nSolidarité Mondiale"
        ),
        WORDS,
    )
)


KINDS = {kind.name: kind for kind in (DRAFT, RECEIPT, SECOND)}
"""Those that are tried until they leave."""


def kind_for(application: Application) -> str:
    """What is to be told of an application as it stands: the link to a draft, that it came, that another one counts."""
    if application.is_submitted:
        return RECEIPT.name
    return SECOND.name if application.submitted_at else DRAFT.name


def letter(mail: OutgoingMail) -> Letter | None:
    """A mail that was noted; None where the application stands otherwise by now."""
    application = Application.objects.select_related("call__locale").filter(pk=mail.about_id).first()
    if application is None or not application.email or kind_for(application) != mail.kind:
        return None
    values, to = _values(application), application.email
    if mail.kind == RECEIPT.name:
        with translation.override(application.language):
            values |= _said_of(application, values["limite"])
    elif mail.kind == SECOND.name:
        first = Application.objects.filter(call=application.call, person_key=folded(to)).first()
        if first is None:
            return None
        # The link is that of the one that counts: it goes to the address that came with that one, whatever was typed.
        values |= {"premiere": first.reference, "lien": _link_to(first)}
        to = first.email
    return _letter(KINDS[mail.kind], application, values, to)


def tell(application: Application) -> bool:
    """Mail what is noted about an application; whether a mail left."""
    return bool(deliver_about(application))


def tell_of_withdrawal(before: Application) -> bool:
    """Mail that an application was taken back, as it was before. Tried once: its address is kept no longer."""
    values = {name: value for name, value in _values(before).items() if name != "lien"}
    return hand_over(_letter(WITHDRAWN, before, values, before.email))


def remind(application: Application) -> bool:
    """Mail that a draft is not sent yet."""
    return send(compose(REMINDER, _values(application), application.email, language=application.language))


def _letter(kind: MailKind, application: Application, values: dict[str, str], to: str) -> Letter:
    limit = TO_ADDRESS_UNPROVEN if application.aside else TO_ADDRESS
    return Letter(compose(kind, values, to, language=application.language), limit)


def _values(application: Application) -> dict[str, str]:
    with translation.override(application.language):
        page = page_for_reader(application.call)
        return {
            "appel": page.title,
            "limite": page.deadline,
            "reference": application.reference,
            "lien": LINKS.address_of(application),
        }


def _said_of(application: Application, deadline: str) -> dict[str, str]:
    """What the receipt alone says, in the active language."""
    may_change = application.call.is_open and application.call.allow_changes
    said = _("You may change it with this link until the deadline: %(deadline)s.") % {"deadline": deadline}
    return {
        "recue": long_moment(application.submitted_at),
        "changer": said if may_change else "",
        "copie": copy_of(application),
    }


def _link_to(application: Application) -> str:
    with translation.override(application.language):
        return LINKS.address_of(application)
