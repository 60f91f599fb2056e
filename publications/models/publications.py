"""Brochures, studies, teaching tools, press releases, annual reports: whatever kinds staff name."""

import datetime
from collections.abc import Iterable

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.search import index

from access.kept import kept_reader_query
from core.findable import ResultKind
from core.models import CampaignLink, IndexPage, PartnerLink, RoutedPage
from text.dates import long_date

from .files import OfferedFile
from .kinds import PublicationKind
from .works import Work, synchronized


class PublicationIndexPage(RoutedPage, IndexPage):
    """All publications but the magazine and the vision notes, with filters."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["publications.PublicationPage"]
    schema_type = "CollectionPage"
    page_icon = "folder-open-inverse"
    page_description = _("The list of the publications, with filters by kind, theme and year. Only one.")
    bare_title = pgettext_lazy("name of a list", "Publications")

    class Meta:
        verbose_name = _("list of publications")


class PublicationPage(Work):
    """A publication: what it is, its files, the campaigns and partners that it is about."""

    # Never empty in a form. An old version may name a kind that is no more, which PROTECT makes unreadable.
    kind = models.ForeignKey(
        PublicationKind, verbose_name=_("kind"), null=True, on_delete=models.SET_NULL, related_name="publications"
    )
    date = models.DateField(_("date"), default=timezone.localdate)
    themes = ParentalManyToManyField("core.Theme", verbose_name=_("themes"), related_name="publications", blank=True)
    countries = ParentalManyToManyField(
        "core.Country", verbose_name=_("countries concerned"), related_name="publications", blank=True
    )

    parent_page_types = ["publications.PublicationIndexPage"]
    search_fields = [*Work.search_fields, index.FilterField("date"), index.FilterField("kind")]
    override_translatable_fields = synchronized("kind", "date", *Work.shared_fields)
    card_fields = ("kind", "date", "authors", "introduction")
    page_relations = ("kind",)
    search_kind = ResultKind(
        "publication", 60, _("Publications"), pgettext_lazy("one result", "publication"), "DATE_FORMAT"
    )
    page_icon = "download"
    page_description = _("A brochure, a study, a teaching tool, a press release, a report, with its files.")

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    @property
    def reference(self) -> SafeString:
        """What it is and when, as HTML: "Brochure, 3 mars 2024"."""
        told = (self.kind and self.kind.marked_label, long_date(self.date))
        return format_html_join(", ", "{}", ((text,) for text in told if text))

    @property
    def issued(self) -> str:
        """The day when the publication came out, as ISO 8601 writes it."""
        return self.date.isoformat()

    def public_day(self) -> datetime.date:
        """The day that it bears."""
        return self.date

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """The publication with its kind."""
        return super().structured_data(request) | ({"genre": self.kind.label} if self.kind else {})


def latest_of_kinds(kinds: Iterable[PublicationKind], limit: int) -> list[PublicationPage]:
    """The newest publications of any of `kinds`, at most `limit`; none without a kind."""
    keys = tuple(sorted(kind.pk for kind in kinds))
    return _of_kinds_query(keys, limit).instances() if keys else []


@kept_reader_query
def _of_kinds_query(kinds: tuple[int, ...], limit: int) -> QuerySet[PublicationPage]:
    pages = PublicationPage.objects.for_reader().filter(kind__in=kinds).select_related("kind").for_cards()
    return pages.order_by("-date", "title")[:limit]


class PublicationFile(OfferedFile):
    """A file of a publication."""

    page = ParentalKey(PublicationPage, on_delete=models.CASCADE, related_name="files")

    class Meta(OfferedFile.Meta):
        verbose_name = _("file")


class PublicationPartner(PartnerLink):
    """A partner that a publication speaks of."""

    page = ParentalKey(PublicationPage, on_delete=models.CASCADE, related_name="partner_links")

    class Meta(PartnerLink.Meta):
        verbose_name = _("partner")


class PublicationCampaign(CampaignLink):
    """A campaign that a publication belongs to."""

    page = ParentalKey(PublicationPage, on_delete=models.CASCADE, related_name="campaign_links")

    class Meta(CampaignLink.Meta):
        verbose_name = _("campaign")
