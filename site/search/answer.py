"""What the search page shows for a question. Queries run when first needed, once."""

import re
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page as Part
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .asking import query_of
from .finding import Found, find
from .matching import PAGE_SIZE
from .options import Options
from .promotions import Promoted, promoted
from .question import QUOTED, Question
from .rows import Row, row_of


@dataclass(frozen=True)
class Way:
    """A link of the search page; `current` where it leads to what is shown."""

    label: str
    url: str
    current: bool = False


def _quoted(found: re.Match[str]) -> str:
    """The words between the quotation marks that `QUOTED` found."""
    return next(filter(None, found.groups())).strip()


class Answer:
    """The search page for `question`."""

    def __init__(self, question: Question, request: HttpRequest) -> None:
        self.question = question
        self.request = request

    @property
    def is_asked(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.question.text) or self.is_filtered

    @property
    def words_within_marks(self) -> str:
        """The reader's words as they stand between quotation marks: those around all of them go, others change."""
        text = self.question.text
        if whole := QUOTED.fullmatch(text):
            return _quoted(whole)
        inner = pgettext("inside quotation marks", "‘%(words)s’")
        return QUOTED.sub(lambda found: inner % {"words": _quoted(found)}, text)

    @property
    def is_filtered(self) -> bool:
        """Whether more than words is asked."""
        return self.question.filtered

    @property
    def filter_count(self) -> int:
        """How many filters are set."""
        asked = self.question
        return sum(map(bool, (asked.kind, asked.country, asked.theme, asked.year)))

    @cached_property
    def found(self) -> Found:
        """What is found."""
        return find(self.question)

    @cached_property
    def rows(self) -> list[Row]:
        """The results of this page, as they are shown."""
        return [row_of(result, self.request) for result in self.found.results]

    @cached_property
    def promoted(self) -> list[Promoted]:
        """What staff put before the results of these words; above the first page only."""
        if self.question.page > 1 or self.is_filtered:
            return []
        return promoted(self.question.text, self.request)

    @cached_property
    def options(self) -> Options:
        """The choices of the filters."""
        return Options(self.question)

    @cached_property
    def part(self) -> Part:
        """The page of the results, among all of them."""
        return Paginator(range(self.found.page_count), 1).get_page(self.found.page)

    @property
    def first_place(self) -> int:
        """The place of the first result of this page among all of them."""
        return (self.part.number - 1) * PAGE_SIZE + 1

    @property
    def page_query(self) -> str:
        """What leads to another page of the results, but for its number."""
        asked = query_of(self.question)
        return f"{asked}{'' if asked == '?' else '&'}page="

    @property
    def suggestion_url(self) -> str:
        """The question as it may have been meant."""
        return query_of(self.question, text=self.found.suggestion)

    @property
    def unfiltered_url(self) -> str:
        """The words alone."""
        return query_of(Question(self.question.text))

    @property
    def orders(self) -> list[Way]:
        """The orders that the results may stand in."""
        labels = {"relevance": _("Best match"), "date": _("Most recent")}
        return [
            Way(label, query_of(self.question, order=order), order == self.question.order)
            for order, label in labels.items()
        ]
