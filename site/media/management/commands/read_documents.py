"""Read the documents that wait."""

import logging
from collections import Counter

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import QuerySet
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from media.hidden_text import read_hidden_text
from media.models import Document, Reading
from media.reading import read, unread
from text.progress_bar import draw_bar

logger = logging.getLogger(__name__)

SECONDS = 300.0


class Command(BaseCommand):
    """`manage.py read_documents [--again]`: each file has five minutes; one that fails stops nothing."""

    help = "Read the documents that wait: pages, text and cover of PDF files, and what files of any kind hide."
    failed = 0

    def add_arguments(self, parser: CommandParser) -> None:
        """Choose the files: those that wait, all of them, or those named."""
        parser.add_argument("--again", action="store_true", help="read every document, also those that were read")

    def handle(self, *args: object, **options: object) -> None:
        """Read them one after the other, then say what became of them."""
        with translation.override(settings.LANGUAGE_CODE):
            documents = Document.objects.order_by("pk") if options["again"] else unread()
            self._say(self._read_all(documents))
            self._end()

    def _read_all(self, documents: QuerySet[Document]) -> list[Document]:
        keys = list(documents.values_list("pk", flat=True))
        if not keys:
            self.stdout.write(_("No document waits to be read."))
        read_ones = []
        for done, key in enumerate(keys, start=1):
            if document := self._read(key):
                read_ones.append(document)
            draw_bar(self.stdout, done, len(keys))
        return read_ones

    def _read(self, key: int) -> Document | None:
        """The document as it is then; nothing when somebody deleted it meanwhile, or when the reading broke down."""
        try:
            document = Document.objects.get(pk=key)
            read_hidden_text(document, SECONDS)
            return read(document, SECONDS) if document.is_pdf else document
        except Document.DoesNotExist:
            logger.info("Document %s was deleted before it was read.", key)
        except Exception:
            logger.exception("The reading of document %s broke down.", key)
            self.failed += 1
        return None

    def _end(self) -> None:
        """Raise CommandError when a reading broke down."""
        if self.failed:
            said = ngettext(
                "%(count)d document was not read, for a fault that is not the file’s: see the log.",
                "%(count)d documents were not read, for faults that are not the files’: see the log.",
                self.failed,
            )
            raise CommandError(said % {"count": self.failed})

    def _say(self, documents: list[Document]) -> None:
        """What became of them: the unreadable ones with the reason."""
        counts = Counter(document.reading for document in documents)
        good, bad = counts[Reading.READ] + counts[Reading.NONE], counts[Reading.UNREADABLE]
        if not documents:
            return
        self.stdout.write(ngettext("%(count)d document read.", "%(count)d documents read.", good) % {"count": good})
        if bad:
            said = ngettext("%(count)d document cannot be read:", "%(count)d documents cannot be read:", bad)
            self.stdout.write(said % {"count": bad})
        for document in documents:
            if document.problem:
                self.stdout.write(f"  {document.pk} « {document.title} » : {document.problem}")
