"""The agenda: what comes, what is over, and the tables of a week and of a month."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext as _

from core.addresses import page_url
from core.freshness import right_until
from core.parts import Part
from core.segments import ARCHIVE, FIGURES, MONTH, WEEK

from ..events import tables
from ..events.agenda import Agenda, Archive, Days
from ..events.subscription import Subscription
from ..events.totals import Totals
from ..models import EventIndexPage


@EventIndexPage.add_view("")
def agenda(page: EventIndexPage, request: HttpRequest) -> HttpResponse:
    """What comes, soonest first."""
    listed = Agenda(request, page_url(page, request))
    more = {"years": page.past_years(), "reuse": Subscription(page, listed.asked, request)}
    return _answer(page, request, listed, page.get_template(request), **more)


@EventIndexPage.add_view(format_lazy("{}/<int:year>/", ARCHIVE))
def archive(page: EventIndexPage, request: HttpRequest, year: int) -> HttpResponse:
    """What is over, of a year. Raises Http404 for a year that no event may be of."""
    tables.keep_within(year)
    listed = Archive(request, page_url(page, request), year)
    part = _part(_("Past events of %(year)s") % {"year": year}, f"{ARCHIVE}/{year}/")
    years = page.past_years()
    return _answer(page, request, listed, "campaigns/events/archive.html", part=part, years=years)


@EventIndexPage.add_view(format_lazy("{}/", FIGURES))
def figures(page: EventIndexPage, request: HttpRequest) -> HttpResponse:
    """What was done, counted."""
    listed = Totals(request, page_url(page, request))
    response = page.render(
        request,
        template="campaigns/events/figures.html",
        context_overrides={"agenda": listed, "part": _part(_("What we did, in figures"), f"{FIGURES}/")},
    )
    return page.rendered(response, request)


@EventIndexPage.add_view(format_lazy("{}/", WEEK))
def this_week(page: EventIndexPage, request: HttpRequest) -> HttpResponse:
    """The week of today."""
    year, number, _weekday = timezone.localdate().isocalendar()
    return week(page, request, year, number)


@EventIndexPage.add_view(format_lazy("{}/<int:year>-<int:number>/", WEEK))
def week(page: EventIndexPage, request: HttpRequest, year: int, number: int) -> HttpResponse:
    """The days of a week as a table."""
    span = tables.week(year, number)
    listed = Days(request, page_url(page, request), span)
    return _table(page, request, listed, "campaigns/events/week.html", days=tables.days_of(span, listed))


@EventIndexPage.add_view(format_lazy("{}/", MONTH))
def this_month(page: EventIndexPage, request: HttpRequest) -> HttpResponse:
    """The month of today."""
    today = timezone.localdate()
    return month(page, request, today.year, today.month)


@EventIndexPage.add_view(format_lazy("{}/<int:year>-<int:number>/", MONTH))
def month(page: EventIndexPage, request: HttpRequest, year: int, number: int) -> HttpResponse:
    """The days of a month as a table."""
    span = tables.month(year, number)
    listed = Days(request, page_url(page, request), span)
    return _table(page, request, listed, "campaigns/events/month.html", weeks=tables.weeks_of(span, listed))


def _table(page: EventIndexPage, request: HttpRequest, listed: Days, template: str, **more: object) -> HttpResponse:
    response = _answer(page, request, listed, template, part=_part(listed.span.name, listed.span.path), **more)
    if not listed.total:  # search engines would go from empty week to empty week
        response["X-Robots-Tag"] = "noindex"
    return response


def _part(title: str, path: str) -> Part:
    return Part(title, _("%(part)s in the agenda of Solidarité Mondiale.") % {"part": title}, path, {})


def _answer(page: EventIndexPage, request: HttpRequest, listed: Agenda, template: str, **more: object) -> HttpResponse:
    right_until(request, listed.changes_at)
    context = {"agenda": listed, "events": listed.events, **more}
    return page.rendered(page.render(request, template=template, context_overrides=context), request)
