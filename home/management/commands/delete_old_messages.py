"""Delete the contact messages that are older than their page lets them be."""

from calendar import monthrange
from datetime import datetime

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import ngettext

from home.contact.models import ContactMessage, ContactPage


def months_before(moment: datetime, months: int) -> datetime:
    """The moment `months` months before another, at the same time; the last day of a month that is shorter."""
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    day = min(moment.day, monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day)


class Command(BaseCommand):
    """To run every day: `manage.py delete_old_messages`."""

    help = "Delete the contact messages that are older than the number of months set on their page."

    def handle(self, *args: object, **options: object) -> None:
        """Delete and say how many."""
        deleted = 0
        for page in ContactPage.objects.all():
            limit = months_before(timezone.localtime(), page.retention_months)
            count, _by_model = ContactMessage.objects.filter(page=page, submit_time__lt=limit).delete()
            deleted += count
        self.stdout.write(
            ngettext("%(count)d message deleted.", "%(count)d messages deleted.", deleted) % {"count": deleted}
        )
