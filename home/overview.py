"""What the home page gathers from the whole site, each part from one query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import ngettext, npgettext
from wagtail.models import Site

from access.kept import kept_reader_query
from access.querysets import reader_language, shown_to_reader
from campaigns.calls.current import open_calls
from campaigns.events.addresses import agenda_url
from campaigns.events.coming import coming_dates
from campaigns.gallery.latest import latest_stories
from campaigns.models import CallPage, CampaignPage, CampaignState, EventOccurrence, StoryPage
from core.freshness import right_until
from core.here import here
from core.tree import read_tree
from partners.directory import country_anchor, country_counts
from partners.models import PartnerIndexPage
from publications.models import IssuePage, VisionNotePage, latest_issue, latest_notes
from text.alphabet import alphabetical
from worldmap.countries import Continent, country_name
from worldmap.drawing import draw_map
from worldmap.elements import MapLinks

from .sections import in_order

if TYPE_CHECKING:
    from .models import HomePage

CAMPAIGNS = 3
NOTES = 2


@dataclass(frozen=True)
class KeyFigure:
    """A number computed from live data, and what it counts."""

    value: int
    label: str


@dataclass(frozen=True)
class ContinentLink:
    """A continent in the list beside the map."""

    slug: str
    name: str
    count: int
    url: str


@kept_reader_query
def _campaigns_query(today: date) -> QuerySet[CampaignPage]:
    pages = CampaignPage.objects.for_reader().for_cards().not_past(today)
    return pages.current_first(today)[:CAMPAIGNS]


@kept_reader_query
def _chosen_query(choices: Any, page: int) -> QuerySet[CampaignPage]:
    links = choices.objects.filter(page=page)
    pages = CampaignPage.objects.for_reader().for_cards()
    pages = pages.filter(translation_key__in=links.values("campaign__translation_key"))
    place = links.filter(campaign__translation_key=OuterRef("translation_key")).values("sort_order")[:1]
    return pages.order_by(Subquery(place), "pk")


class Overview:
    """Queries run when a part is first shown, once."""

    def __init__(self, page: HomePage, request: HttpRequest) -> None:
        self.page = page
        self.request = request

    @cached_property
    def sections(self) -> list[str]:
        """The templates of the sections, in the order that staff chose."""
        chosen = (section.block_type for section in self.page.sections)
        past = {campaign.state == CampaignState.PAST for campaign in self.campaigns}
        return [f"home/sections/{kind}.html" for kind in in_order(chosen, only_past_campaigns=past == {True})]

    @cached_property
    def today(self) -> date:
        """The date of the key figures."""
        return timezone.localdate()

    @cached_property
    def _countries(self) -> list[tuple[str, str, int]]:
        return country_counts()

    @cached_property
    def directory_url(self) -> str:
        """Address of the directory of partners; empty when there is none."""
        tree = read_tree(self.request, Site.find_for_request(self.request), self.page.url_path)
        public = (node for node in tree.visible if not node.is_placeholder)
        in_menu = (node for node in public if node.model is PartnerIndexPage)
        page = next(in_menu, None) or PartnerIndexPage.objects.for_reader().first()
        return tree.shown_address(page) if page else ""

    @cached_property
    def key_figures(self) -> list[KeyFigure]:
        """Numbers of partners, countries and continents."""
        partners = sum(count for _code, _continent, count in self._countries)
        countries = len(self._countries)
        continents = len({continent for _code, continent, _count in self._countries})
        return [
            KeyFigure(partners, ngettext("partner movement", "partner movements", partners)),
            KeyFigure(countries, npgettext("key figure", "country", "countries", countries)),
            KeyFigure(continents, npgettext("key figure", "continent", "continents", continents)),
        ]

    @cached_property
    def continents(self) -> list[ContinentLink]:
        """Continents with partners, each linked to its filtered list."""
        counts = {value: 0 for value, _label in Continent.choices}
        for _code, continent, count in self._countries:
            counts[continent] += count
        return [
            ContinentLink(value, str(label), counts[value], f"{self.directory_url}?continent={value}")
            for value, label in Continent.choices
            if counts[value]
        ]

    @cached_property
    def map(self) -> object:
        """The map in small; each bubble links to its country's part of the directory."""
        language, directory = reader_language(), self.directory_url
        places = (
            (code, count, f"{directory}#{country_anchor(code)}", country_name(code, language), continent)
            for code, continent, count in self._countries
        )
        links = MapLinks(continent=f"{directory}?continent=")
        in_order = alphabetical(places, lambda place: place[3])
        return draw_map(in_order, links=links, compact=True, here=here(self.request))

    @cached_property
    def campaigns(self) -> list[CampaignPage]:
        """The chosen campaigns in their order, but those that ended last; without a choice, what runs or comes."""
        chosen = sorted(self._chosen(), key=lambda campaign: campaign.state == CampaignState.PAST)
        return chosen or _campaigns_query(self.today).instances()

    def _chosen(self) -> list[CampaignPage]:
        if getattr(self.request, "is_preview", False):  # its choice is not in the database
            links = self.page.campaign_links.all()
            return shown_to_reader(list({link.campaign_id: link.campaign for link in links}.values()))
        choices = self.page._meta.get_field("campaign_links").related_model
        return _chosen_query(choices, self.page.pk).instances()

    @cached_property
    def coming(self) -> list[EventOccurrence]:
        """The next events of the agenda."""
        dates = coming_dates()
        right_until(self.request, *(one.end for one in dates))
        return dates

    @property
    def agenda_url(self) -> str:
        """The address of the agenda; empty where nothing comes."""
        return agenda_url(self.coming[0].page, self.request) if self.coming else ""

    @property
    def shows_past_campaigns(self) -> bool:
        """Whether a campaign that has ended is among those shown."""
        return any(campaign.state == CampaignState.PAST for campaign in self.campaigns)

    @cached_property
    def calls(self) -> list[CallPage]:
        """The calls that are open, the most urgent first."""
        return open_calls(self.request)

    @cached_property
    def stories(self) -> list[StoryPage]:
        """The latest stories."""
        return latest_stories()

    @cached_property
    def issue(self) -> IssuePage | None:
        """The newest issue of the magazine."""
        return latest_issue()

    @cached_property
    def notes(self) -> list[VisionNotePage]:
        """The newest vision notes."""
        return latest_notes(NOTES, with_files=False)
