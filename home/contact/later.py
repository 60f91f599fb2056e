"""Messages that are mailed later than they came: those that nobody was told of, those that staff accept."""

from datetime import timedelta

from django.utils.translation import ngettext

from core.upkeep import left_behind

from .mail import tell_of, tell_of_aside
from .models import ContactMessage, ContactPage


def tell_of_forgotten(patience: timedelta | None = None) -> int:
    """Mail what nobody was told of for longer than `patience`, else `core.upkeep.PATIENCE`; how many mails left."""
    limit = left_behind(patience)
    untold = ContactMessage.objects.filter(told_at=None, submit_time__lte=limit)
    sent = sum(tell_of_stored(message) for message in untold.filter(aside=False))
    pages = ContactPage.objects.filter(pk__in=untold.filter(aside=True).values("page"))
    return sent + sum(tell_of_aside(page) for page in pages)


def tell_of_stored(message: ContactMessage) -> bool:
    """Mail a message as it is stored; whether that was possible."""
    page = ContactPage.objects.get(pk=message.page_id)
    form = page.get_form(message.form_data, page=page)
    form.is_valid()
    form.drop_controls()
    return tell_of(message, page, form)


def told_late(count: int) -> str:
    """What the site's upkeep says of these mails."""
    return ngettext("%(count)d message mailed.", "%(count)d messages mailed.", count) % {"count": count}
