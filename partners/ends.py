"""When the next consent of a partner ends: the day after, the public knows less of it, without any write."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from .models import PartnerPage


def next_consent_end() -> datetime | None:
    """The midnight that ends the next consent of a partner that is online."""
    current = PartnerPage.objects.live().filter(consent_end__gte=timezone.localdate()).order_by("consent_end")
    day = current.values_list("consent_end", flat=True).first()
    return day and timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
