"""Pages with files that nothing tells the language of, but that of the French page."""

from collections.abc import Iterator

from django.conf import settings

from core.findable import FindableDocument
from core.models import LongTextPage


class FrenchFilesPage(LongTextPage):
    """A page whose translations offer the files of the French page: the search has them from that one alone."""

    class Meta:
        abstract = True

    def public_documents(self) -> Iterator[FindableDocument]:
        """The documents of its streams, of the French page."""
        if self.locale.language_code == settings.LANGUAGE_CODE:
            yield from super().public_documents()
