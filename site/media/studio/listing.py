"""The list of documents: how far the reading of each is."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, Column
from wagtail.documents.views import documents

from media.models import Document


class ReadingColumn(BaseColumn):
    """Type, size, pages, and how far the reading is."""

    cell_template_name = "studio/documents/reading_cell.html"


class DocumentFilterSet(documents.DocumentsFilterSet):
    """Wagtail's filters, and how far the reading is."""

    class Meta(documents.DocumentsFilterSet.Meta):
        model = Document
        fields = ["reading"]


class DocumentIndexView(documents.IndexView):
    """Wagtail's list with a column for what the files hold."""

    filterset_class = DocumentFilterSet
    # Columns after the file's name.
    own_columns: list[Column] = [ReadingColumn("reading", label=_("Contents"), sort_key="reading", width="22%")]

    @cached_property
    def columns(self) -> list[Column]:
        """Selection, title, file, own columns, then the others of Wagtail's."""
        known = super().columns
        return [*known[:3], *self.own_columns, *known[3:]]
