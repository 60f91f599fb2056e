"""How often things were done lately."""

from django.db import models


class LimitCount(models.Model):
    """One count of one limit. Who is counted is a keyed hash only; the row goes once the limit needs it no more."""

    key = models.CharField(primary_key=True, max_length=64)
    count = models.PositiveIntegerField()
    expires_at = models.DateTimeField(db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "count of a limit"

    def __str__(self) -> str:
        return f"{self.key[:8]} {self.count}"
