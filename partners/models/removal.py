"""What is known of a partner that was removed in an emergency."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .partner import PartnerPage


class PartnerRemovalQuerySet(models.QuerySet["PartnerRemoval"]):
    """Adds what tells the removals that hold."""

    def holding(self) -> "PartnerRemovalQuerySet":
        """Removals that nobody has lifted."""
        return self.filter(lifted_at=None)


class PartnerRemoval(models.Model):
    """A removal, and what it did. While it holds, no page of the movement goes live, whatever publishes it."""

    partner = models.ForeignKey(PartnerPage, on_delete=models.CASCADE, related_name="removals")
    # That of every language: a page made or translated later is kept too.
    movement = models.UUIDField(db_index=True)
    removed_at = models.DateTimeField(_("removed on"), auto_now_add=True)
    removed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("removed by")
    )
    lifted_at = models.DateTimeField(_("lifted on"), null=True)
    # Addresses now closed, old addresses, keys of pictures withdrawn and kept.
    addresses = models.JSONField(default=list)
    redirects = models.JSONField(default=list)
    pictures_withdrawn = models.JSONField(default=list)
    pictures_kept = models.JSONField(default=list)
    # How many addresses shared caches were told, and what went wrong.
    caches_told = models.PositiveIntegerField(default=0)
    cache_failures = models.JSONField(default=list)

    objects = PartnerRemovalQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("emergency removal of a partner")
        verbose_name_plural = _("emergency removals of partners")
        ordering = ["-removed_at"]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.removed_at:%d/%m/%Y}"
