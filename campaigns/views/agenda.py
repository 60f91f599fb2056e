"""The agenda: what comes, what is over, and the tables of a week and of a month."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
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
    right_until(request, listed.changes_at)
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
    return _week(page, request, Days(request, page_url(page, request), tables.week(year, number)))


@EventIndexPage.add_view(format_lazy("{}/<int:year>-<int:number>/", WEEK))
def week(page: EventIndexPage, request: HttpRequest, year: int, number: int) -> HttpResponse:
    """The days of a week as a table."""
    listed = Days(request, page_url(page, request), tables.week(year, number))
    return _leads_on(request, listed) or _week(page, request, listed)


def _week(page: EventIndexPage, request: HttpRequest, listed: Days) -> HttpResponse:
    days = tables.days_of(listed.span, listed)
    return _table(page, request, listed, "campaigns/events/week.html", days=days)


@EventIndexPage.add_view(format_lazy("{}/", MONTH))
def this_month(page: EventIndexPage, request: HttpRequest) -> HttpResponse:
    """The month of today; the next one with an event where nothing is left in it."""
    today, url = timezone.localdate(), page_url(page, request)
    listed = Days(request, url, tables.month(today.year, today.month))
    if not listed.changes_at and (day := listed.next_day):
        listed = Days(request, url, tables.month(day.year, day.month), listed.finder)
    return _month(page, request, listed)


@EventIndexPage.add_view(format_lazy("{}/<int:year>-<int:number>/", MONTH))
def month(page: EventIndexPage, request: HttpRequest, year: int, number: int) -> HttpResponse:
    """The days of a month as a table."""
    listed = Days(request, page_url(page, request), tables.month(year, number))
    return _leads_on(request, listed) or _month(page, request, listed)


def _month(page: EventIndexPage, request: HttpRequest, listed: Days) -> HttpResponse:
    weeks = tables.weeks_of(listed.span, listed)
    return _table(page, request, listed, "campaigns/events/month.html", weeks=weeks)


def _leads_on(request: HttpRequest, listed: Days) -> HttpResponse | None:
    """To the one address of a week or month, from those with more zeros."""
    if request.path.endswith(f"/{listed.span.path}"):
        return None
    return redirect(listed.asked.address(listed.here), permanent=True)


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
