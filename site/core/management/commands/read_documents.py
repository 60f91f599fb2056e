"""Read the PDF files that wait."""

from collections import Counter

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db.models import QuerySet
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.media.reading import read, waiting
from core.models import Document
from core.models.media import Reading
from core.progress_bar import draw_bar

SECONDS = 300.0


class Command(BaseCommand):
    """`manage.py read_documents [--again]`: each file has five minutes; one that fails stops nothing."""

    help = "Read the PDF files that wait to be read: number of pages, text, cover."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which files."""
        parser.add_argument("--again", action="store_true", help="read every PDF file, also those that were read")

    def handle(self, *args: object, **options: object) -> None:
        """Read them one after the other, then say what became of them."""
        with translation.override(settings.LANGUAGE_CODE):
            documents = (
                Document.objects.filter(file__iendswith=".pdf").order_by("pk") if options["again"] else waiting()
            )
            self._say(self._read_all(documents))

    def _read_all(self, documents: QuerySet[Document]) -> list[Document]:
        keys = list(documents.values_list("pk", flat=True))
        read_ones = []
        for done, key in enumerate(keys, start=1):
            # Somebody may have deleted it meanwhile.
            if document := Document.objects.filter(pk=key).first():
                read_ones.append(read(document, SECONDS))
            draw_bar(self.stdout, done, len(keys))
        return read_ones

    def _say(self, documents: list[Document]) -> None:
        """What became of them: the unreadable ones with the reason."""
        counts = Counter(document.reading for document in documents)
        good, bad = counts[Reading.READ], counts[Reading.UNREADABLE]
        if not documents:
            self.stdout.write(_("No document waits to be read."))
            return
        self.stdout.write(ngettext("%(count)d document read.", "%(count)d documents read.", good) % {"count": good})
        if bad:
            said = ngettext("%(count)d document cannot be read:", "%(count)d documents cannot be read:", bad)
            self.stdout.write(said % {"count": bad})
        for document in documents:
            if document.problem:
                self.stdout.write(f"  {document.pk} « {document.title} » : {document.problem}")
