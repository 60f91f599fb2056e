"""What the provider was told of each subscription."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from ..providers.base import Failure


class ProviderRecord(models.Model):
    """One subscription that the provider knows, or is to know: no address, and it outlives the subscription.

    It stays until the provider has forgotten who left, for nothing else names them any more.
    """

    # That of the subscription, which may be deleted already.
    key = models.UUIDField(primary_key=True)
    changed_at = models.DateTimeField(default=timezone.now)
    # The change that was told last.
    told_of = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=10, choices=Failure, blank=True, default="")
    failed_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "record of the provider"
        ordering = ["changed_at", "pk"]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def waits(self) -> bool:
        """Whether the provider does not know how it stands."""
        return self.told_of != self.changed_at


WAITING = Q(told_of=None) | ~Q(told_of=F("changed_at"))
"""`ProviderRecord.waits`, as a query writes it."""
