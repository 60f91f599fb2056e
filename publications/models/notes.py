"""The vision notes."""

from datetime import date

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.search import index

from access.kept import kept_reader_query
from core.models import CampaignLink, IndexPage, PartnerLink

from .files import OfferedFile
from .kinds import NOTES
from .works import Work, add_files, synchronized


class VisionNoteIndexPage(IndexPage):
    """All vision notes."""

    parent_page_types = ["home.HomePage", "home.VisionPage"]
    subpage_types = ["publications.VisionNotePage"]
    page_icon = "clipboard-list"
    page_description = _("The list of the vision notes. Only one.")
    bare_title = pgettext_lazy("name of a list", "Vision notes")

    class Meta:
        verbose_name = _("list of vision notes")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the notes, newest first."""
        context = super().get_context(request, *args, **kwargs)
        context["notes"] = latest_notes()
        return context


class VisionNotePage(Work):
    """A vision note to download, in one or more languages."""

    year = models.PositiveSmallIntegerField(_("year"), validators=[MinValueValidator(1974), MaxValueValidator(2100)])
    themes = ParentalManyToManyField("core.Theme", verbose_name=_("themes"), related_name="vision_notes", blank=True)
    countries = ParentalManyToManyField(
        "core.Country", verbose_name=_("countries concerned"), related_name="vision_notes", blank=True
    )

    parent_page_types = ["publications.VisionNoteIndexPage"]
    search_fields = [*Work.search_fields, index.FilterField("year")]
    override_translatable_fields = synchronized("year", *Work.shared_fields)
    card_fields = ("year", "authors", "introduction")
    search_kind = NOTES
    page_icon = "doc-full"
    page_description = _("A vision note to download, in one or more languages.")

    class Meta:
        verbose_name = _("vision note")
        verbose_name_plural = _("vision notes")

    @property
    def issued(self) -> str:
        """The year when the note came out, as ISO 8601 writes it."""
        return str(self.year)

    def public_day(self) -> date:
        """The first day of its year."""
        return date(self.year, 1, 1)

    def came_out_on(self) -> date | None:
        """The first day of its year; None in that year, for which its publication here is as good as any other day."""
        published = self.first_published_at
        return None if published and timezone.localtime(published).year == self.year else self.public_day()


class VisionNoteFile(OfferedFile):
    """A file of a vision note."""

    page = ParentalKey(VisionNotePage, on_delete=models.CASCADE, related_name="files")

    class Meta(OfferedFile.Meta):
        verbose_name = _("file")


class VisionNotePartner(PartnerLink):
    """A partner that a vision note speaks of."""

    page = ParentalKey(VisionNotePage, on_delete=models.CASCADE, related_name="partner_links")

    class Meta(PartnerLink.Meta):
        verbose_name = _("partner")


class VisionNoteCampaign(CampaignLink):
    """A campaign that a vision note belongs to."""

    page = ParentalKey(VisionNotePage, on_delete=models.CASCADE, related_name="campaign_links")

    class Meta(CampaignLink.Meta):
        verbose_name = _("campaign")


def latest_notes(limit: int | None = None, *, with_files: bool = True) -> list[VisionNotePage]:
    """The newest vision notes, each with its files where they are shown."""
    notes = _notes_query(limit).instances()
    if with_files:
        add_files(notes)
    return notes


@kept_reader_query
def _notes_query(limit: int | None) -> QuerySet[VisionNotePage]:
    return VisionNotePage.objects.for_reader().for_cards().order_by("-year", "title")[:limit]
