"""The shelf of the magazine: its newest issues, and those of each year."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.apps import apps
from django.db.models import Count
from django.db.models.functions import ExtractYear
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from access.compiled import Compiled, compiled
from access.querysets import ReaderQuerySet, reader_language
from access.restrictions import restricted_paths
from core.addresses import page_url
from core.navigation import Part

if TYPE_CHECKING:
    from .models import IssuePage, MagazineIndexPage

NEWEST = 13
"""Issues on the first page: the newest in large, and three rows of four."""


def year_path(year: int) -> str:
    """Where the issues of `year` stand below the magazine's address."""
    return f"annees/{year}/"


@dataclass(frozen=True)
class Year:
    """A year with issues: how many, and where they stand."""

    year: int
    count: int
    url: str
    is_current: bool


class Archive:
    """What the shelf of `magazine` shows: the issues of `year`, or without one the newest."""

    def __init__(self, magazine: "MagazineIndexPage", year: int | None, request: HttpRequest) -> None:
        self.magazine = magazine
        self.year = year
        self.request = request

    @cached_property
    def issues(self) -> list["IssuePage"]:
        """The issues, newest first."""
        return _issues_query(self.year, reader_language(), tuple(restricted_paths())).instances()

    @cached_property
    def years(self) -> list[Year]:
        """All years with issues, newest first."""
        address = page_url(self.magazine, self.request)
        return [Year(year, count, f"{address}{year_path(year)}", year == self.year) for year, count in years()]

    @cached_property
    def latest(self) -> "IssuePage | None":
        """The newest issue that is out, shown in large on the first page."""
        return None if self.year else next((issue for issue in self.issues if issue.is_out), None)

    @property
    def others(self) -> list["IssuePage"]:
        """The issues beside the one in large; those to come are among them."""
        return [issue for issue in self.issues if issue is not self.latest]

    @property
    def part(self) -> Part | None:
        """The page of the year, for its title and its address."""
        if self.year is None:
            return None
        title = _("Issues of %(year)s") % {"year": self.year}
        return Part(title, self.magazine.description, year_path(self.year), {})


def years() -> list[tuple[int, int]]:
    """(year, number of issues) of all issues that the reader sees, newest first."""
    return [(year, count) for year, count in _years_query(reader_language(), tuple(restricted_paths())).rows()]


def _issues() -> ReaderQuerySet:
    model: type[IssuePage] = apps.get_model("publications", "IssuePage")
    return model.objects.for_reader()


@lru_cache(maxsize=512)
def _issues_query(year: int | None, _language: str, _restricted: tuple[str, ...]) -> Compiled["IssuePage"]:
    issues = _issues().for_cards().order_by("-date", "-number")
    return compiled(issues.filter(date__year=year) if year else issues[:NEWEST])


@lru_cache(maxsize=64)
def _years_query(_language: str, _restricted: tuple[str, ...]) -> Compiled["IssuePage"]:
    counted = _issues().annotate(year=ExtractYear("date")).values("year").annotate(count=Count("pk"))
    return compiled(counted.order_by("-year").values_list("year", "count"))
