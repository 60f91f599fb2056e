"""Delete the contact messages that are older than their page lets them be."""

from datetime import timedelta

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import ngettext

from home.contact.models import ContactMessage, ContactPage

DAYS_A_MONTH = 365 / 12


class Command(BaseCommand):
    """To run every day: `manage.py delete_old_messages`."""

    help = "Delete the contact messages that are older than the number of months set on their page."

    def handle(self, *args: object, **options: object) -> None:
        """Delete and say how many."""
        deleted = 0
        for page in ContactPage.objects.all():
            limit = timezone.now() - timedelta(days=page.retention_months * DAYS_A_MONTH)
            count, _by_model = ContactMessage.objects.filter(page=page, submit_time__lt=limit).delete()
            deleted += count
        self.stdout.write(
            ngettext("%(count)d message deleted.", "%(count)d messages deleted.", deleted) % {"count": deleted}
        )
