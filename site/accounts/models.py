"""What is remembered of sign-ins: how often something was tried, and since when two factors are awaited."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Attempts(models.Model):
    """How often one thing was tried in a window of time. The key is a keyed hash: it tells no name and no address."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField()
    ends_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.count} ({self.ends_at})"


class SecondFactorGrace(models.Model):
    """Since when somebody who needs two factors was seen without them."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+")
    began_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.user} ({self.began_at})"
