"""A mail to one registered person: the words that staff keep, the values of its registration and its event."""

from datetime import datetime, timedelta

from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.addresses import whole_address
from core.mails.outbox import TO_ADDRESS, TO_ADDRESS_UNPROVEN, Letter, Rule
from core.mails.sending import compose
from core.models import OutgoingMail
from text.clocks import long_moment

from ..models import EventMessage, EventPage, Registration
from . import mail_kinds
from .links import LINKS
from .mails import KINDS
from .own_calendar import own_calendar
from .own_event import event_of, link_of

WITH_CALENDAR = (mail_kinds.CONFIRMED, mail_kinds.PLACE)
MOST_DATES = 5
TRIED_FOR = timedelta(days=3)
"""A mail that did not leave for so long is worth nothing any more."""
LIMITS = {mail_kinds.UNPROVEN: TO_ADDRESS_UNPROVEN, mail_kinds.REMINDER: None, mail_kinds.MESSAGE: None}
"""What staff write, and what they have the site say on a day, leaves on that day."""


def letter(mail: OutgoingMail) -> Letter | None:
    """A mail that was noted; None where a later state of the registration has overtaken what it says."""
    registration = Registration.objects.select_related("event__locale").filter(pk=mail.about_id).first()
    if registration is None or mail_kinds.STATES.get(mail.kind, registration.state) != registration.state:
        return None
    if mail.kind == mail_kinds.HELD and not registration.held_until:
        return None
    message = EventMessage.objects.get(pk=mail.detail) if mail.kind == mail_kinds.MESSAGE else None
    return Letter(composed(registration, mail.kind, message), LIMITS.get(mail.kind, TO_ADDRESS))


RULE = Rule(letter, tried_for=TRIED_FOR)


def composed(registration: Registration, kind: str, message: EventMessage | None = None) -> EmailMessage:
    """The mail, in the language that the person registered in."""
    with translation.override(registration.language):
        event = event_of(registration)
        values = values_of(registration, event, timezone.now())
        if until := registration.held_until:
            values["jusque"] = long_moment(until)
        if message:
            values |= {"objet": message.subject, "message": message.body}
        files = []
        if kind in WITH_CALENDAR:
            files = [(f"{event.slug}.ics", own_calendar(registration, event), "text/calendar")]
        to, language = registration.email, registration.language
        return compose(KINDS[kind], values, to=to, language=language, attachments=files)


def values_of(registration: Registration, event: EventPage, now: datetime) -> dict[str, str]:
    """What stands for each name in the words of a mail, in the active language."""
    link = link_of(registration, event, now)
    dates = [one for one in event.coming(now) if not one.is_cancelled][:MOST_DATES]
    return {
        "nom": registration.name,
        "evenement": event.title,
        "quand": "\n".join(", ".join(filter(None, (one.days, one.hours))) for one in dates),
        "ou": event.whole_place or (_("Online") if event.is_online else ""),
        "page": whole_address(event),
        "participer": _("To take part: %(link)s") % {"link": link} if link else "",
        "lien": LINKS.address_of(registration),
    }
