"""The vision notes."""

from functools import lru_cache

from django import forms
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import StoryBlock
from core.compiled import Compiled, compiled
from core.models import BasePage, IndexPage, PartnerLink
from core.models.links import linked_partners
from core.models.terms import chosen_terms
from core.querysets import reader_language
from core.restrictions import restricted_paths
from core.studio.forms import LinksForm


class VisionNoteIndexPage(IndexPage):
    """All vision notes."""

    parent_page_types = ["home.HomePage", "home.VisionPage"]
    subpage_types = ["publications.VisionNotePage"]
    page_icon = "clipboard-list"
    page_description = _("The list of the vision notes. Only one.")

    class Meta:
        verbose_name = _("list of vision notes")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the notes, newest first."""
        context = super().get_context(request, *args, **kwargs)
        context["notes"] = latest_notes()
        return context


class VisionNotePage(BasePage):
    """A vision note to download, in one or more languages."""

    year = models.PositiveSmallIntegerField(_("year"), validators=[MinValueValidator(1974), MaxValueValidator(2100)])
    authors = models.CharField(_("authors"), max_length=200, blank=True)
    introduction = models.TextField(_("summary"), blank=True)
    body = StreamField(StoryBlock(), verbose_name=_("body"), blank=True)
    themes = ParentalManyToManyField("core.Theme", verbose_name=_("themes"), related_name="vision_notes", blank=True)

    base_form_class = LinksForm

    content_panels = [
        *Page.content_panels,
        MultiFieldPanel([FieldRowPanel([FieldPanel("year"), FieldPanel("authors")])], heading=_("Reference")),
        FieldPanel("introduction"),
        InlinePanel("files", heading=_("PDF files"), label=_("file")),
        FieldPanel("body"),
        FieldPanel("themes", widget=forms.CheckboxSelectMultiple),
        MultipleChooserPanel("partner_links", chooser_field_name="partner", label=_("partner"), heading=_("Partners")),
    ]
    parent_page_types = ["publications.VisionNoteIndexPage"]
    subpage_types: list[str] = []
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("authors"),
        index.SearchField("body"),
        index.FilterField("year"),
    ]
    override_translatable_fields = [
        SynchronizedField("authors"),
        *(SynchronizedField(name, overridable=False) for name in ("year", "files", "themes", "partner_links")),
    ]
    card_fields = ("year", "authors", "introduction")
    schema_type = "Report"
    og_type = "article"
    page_icon = "doc-full"
    page_description = _("A vision note to download, in one or more languages.")

    class Meta:
        verbose_name = _("vision note")
        verbose_name_plural = _("vision notes")

    @property
    def summary(self) -> str:
        """The note's own summary stands for it in lists."""
        return super().summary or self.introduction

    @cached_property
    def file_list(self) -> list["VisionNoteFile"]:
        """The files with their documents, asked once."""
        return list(self.files.select_related("document"))

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the themes, the files and the partners concerned."""
        context = super().get_context(request, *args, **kwargs)
        context["themes"] = chosen_terms(self, "themes", request)
        context["files"] = self.file_list
        context["partners"] = linked_partners(self, request)
        return context

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """The note as a report."""
        authors = [name.strip() for name in self.authors.split(",") if name.strip()]
        return {"headline": self.title, "datePublished": str(self.year), "author": authors}


class VisionNoteFile(Orderable):
    """A PDF of a vision note in one language; the same for every translation of the page."""

    page = ParentalKey(VisionNotePage, on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(
        "core.Document", verbose_name=_("PDF file"), on_delete=models.CASCADE, related_name="+"
    )
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)

    panels = [FieldRowPanel([FieldPanel("document"), FieldPanel("language")])]

    class Meta(Orderable.Meta):
        verbose_name = _("file")


class VisionNotePartner(PartnerLink):
    """A partner that a vision note speaks of."""

    page = ParentalKey(VisionNotePage, on_delete=models.CASCADE, related_name="partner_links")

    class Meta(PartnerLink.Meta):
        verbose_name = _("partner")


def latest_notes(limit: int | None = None) -> list[VisionNotePage]:
    """The newest vision notes, each with its files."""
    notes = _notes_query(limit, reader_language(), tuple(restricted_paths())).instances()
    files = _files_query(tuple(note.pk for note in notes)).instances() if notes else []
    for note in notes:
        note.file_list = [file for file in files if file.page_id == note.pk]
    return notes


@lru_cache(maxsize=64)
def _files_query(notes: tuple[int, ...]) -> Compiled[VisionNoteFile]:
    return compiled(VisionNoteFile.objects.filter(page__in=notes).select_related("document"))


@lru_cache(maxsize=64)
def _notes_query(limit: int | None, _language: str, _restricted: tuple[str, ...]) -> Compiled[VisionNotePage]:
    return compiled(VisionNotePage.objects.for_reader().for_cards().order_by("-year", "title")[:limit])
