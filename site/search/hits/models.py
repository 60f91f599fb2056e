"""Searches that found nothing."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.search_promotions.models import Query


class MissedSearch(models.Model):
    """Words that were searched on the pages of a language and that nothing holds, or nothing holds all of."""

    query = models.ForeignKey(
        Query, verbose_name=_("words"), on_delete=models.CASCADE, related_name="missed", db_index=False
    )
    language = models.CharField(_("language"), max_length=10)
    count = models.PositiveIntegerField(_("times"), default=0)
    last_day = models.DateField(_("last time"))
    is_partial = models.BooleanField(_("some of the words are found"), default=False)

    class Meta:
        verbose_name = _("search without result")
        verbose_name_plural = _("searches without result")
        constraints = [models.UniqueConstraint(fields=["query", "language"], name="missed_once_a_language")]

    def __str__(self) -> str:
        return str(self.query)
