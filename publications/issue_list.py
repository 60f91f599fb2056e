"""The issues of the magazine that its page lists: the newest, or those of a year."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from access.kept import kept_reader_query
from core.addresses import page_url
from core.parts import Part

from .models import IssuePage, MagazineIndexPage
from .models.magazine import issues_by_year

NEWEST = 13
"""Issues on the first page: the newest in large, and three rows of four."""


@dataclass(frozen=True)
class Year:
    """A year with issues: how many, and where they stand."""

    year: int
    count: int
    url: str
    is_current: bool


class IssueList:
    """The issues that `magazine` lists: those of `year`, or without one the newest."""

    def __init__(self, magazine: MagazineIndexPage, year: int | None, request: HttpRequest) -> None:
        self.magazine = magazine
        self.year = year
        self.request = request

    @cached_property
    def issues(self) -> list[IssuePage]:
        """The issues, newest first."""
        return _issues_query(self.year).instances()

    @cached_property
    def years(self) -> list[Year]:
        """All years with issues, newest first."""
        address = page_url(self.magazine, self.request)
        return [
            Year(year, count, f"{address}{self.magazine.year_path(year)}", year == self.year)
            for year, count in issues_by_year()
        ]

    @cached_property
    def latest(self) -> IssuePage | None:
        """The newest issue that is out, shown in large on the first page."""
        return None if self.year else next((issue for issue in self.issues if issue.is_out), None)

    @property
    def others(self) -> list[IssuePage]:
        """The issues beside the one in large; those that are not out yet are among them."""
        return [issue for issue in self.issues if issue is not self.latest]

    @property
    def part(self) -> Part | None:
        """The page of the year, for its title and its address."""
        if self.year is None:
            return None
        title = _("Issues of %(year)s") % {"year": self.year}
        return Part(title, self.magazine.description, self.magazine.year_path(self.year), {})


@kept_reader_query
def _issues_query(year: int | None) -> QuerySet[IssuePage]:
    issues = IssuePage.objects.for_reader().for_cards().order_by("-date", "-number")
    return issues.filter(date__year=year) if year else issues[:NEWEST]
