"""What pages share whose text may be long: a contents list, footnotes, terms of the glossary."""

from collections.abc import Sequence
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.rich_text import get_text_for_indexing
from wagtail_footnotes.models import Footnote

from access.kept import kept_query
from core.blocks import StoryBlock
from core.blocks.notes import NOTE_MARKS, NUMBERS, Notes, called_in

from .base_page import BasePage


class LongTextPage(BasePage):
    """A page whose texts may have footnotes and, where staff want it, a list of its headings and links to terms.

    Its template puts what readers read within ``{% long_text %}``, in the order of the page, ``{% contents_list %}``
    where the list belongs and ``components/notes.html`` below the last text.
    """

    body = StreamField(StoryBlock(), verbose_name=_("body"), blank=True)
    # The defaults in the database are for the code of before, while a deployment lasts.
    has_contents = models.BooleanField(
        _("contents list"),
        default=False,
        db_default=False,
        help_text=_("A list of the headings of the text, which lead to them."),
    )
    note_marks = models.CharField(
        _("marks of the footnotes"),
        max_length=10,
        choices=NOTE_MARKS,
        default=NUMBERS,
        db_default=NUMBERS,
        help_text=_("Stars suit two or three notes, numbers any."),
    )
    links_terms = models.BooleanField(
        _("link the terms of the glossary"),
        default=False,
        db_default=False,
        help_text=_("The first time that the text names one, it leads to its definition."),
    )

    class Meta:
        abstract = True

    @cached_property
    def note_texts(self) -> dict[str, str]:
        """The footnotes that the texts call, by what they call them by."""
        return texts_of_notes([self])[self.pk]

    def shown_texts(self) -> list[str]:
        """The rich texts, those of the notes among them."""
        return [*super().shown_texts(), *self.note_texts.values()]

    def public_text(self) -> str:
        """What readers see, the notes included."""
        return "\n".join([super().public_text(), *(get_text_for_indexing(text) for text in self.note_texts.values())])

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the notes."""
        context = super().get_context(request, *args, **kwargs)
        if getattr(request, "is_preview", False):  # its notes are not in the database
            self.note_texts = {str(note.uuid): note.text for note in self.footnotes.all()}
        context["notes"] = Notes(self.note_texts, self.note_marks)
        return context


def texts_of_notes(pages: Sequence[Any]) -> dict[int, dict[str, str]]:
    """The notes that the texts of `pages` call, by page and identifier, in one query; none where nothing is called."""
    calls = {page.pk: called_in([stream.raw_data for stream in page.shown_streams()]) for page in pages}
    texts: dict[int, dict[str, str]] = {page.pk: {} for page in pages}
    calling = tuple(sorted(key for key, called in calls.items() if called))
    for page, key, text in _notes_query(calling).rows() if calling else ():
        if str(key) in calls[page]:
            texts[page][str(key)] = text
    return texts


@kept_query
def _notes_query(pages: tuple[int, ...]) -> QuerySet[Footnote]:
    return Footnote.objects.filter(page__in=pages).values_list("page", "uuid", "text")
