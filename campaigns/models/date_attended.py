"""Which dates of an event those registered came to; once their data are deleted, how many they were."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OfDate(models.Model):
    """What is of one date of an event: named by its session and its day, for its row is written anew at each saving."""

    session = models.UUIDField()
    day = models.DateField()

    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True


class DateAttended(OfDate):
    """A date that somebody came to. It counts only while the registration says that they came."""

    registration = models.ForeignKey("campaigns.Registration", on_delete=models.CASCADE, related_name="dates_attended")

    class Meta:
        verbose_name = _("date that somebody came to")
        constraints = [
            models.UniqueConstraint(fields=["registration", "session", "day"], name="came_once_to_a_date"),
        ]

    def __str__(self) -> str:
        return f"{self.day}"


class DateTotal(OfDate):
    """How many came to a date, of those whose data are deleted."""

    event = models.ForeignKey("campaigns.EventPage", on_delete=models.CASCADE, related_name="date_totals")
    attended = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("how many came to a date")
        ordering = ["day", "pk"]
        constraints = [models.UniqueConstraint(fields=["event", "session", "day"], name="one_total_per_date")]

    def __str__(self) -> str:
        return f"{self.day}: {self.attended}"
