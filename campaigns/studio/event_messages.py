"""What staff are told after they save an event of which readers see less than they may think."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

from text.dates import long_date

from ..models import EventPage

MOST_DAYS = 12
"""Days of a series that are told in a sentence."""


def tell_of_hosts_kept_back(request: HttpRequest, page: Page) -> None:
    """Say that a host whose name is protected is not told where the event has a place."""
    if isinstance(page, EventPage) and not all(link.is_public for link in page.partner_links.all()):
        said = _("A partner has a protected name: it is not shown among the hosts of an event that has a place.")
        messages.warning(request, said)


def tell_of_skipped_months(request: HttpRequest, page: Page) -> None:
    """Say that a series leaves out the months without a day such as its first one, with the dates that it has."""
    if not isinstance(page, EventPage) or not request.accepts("text/html"):
        return
    for session in page.sessions.all():
        if session.series.skips_months:
            days = [long_date(start.date()) for start in session.recurrence.starts()]
            said = _("Months that are too short are left out of this series, which takes place on: %(days)s.")
            told = ", ".join([*days[:MOST_DAYS], *(["…"] if len(days) > MOST_DAYS else [])])
            messages.warning(request, said % {"days": told})


def tell_of_copy(request: HttpRequest, page: Page, new_page: Page) -> None:
    """Say what a copy of an event, or of a page with events below it, does not have of `page`."""
    events = EventPage.objects.descendant_of(new_page, inclusive=True)
    copied = EventPage.objects.descendant_of(page, inclusive=True).exclude(takes_registrations=False, link="")
    if events.exists() and copied.exists():
        said = _("A copied event has no link to take part, and nobody registers for it: switch it on once it is right.")
        messages.warning(request, said)
