"""The changes of the deadline of a public call."""

from django.db import models
from django.utils import timezone

from ..calls.moments import deadline_in_words


class DeadlineChange(models.Model):
    """A note for readers that a public call got another deadline than this one, written by the call itself."""

    page = models.ForeignKey("campaigns.CallPage", on_delete=models.CASCADE, related_name="deadline_changes")
    day = models.DateField(default=timezone.localdate)
    deadline_date = models.DateField()
    deadline_time = models.TimeField(null=True)
    time_zone = models.CharField(max_length=40)

    # The deadline that took its place, in words: of the next change, else of the call.
    after: str

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.day}: {self.before}"

    @property
    def before(self) -> str:
        """The deadline of before in words."""
        return deadline_in_words(self.deadline_date, self.deadline_time, self.time_zone)
