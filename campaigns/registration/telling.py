"""Those registered are told what becomes of their registration: noted where it is stored, sent once that is done."""

from datetime import date

from core.mails import outbox

from ..models import EventMessage, Registration
from . import mail_kinds


def tell(registration: Registration, kind: str) -> None:
    """Have a mail sent once the transaction is done; none where staff know no address."""
    if registration.email:
        outbox.send_on_commit([outbox.note(registration, kind)])


def remind(registration: Registration, day: date) -> bool:
    """Have a reminder of what begins on `day` sent; whether it is the first one."""
    noted = outbox.note_once(registration, mail_kinds.REMINDER, day.isoformat()) if registration.email else None
    if noted:
        outbox.send_on_commit([noted])
    return noted is not None


def tell_all(people: list[Registration], message: EventMessage) -> int:
    """Have what staff wrote sent to each of these people; how many have an address."""
    noted = outbox.note_all([one for one in people if one.email], mail_kinds.MESSAGE, str(message.pk))
    outbox.send_on_commit(noted)
    return len(noted)
