"""Messages do not stay longer than their page says."""

from django.utils import timezone
from django.utils.translation import ngettext

from text.dates import months_before

from .models import ContactMessage, ContactPage


def delete_old() -> int:
    """Delete the messages that are older than their page lets them be; how many."""
    deleted = 0
    for page in ContactPage.objects.all():
        limit = months_before(timezone.localtime(), page.retention_months)
        deleted += ContactMessage.objects.filter(page=page, submit_time__lt=limit).delete()[0]
    return deleted


def deleted(count: int) -> str:
    """What the site's upkeep says of them."""
    return ngettext("%(count)d message deleted.", "%(count)d messages deleted.", count) % {"count": count}
