"""A file of partners between its check and its confirmation."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

KEPT_FOR = timedelta(hours=24)


class PartnerImport(models.Model):
    """The rows of a file and what became of them; only the person who sent it sees it, for a day."""

    class State(models.TextChoices):
        """How far it is."""

        CHECKING = "checking", _("being checked")
        REFUSED = "refused", _("to correct")
        READY = "ready", _("to confirm")
        STORING = "storing", _("being imported")
        DONE = "done", _("imported")
        FAILED = "failed", _("interrupted")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    file_name = models.CharField(_("file"), max_length=255)
    publish = models.BooleanField(_("publish"), default=False)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.CHECKING)
    created_at = models.DateTimeField(_("sent on"), default=timezone.now)
    lines = models.JSONField(default=list)
    report = models.JSONField(default=list)
    counts = models.JSONField(default=dict)
    message = models.TextField(blank=True)

    class Meta:
        verbose_name = _("import of partners")

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_running(self) -> bool:
        """Whether somebody waits for it."""
        return self.state in (self.State.CHECKING, self.State.STORING)

    @classmethod
    def forget_old_ones(cls) -> None:
        """Delete the imports of yesterday: what they hold is not public."""
        cls.objects.filter(created_at__lt=timezone.now() - KEPT_FOR).delete()
