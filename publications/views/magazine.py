"""The list of the magazine's issues."""

from datetime import MAXYEAR, MINYEAR

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import format_lazy

from core.segments import YEARS

from ..issue_list import IssueList
from ..models import MagazineIndexPage


@MagazineIndexPage.add_view("")
def newest_issues(page: MagazineIndexPage, request: HttpRequest) -> HttpResponse:
    """The newest issues, and the years to look further back."""
    return _answer(page, request, IssueList(page, None, request))


@MagazineIndexPage.add_view(format_lazy("{}/<int:year>/", YEARS))
def issues_of_year(page: MagazineIndexPage, request: HttpRequest, year: int) -> HttpResponse:
    """The issues of a year. Raises Http404 where there are none."""
    if not MINYEAR <= year <= MAXYEAR:
        raise Http404
    issues = IssueList(page, year, request)
    if not issues.issues:
        raise Http404
    return _answer(page, request, issues)


def _answer(page: MagazineIndexPage, request: HttpRequest, listed: IssueList) -> HttpResponse:
    context = {"issue_list": listed, "issues": listed.issues, "part": listed.part}
    return page.rendered(page.render(request, context_overrides=context), request)
