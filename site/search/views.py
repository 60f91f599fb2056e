"""The search page."""

import re
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext
from django.views.decorators.http import require_safe

from core.destinations import Destination, destinations
from core.parts import Section
from core.segments import SEARCH
from core.site import pick_site, speaks_readers_language

from .facets import Facets
from .finding import Found, find_pages
from .matching import PAGE_SIZE
from .promotions import Promoted, promoted
from .question import QUOTED, Question
from .recording import record


@dataclass(frozen=True)
class OrderLink:
    """A link to the results in an order; `current` where it leads to what is shown."""

    label: str
    url: str
    current: bool = False


def _quoted(found: re.Match[str]) -> str:
    """The words between the quotation marks that `QUOTED` found."""
    return next(filter(None, found.groups())).strip()


class SearchPage:
    """What the search page shows for `question`. Queries run when first needed, once."""

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
        return self.question.filter_count > 0

    @property
    def filter_count(self) -> int:
        """How many filters are set."""
        return self.question.filter_count

    @cached_property
    def found(self) -> Found:
        """What is found."""
        return find_pages(self.question)

    @cached_property
    def promoted(self) -> list[Promoted]:
        """What staff put before the results of these words; above the first page only."""
        if self.question.page > 1 or self.is_filtered:
            return []
        return promoted(self.question.text, self.request)

    @cached_property
    def destinations(self) -> list[Destination]:
        """The pages that the words name, such as that of a country; above the first page only."""
        if self.question.page > 1 or self.is_filtered:
            return []
        return destinations(self.question.text, self.facets.theme_names, self.request)

    @cached_property
    def facets(self) -> Facets:
        """The choices of the filters."""
        return Facets(self.question)

    @cached_property
    def part(self) -> PaginatorPage:
        """The page of the results, among all of them."""
        return Paginator(range(self.found.page_count), 1).get_page(self.found.page)

    @property
    def first_place(self) -> int:
        """The place of the first result of this page among all of them."""
        return (self.part.number - 1) * PAGE_SIZE + 1

    @property
    def page_query(self) -> str:
        """What leads to another page of the results, but for its number."""
        asked = self.question.address()
        return f"{asked}{'' if asked == '?' else '&'}page="

    @property
    def suggestion_url(self) -> str:
        """The question as it may have been meant."""
        return self.question.address(text=self.found.suggestion)

    @property
    def unfiltered_url(self) -> str:
        """The words alone."""
        return Question(self.question.text).address()

    @property
    def orders(self) -> list[OrderLink]:
        """The orders that the results may stand in."""
        labels = {"relevance": _("Best match"), "date": _("Most recent")}
        return [
            OrderLink(label, self.question.address(order=order), order == self.question.order)
            for order, label in labels.items()
        ]


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What the site holds of the words and the filters in the address."""
    site = pick_site(request)
    if site and not speaks_readers_language(site):
        return _french(request)
    page = SearchPage(Question.from_query(request.GET), request)
    context = {"search_page": page, "section": Section(pgettext("of the site", "Search"), SEARCH)}
    response = render(request, "search/search.html", context)
    response["X-Robots-Tag"] = "noindex"
    if page.is_asked:
        # What somebody asks is kept nowhere; the empty page is the same for everyone.
        patch_cache_control(response, private=True, no_cache=True)
    record(request, page)
    return response


def _french(request: HttpRequest) -> HttpResponse:
    """To the same question in French."""
    with override(settings.LANGUAGE_CODE):
        return HttpResponseRedirect(f"{reverse('search')}?{request.GET.urlencode()}")
