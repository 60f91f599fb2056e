"""A file of partners between its check and its confirmation."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

KEPT_FOR = timedelta(hours=24)
KEPT_UNFINISHED_FOR = timedelta(days=7)
LONGEST_WAIT = timedelta(hours=1)


class PartnerImport(models.Model):
    """The rows of a file and what became of them; only the person who sent it sees it, for a day or until it ends."""

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
    # Since when it waits for somebody to check or store it; None from when somebody began.
    queued_at = models.DateTimeField(null=True, default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("import of partners")

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_running(self) -> bool:
        """Whether somebody waits for it."""
        return self.state in RUNNING

    @property
    def to_store(self) -> int:
        """How many rows would change something."""
        return self.counts.get("created", 0) + self.counts.get("changed", 0)

    @property
    def told(self) -> str:
        """How far it is, in words."""
        if self.state == self.State.READY and not self.to_store:
            return _("nothing to change")
        return str(self.get_state_display())

    @property
    def left_out(self) -> int:
        """How many rows were left out for staff to correct."""
        return self.counts.get("left_out", 0)

    @classmethod
    def unfinished(cls) -> models.QuerySet["PartnerImport"]:
        """Those that are worked on, or should be."""
        return cls.objects.filter(state__in=RUNNING)

    @classmethod
    def lost(cls) -> models.QuerySet["PartnerImport"]:
        """Those that were begun, and those that wait for longer than any worker is busy: nobody may be at them."""
        late = models.Q(queued_at__lt=timezone.now() - LONGEST_WAIT)
        return cls.unfinished().filter(models.Q(queued_at=None) | late)

    @classmethod
    def forget_old_ones(cls) -> None:
        """Delete the imports of yesterday: what they hold is not public. What was interrupted is kept for a week."""
        now = timezone.now()
        old = models.Q(created_at__lt=now - KEPT_FOR) & ~models.Q(state__in=RUNNING)
        cls.objects.filter(old | models.Q(created_at__lt=now - KEPT_UNFINISHED_FOR)).delete()


RUNNING = (PartnerImport.State.CHECKING, PartnerImport.State.STORING)
