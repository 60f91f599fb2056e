"""The mails that tell applicants of the decision: seen by staff before, sent once each, however often it is tried."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from core.mails import outbox
from core.mails.kinds import MailKind, Word, register
from core.mails.sending import compose
from core.mails.texts import filled, texts_of
from core.models import OutgoingMail
from text.clocks import long_moment

from ..models import Application, CallPage, Decision, ToldDecision

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
                "Hello {nom},\n\nWe have good news: your application {reference} to the call “{appel}” has been"
                " accepted. We will write to you soon about the next steps; you can reply to this"
                " e-mail.\n\nSolidarité Mondiale"
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
                "Hello {nom},\n\nThank you for your application {reference} to the call “{appel}”. It is on the"
                " reserve list: if someone gives up their place, we will write to you. You can reply to this"
                " e-mail.\n\nSolidarité Mondiale"
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
                " you gave to it. It was not selected this time. You can reply to this e-mail.\n\nSolidarité Mondiale"
            ),
            WORDS,
        )
    ),
}

CORRECTION = register(
    MailKind(
        "application-correction",
        _("Application: another decision than the one told"),
        _("When staff have a decision sent to somebody who was told of another one."),
        _("Correction: your application to {appel} ({reference})"),
        _(
            "Hello {nom},\n\nThis e-mail corrects the one we sent you on {quand}. It said of your application"
            " {reference} to the call “{appel}”: {avant}. The decision is in fact: {decision}. It replaces what we"
            " wrote to you; please accept our apologies. You can reply to this e-mail.\n\nSolidarité Mondiale"
        ),
        {
            **WORDS,
            "quand": Word(_("when the mail left that is corrected"), "12 août 2026 à 14:05 (heure de Bruxelles)"),
            "avant": Word(_("the decision that it told"), "acceptée", needed=True),
            "decision": Word(_("the decision that holds now"), "non retenue", needed=True),
        },
    )
)


def to_tell(call: CallPage) -> QuerySet[Application]:
    """The applications to `call` with a decision of which no mail left nor waits."""
    decided = call.applications.for_review().exclude(decision="").exclude(email="")
    waiting = decided.filter(decision_told_at=None, decision_mail_at=None).order_by("decision", "reference")
    found: QuerySet[Application] = waiting.prefetch_related("told_decisions")
    return found


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
    """The kind of mail that tells of a decision: of its own where the applicant was told of another one before."""
    return CORRECTION if application.last_told else TOLD[Decision(application.decision)]


def values_of(application: Application, call: CallPage, titles: dict[str, str]) -> dict[str, str]:
    """What stands for the words of the mail; `titles` are those of the call, by language."""
    title = titles.get(application.language) or call.title
    values = {"nom": application.name, "appel": title, "reference": application.reference}
    if told := application.last_told:
        with translation.override(application.language):
            values |= {
                "quand": long_moment(told.at),
                "avant": told.get_decision_display(),
                "decision": application.get_decision_display(),
            }
    return values


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
    applications = [letter.application for letter in found]
    asked = Application.objects.filter(pk__in=[one.pk for one in applications], decision_told_at=None)
    with transaction.atomic():
        asked.update(decision_mail_at=timezone.now())
        keys = [outbox.note(application, kind_of(application).name).pk for application in applications]
    outbox.deliver.enqueue(keys)
    return len(keys)


def letter(mail: OutgoingMail) -> outbox.Letter | None:
    """The mail of a decision; None where it was told, or is another one by now.

    That it is told is noted before it leaves, with what is told: nobody is told twice.
    """
    waiting = _waiting().filter(pk=mail.about_id).select_related("call").first()
    if waiting is None or kind_of(waiting).name != mail.kind:
        return None
    written = mail_of(waiting)
    return outbox.Letter(written, limit=None) if _note_told(waiting) else None


def take_back(mail: OutgoingMail) -> None:
    """The mail did not leave: nobody was told."""
    ToldDecision.objects.filter(application=mail.about_id, at=F("application__decision_told_at")).delete()
    Application.objects.filter(pk=mail.about_id).update(decision_told_at=None)


def connect() -> None:
    """Register the mails."""
    rule = outbox.Rule(letter, tried_for=timedelta(days=30), leaves_once=True, not_left=take_back)
    outbox.register(rule, [kind.name for kind in (*TOLD.values(), CORRECTION)])


@transaction.atomic
def _note_told(application: Application) -> bool:
    """Note that an applicant is told of this decision; False where it waits no more, or is another one by now."""
    now = timezone.now()
    if not _waiting().filter(pk=application.pk, decision=application.decision).update(decision_told_at=now):
        return False
    ToldDecision.objects.create(application=application, decision=application.decision, at=now)
    return True


def _waiting() -> QuerySet[Application]:
    asked = Application.objects.for_review().filter(decision_mail_at__isnull=False, decision_told_at=None)
    return asked.exclude(decision="").exclude(email="")
