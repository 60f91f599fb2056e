"""The search table: what may be found, and the words that the site writes."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.search_promotions.models import Query

__all__ = ["Entry", "MissedSearch", "Word"]


class Entry(models.Model):
    """Something that may be found: a page, or the text of a page of a PDF (a sheet) that a page offers.

    Whether the reader may see it is asked of the page tree at each question; nothing of that is stored here. The
    stems that are searched stand beside it: see `search.engines`.
    """

    is_partly_french: bool = False
    """Whether its page says some things in French (`core.models.PartlyFrench`); told where it is asked for."""

    page = models.ForeignKey("wagtailcore.Page", verbose_name=_("page"), on_delete=models.CASCADE, related_name="+")
    sheet = models.ForeignKey(
        "media.DocumentPage",
        verbose_name=_("page of a document"),
        null=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    # The value of a `core.findable.ResultKind`.
    kind = models.CharField(_("kind"), max_length=20)
    day = models.DateField(_("date"), null=True)
    documents_from = models.DateField(_("documents found from"), null=True)
    # Of its text, which its stems are made by.
    language = models.CharField(_("language"), max_length=10)
    # Where the text of its document stands below the page's address, if anywhere.
    text_path = models.CharField(_("address of the text"), max_length=255, blank=True)
    # Of all that the page says: one that stays the same has nothing to write.
    digest = models.CharField(max_length=64, blank=True)
    # The texts of a sheet are the document's.
    title = models.TextField(_("title"), blank=True)
    names = models.TextField(_("countries and themes"), blank=True)
    # By language: what a page in French is found by in the others.
    names_elsewhere = models.JSONField(_("countries, kinds and themes in other languages"), default=dict, blank=True)
    summary = models.TextField(_("summary"), blank=True)
    text = models.TextField(_("text"), blank=True)
    countries = models.ManyToManyField("core.Country", verbose_name=_("countries"), related_name="+")
    themes = models.ManyToManyField("core.Theme", verbose_name=_("themes"), related_name="+")
    documents = models.ManyToManyField("media.Document", verbose_name=_("documents"), related_name="+")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("entry of the search")
        verbose_name_plural = _("entries of the search")
        constraints = [
            models.UniqueConstraint(fields=["page"], condition=models.Q(sheet=None), name="one_search_entry_a_page"),
            models.UniqueConstraint(fields=["page", "sheet"], name="one_search_entry_a_sheet"),
        ]

    def __str__(self) -> str:
        return self.title or f"{self.page_id}#{self.sheet_id}"


class Word(models.Model):
    """A word that the site writes, or wrote: what a word with a slip of the finger may have meant."""

    language = models.CharField(_("language"), max_length=10)
    folded = models.CharField(_("without accents"), max_length=40)
    written = models.CharField(_("as it is written"), max_length=80)

    class Meta:
        verbose_name = _("word of the site")
        verbose_name_plural = _("words of the site")
        constraints = [models.UniqueConstraint(fields=["folded", "language"], name="one_word_a_language")]

    def __str__(self) -> str:
        return self.written


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
