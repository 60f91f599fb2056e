"""The mails that tell applicants of the decision: seen by staff before, sent once each, however often it is tried."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.core.mail import EmailMessage
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django_tasks import task

from core.mails.kinds import MailKind, Word, register
from core.mails.sending import compose, send
from core.mails.texts import filled, texts_of

from ..models import Application, CallPage, Decision

WORDS = {
    "nom": Word(_("the applicant’s name"), "Awa Traoré"),
    "appel": Word(_("the title of the call"), "Une année pour apprendre"),
    "reference": Word(_("the reference of the application"), "K7M-2QX"),
}
TOLD = {
    Decision.ACCEPTED: register(
        MailKind(
            "application-accepted",
            _("Application: accepted"),
            _("When staff have the decisions on a call sent."),
            _("Your application is accepted: {appel} ({reference})"),
            _(
                "Hello {nom},\n\nWe have good news: your application {reference} to the call “{appel}” is accepted. We"
                " will write to you soon about what comes next; you can answer this mail.\n\nSolidarité Mondiale"
            ),
            WORDS,
        )
    ),
    Decision.RESERVE: register(
        MailKind(
            "application-reserve",
            _("Application: on the reserve list"),
            _("When staff have the decisions on a call sent."),
            _("Your application is on the reserve list: {appel} ({reference})"),
            _(
                "Hello {nom},\n\nThank you for your application {reference} to the call “{appel}”. It is on the reserve"
                " list: if somebody gives up their place, we will write to you. You can answer this"
                " mail.\n\nSolidarité Mondiale"
            ),
            WORDS,
        )
    ),
    Decision.REFUSED: register(
        MailKind(
            "application-refused",
            _("Application: not kept"),
            _("When staff have the decisions on a call sent."),
            _("Your application: {appel} ({reference})"),
            _(
                "Hello {nom},\n\nThank you for your application {reference} to the call “{appel}”, and for the time"
                " that you gave to it. This time it was not kept. You can answer this mail.\n\nSolidarité Mondiale"
            ),
            WORDS,
        )
    ),
}


def to_tell(call: CallPage) -> QuerySet[Application]:
    """The applications to `call` with a decision of which no mail left nor waits."""
    decided = call.applications.for_review().exclude(decision="").exclude(email="")
    return decided.filter(decision_told_at=None, decision_mail_at=None).order_by("decision", "reference")


@dataclass(frozen=True)
class Letter:
    """A mail as it will leave."""

    application: Application
    to: str
    reply_to: str
    subject: str
    body: str


def letters(call: CallPage, applications: Iterable[Application]) -> list[Letter]:
    """The mails to `applications`, from a query for each language and decision that occurs."""
    titles, texts, found = titles_of(call), {}, []
    for application in applications:
        kind, language = kind_of(application), application.language
        if (kind.name, language) not in texts:
            texts[kind.name, language] = texts_of(kind, language)
        subject, body = filled(kind, texts[kind.name, language], values_of(application, call, titles))
        found.append(Letter(application, application.email, call.contact_email, subject, body))
    return found


def mail_of(application: Application) -> EmailMessage:
    """The mail that tells one applicant of the decision."""
    call = application.call
    values = values_of(application, call, titles_of(call))
    language, reply_to = application.language, call.contact_email
    return compose(kind_of(application), values, application.email, language=language, reply_to=reply_to)


def kind_of(application: Application) -> MailKind:
    """The kind of mail that tells of a decision."""
    return TOLD[Decision(application.decision)]


def values_of(application: Application, call: CallPage, titles: dict[str, str]) -> dict[str, str]:
    """What stands for the words of the mail; `titles` are those of the call, by language."""
    title = titles.get(application.language) or call.title
    return {"nom": application.name, "appel": title, "reference": application.reference}


def titles_of(call: CallPage) -> dict[str, str]:
    """The title of the call in each language in which it is public."""
    pages = CallPage.objects.filter(translation_key=call.translation_key, live=True)
    return dict(pages.values_list("locale__language_code", "title"))


def fingerprint(found: Iterable[Letter]) -> str:
    """What is the same for the same mails to the same people alone: what was seen is what leaves."""
    digest = hashlib.sha256()
    for letter in found:
        said = [letter.application.pk.hex, letter.to, letter.reply_to, letter.subject, letter.body, ""]
        digest.update("\0".join(said).encode())
    return digest.hexdigest()


def have_sent(found: Iterable[Letter]) -> int:
    """Note that these mails are to leave, and begin; how many there are."""
    keys = [letter.application.pk for letter in found]
    Application.objects.filter(pk__in=keys, decision_told_at=None).update(decision_mail_at=timezone.now())
    for key in keys:
        tell_applicant.enqueue(str(key))
    return len(keys)


@task()
def tell_applicant(key: str) -> bool:
    """Mail one applicant the decision; whether it left now."""
    return tell(UUID(key))


def tell(key: UUID) -> bool:
    """Mail an applicant the decision that is to be told, if nobody did or does; whether it left."""
    waiting = _waiting().filter(pk=key).select_related("call").first()
    if waiting is None:
        return False
    mail = mail_of(waiting)
    # Noted first, by one of those who may be at it at the same time, for this decision alone: nobody is told twice.
    mine = _waiting().filter(pk=key, decision=waiting.decision)
    if not mine.update(decision_told_at=timezone.now()):
        return False
    left = False
    try:
        left = send(mail)
    finally:
        if not left:
            Application.objects.filter(pk=key).update(decision_told_at=None)
    return left


def tell_of_forgotten() -> int:
    """Send the mails that were to leave and did not; how many left."""
    return sum(tell(key) for key in list(_waiting().values_list("pk", flat=True)))


def told_late(count: int) -> str:
    """How many of them left, in words."""
    said = ngettext("%(count)d mail of a decision sent late.", "%(count)d mails of decisions sent late.", count)
    return said % {"count": count}


def _waiting() -> QuerySet[Application]:
    asked = Application.objects.for_review().filter(decision_mail_at__isnull=False, decision_told_at=None)
    return asked.exclude(decision="").exclude(email="")
