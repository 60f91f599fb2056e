"""What is remembered of sign-ins: since when two factors are awaited."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class SecondFactorGrace(models.Model):
    """Since when somebody who needs two factors was seen without them."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+")
    began_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.user} ({self.began_at})"
