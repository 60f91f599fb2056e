"""Local groups and their list, the press page."""

from collections.abc import Iterable

from wagtail.models import Page

from campaigns.models import EventPage
from home.models import GroupEvent, GroupIndexPage, GroupPage, PressContact, PressPage

from .publishing import Fields, makes, published, titled


@makes(GroupIndexPage)
def make_group_index(parent: Page | None = None, **fields: Fields) -> GroupIndexPage:
    """The list of local groups."""
    return published(GroupIndexPage(**titled("Groupes locaux", fields)), parent)


@makes(GroupPage)
def make_group(parent: Page | None = None, *, events: Iterable[EventPage] = (), **fields: Fields) -> GroupPage:
    """A group of Namur that takes part in `events`."""
    defaults = {"area": "namur", "town": "Namur", "introduction": "Une fois par mois, nous préparons la suite."}
    page = GroupPage(**titled("Groupe", defaults | fields))
    page.event_links = [GroupEvent(event=event) for event in events]
    return published(page, parent)


@makes(PressPage)
def make_press(parent: Page | None = None, *, contacts: Iterable[dict[str, str]] = (), **fields: Fields) -> PressPage:
    """A press page with `contacts`."""
    page = PressPage(**titled("Presse", {"introduction": "Pour les journalistes."} | fields))
    page.contacts = [PressContact(sort_order=place, **contact) for place, contact in enumerate(contacts)]
    return published(page, parent)
