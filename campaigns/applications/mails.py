"""The mails that applicants get; staff may change their words.

Nothing that was typed into the form stands in them: its address may be mistyped, or that of somebody to whom a robot
wants to say something. What was written is read behind the link.
"""

from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy

from core.mails.kinds import MailKind, Word, register
from core.mails.sending import compose, send
from text.dates import long_moment

from ..models import Application
from .limits import MAILS_TO_ADDRESS
from .links import LINKS
from .opening import page_for_reader
from .sending import folded

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
            "Hello,\n\nYour application to the call “{appel}” is saved as a draft; it is not sent yet. Open it again by"
            " this link, from any device:\n\n{lien}\n\nThe link is yours alone: whoever has it can read and change what"
            " you wrote. The deadline is {limite}.\n\nSolidarité Mondiale"
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
            " {reference}.\n\nBy this link you read again what you sent, print it, and take it back if you wish:\n\n"
            "{lien}\n\nThe link is yours alone: whoever has it can do the same.\n\nSolidarité Mondiale"
        ),
        {**WORDS, "recue": Word(gettext_lazy("when it came"), "12 août 2026 à 14:05")},
    )
)
SECOND = register(
    MailKind(
        "application-second",
        gettext_lazy("Application: a second one from the same person"),
        gettext_lazy("When somebody who has applied to a call that takes one application a person applies again."),
        gettext_lazy("You have applied already: {appel}"),
        gettext_lazy(
            "Hello,\n\nAnother application to the call “{appel}” was just sent with your e-mail address. You have"
            " applied already, under the reference {premiere}: that one counts, the new one does not.\n\nTo see your"
            " application, to change it or to take it back:\n\n{lien}\n\nWas it not you? Then there is nothing to"
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
        gettext_lazy("Application taken back: {appel} ({reference})"),
        gettext_lazy(
            "Hello,\n\nYou have taken back your application {reference} to the call “{appel}”. What you wrote and"
            " your files are deleted from our site.\n\nSolidarité Mondiale"
        ),
        {name: word for name, word in WORDS.items() if name != "lien"},
    )
)
REMINDER = register(
    MailKind(
        "application-reminder",
        gettext_lazy("Application: reminder of a draft"),
        gettext_lazy("Three days before the deadline, once, to those who saved a draft and have not sent it."),
        gettext_lazy("Your application is not sent yet: {appel}"),
        gettext_lazy(
            "Hello,\n\nYou began an application to the call “{appel}” and have not sent it. The deadline is {limite};"
            " nothing is taken afterwards.\n\nYour draft is here:\n\n{lien}\n\nIf you do not want to apply any more,"
            " there is nothing to do: the draft will be deleted.\n\nSolidarité Mondiale"
        ),
        WORDS,
    )
)


def tell_of_draft(application: Application) -> bool:
    """Mail the link to a draft, once for each address; whether it left now or before."""
    if application.told_at:
        return True
    return _mail(DRAFT, application, _values(application))


def tell_of_sending(application: Application) -> bool:
    """Mail what became of an application that was sent: that it came, or that an earlier one counts."""
    if application.is_submitted:
        with translation.override(application.language):
            received = long_moment(timezone.localtime(application.submitted_at))
        return _mail(RECEIPT, application, _values(application) | {"recue": received})
    first = Application.objects.filter(call=application.call, person_key=folded(application.email)).first()
    if first is None:
        return False
    # The link is that of the one that counts: it goes to the address that this one came with, whatever was typed now.
    values = _values(application) | {"premiere": first.reference, "lien": _link_to(first)}
    return _mail(SECOND, application, values, to=first.email)


def tell_of_withdrawal(before: Application) -> bool:
    """Mail that an application was taken back, as it was before."""
    values = {name: value for name, value in _values(before).items() if name != "lien"}
    return _sent(compose(WITHDRAWN, values, before.email, language=before.language), before)


def remind(application: Application) -> bool:
    """Mail that a draft is not sent yet."""
    return send(compose(REMINDER, _values(application), application.email, language=application.language))


def _mail(kind: MailKind, application: Application, values: dict[str, str], to: str = "") -> bool:
    """Send a mail of `kind` to the address of `application`, or `to` another; note that it left."""
    left = _sent(compose(kind, values, to or application.email, language=application.language), application)
    if left:
        Application.objects.filter(pk=application.pk).update(told_at=timezone.now())
    return left


def _sent(mail: EmailMessage, application: Application) -> bool:
    """Send `mail` unless the address of `application` gets too many; whether it left."""
    return not MAILS_TO_ADDRESS.exceeded(folded(application.email)) and send(mail)


def _values(application: Application) -> dict[str, str]:
    with translation.override(application.language):
        page = page_for_reader(application.call)
        return {
            "appel": page.title,
            "limite": page.deadline,
            "reference": application.reference,
            "lien": LINKS.address_of(application),
        }


def _link_to(application: Application) -> str:
    with translation.override(application.language):
        return LINKS.address_of(application)
