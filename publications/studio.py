"""The magazine's issues and the vision notes in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column

from core.studio.listings import DayColumn, ListingFilterSet, PageListing

from .models import IssuePage, VisionNotePage


class IssueFilterSet(ListingFilterSet):
    """Published or not."""

    class Meta(ListingFilterSet.Meta):
        model = IssuePage


class IssueListing(PageListing):
    """The flat list of issues, newest first."""

    model = IssuePage
    menu_label = "Ici et Là-bas"
    menu_order = 130
    ordering = "-date"
    filterset_class = IssueFilterSet
    own_columns = [
        Column("number", label=_("Issue number"), sort_key="number", width="8%"),
        Column("period_label", label=_("Period"), width="14%"),
        DayColumn("date", label=_("Date"), sort_key="date", width="14%"),
        BooleanColumn("pdf", label=_("PDF"), accessor=lambda issue: issue.document_id is not None, width="6%"),
    ]


class VisionNoteFilterSet(ListingFilterSet):
    """Published or not."""

    class Meta(ListingFilterSet.Meta):
        model = VisionNotePage


class VisionNoteListing(PageListing):
    """The flat list of vision notes, newest first."""

    model = VisionNotePage
    menu_label = _("Vision notes")
    menu_order = 140
    ordering = "-year"
    filterset_class = VisionNoteFilterSet
    own_columns = [
        Column("year", label=_("Year"), sort_key="year", width="8%"),
        Column("authors", label=_("Authors"), width="22%"),
    ]
