"""Delete what was searched longer ago than the site keeps it."""

from datetime import timedelta

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import ngettext
from wagtail.contrib.search_promotions.models import Query, QueryDailyHits

from search.models import MissedSearch


class Command(BaseCommand):
    """To run every day: `manage.py delete_old_searches`."""

    help = "Delete the searches that nobody made for a year; what is promoted stays."

    def handle(self, *args: object, **options: object) -> None:
        """Delete and say how many."""
        limit = timezone.localdate() - timedelta(days=settings.WAGTAILSEARCH_HITS_MAX_AGE)
        MissedSearch.objects.filter(last_day__lt=limit).delete()
        QueryDailyHits.objects.filter(date__lt=limit).delete()
        before = Query.objects.count()
        Query.garbage_collect()
        deleted = before - Query.objects.count()
        self.stdout.write(
            ngettext("%(count)d search deleted.", "%(count)d searches deleted.", deleted) % {"count": deleted}
        )
