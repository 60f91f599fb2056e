"""What vision notes and other publications have in common."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from access.kept import kept_query
from core.addresses import public_address
from core.counted import Counted
from core.findable import FindableDocument
from core.models import BasePage, LongTextPage
from core.models.links import linked_campaigns, linked_partners
from core.models.topics import topics_of
from media.models import Image

from ..licences import Licence, licence_page, licence_url
from ..structured_data import author_names
from .files import OfferedFile
from .light_version import LightVersionPage


class Work(LongTextPage, LightVersionPage):
    """Something written that is brought out as files.

    The subclass adds its themes and countries, the child relations ``files``, ``partner_links`` and
    ``campaign_links``, and says when it came out (`issued`).
    """

    authors = models.CharField(
        _("authors"), max_length=200, blank=True, help_text=_("Their names, separated by commas.")
    )
    introduction = models.TextField(_("summary"), blank=True)
    licence = models.CharField(
        _("licence"),
        max_length=10,
        choices=Licence,
        blank=True,
        help_text=_("What others may do with it. Left empty, nothing is said of it."),
    )

    stands_in_campaign_feed = True
    offers_next = is_offered_next = True
    counted_as = Counted(300, "publications_count", _("Publications"))

    subpage_types: list[str] = []
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("authors"),
        index.SearchField("body"),
    ]
    shared_fields = (
        "licence",
        "shows_text",
        "files",
        "themes",
        "countries",
        "partner_links",
        "campaign_links",
    )
    schema_type = "Report"
    og_type = "article"

    class Meta:
        abstract = True

    @property
    def summary(self) -> str:
        """The text written for lists, else the introduction."""
        return super().summary or self.introduction

    @property
    def issued(self) -> str:
        """When it came out: a year or a day as ISO 8601 writes them."""
        raise NotImplementedError

    @cached_property
    def file_list(self) -> list[Any]:
        """The files, asked once; their documents come when the page is shown."""
        return list(self.files.all())

    @property
    def public_files(self) -> list[Any]:
        """The files that anyone may take: those in a private collection are left out."""
        return [file for file in self.file_list if file.document.is_for_everyone]

    def held(self) -> Iterable[models.Model]:
        """The files that its card shows."""
        return self.__dict__.get("file_list", ())

    @property
    def cover(self) -> Image | None:
        """The first page of its first PDF."""
        covers = (file.document.cover for file in self.public_files if file.document.cover_id)
        return next(covers, None)

    @property
    def licence_page(self) -> str:
        """Where its licence is explained in the reader's language; empty where there is nothing to explain."""
        return licence_page(self.licence)

    def public_documents(self) -> Iterator[FindableDocument]:
        """The files in their languages, then those of the body."""
        for file in self.file_list:
            yield FindableDocument(file.document_id, file.language)
        yield from super().public_documents()

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the themes, countries, files, campaigns and partners."""
        context = super().get_context(request, *args, **kwargs)
        context["themes"], context["countries"] = topics_of(self, request)
        # Asked now, so that their documents are fetched with all that the page shows; readers see `public_files`.
        context["files"] = self.file_list
        context["campaigns"] = linked_campaigns(self, request)
        context["partners"] = linked_partners(self, request)
        return context

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """The work as a report with its files."""
        data: dict[str, object] = {
            "headline": self.title,
            "datePublished": self.issued,
            "encoding": [_media(file, request) for file in self.public_files],
        }
        more = {"author": author_names(self.authors), "license": licence_url(self.licence)}
        return data | {name: value for name, value in more.items() if value}


def _media(file: OfferedFile, request: HttpRequest) -> dict[str, object]:
    """https://schema.org/MediaObject"""
    return {
        "@type": "MediaObject",
        "contentUrl": public_address(request, file.document.url),
        "encodingFormat": file.document.content_type,
        "inLanguage": file.language,
    }


def synchronized(*names: str) -> list[SynchronizedField]:
    """Fields that have one value in every language."""
    return [SynchronizedField("authors"), *(SynchronizedField(name, overridable=False) for name in names)]


def add_files(works: list[Any]) -> None:
    """Give each of `works`, all of one type, its files, in one query."""
    if not works:
        return
    model: Any = type(works[0])  # which mypy does not believe to be hashable
    files = _files_query(model, tuple(work.pk for work in works)).instances()
    for work in works:
        work.file_list = [file for file in files if file.page_id == work.pk]


@kept_query
def _files_query(model: Any, works: tuple[int, ...]) -> QuerySet[OfferedFile]:
    return model._meta.get_field("files").related_model.objects.filter(page__in=works)
