"""The list of stories in the studio."""

from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Length, Substr
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.ui.tables import Column
from wagtail.models import Page

from core.models import Country, Theme
from core.studio.listings import BoxesFilter, ListingFilterSet, PageListing, SourceIndexView, TermsFilter
from core.studio.lists import in_alphabetical_order
from text.alphabet import alphabetical

from ..models import CampaignPage, StoryPage
from .story_parent import StoryParentView


def _countries() -> list[tuple[int, str]]:
    used = Country.objects.filter(stories__isnull=False).distinct()
    return [(country.pk, country.name) for country in in_alphabetical_order(used)]


def _campaigns() -> list[tuple[str, str]]:
    places = {path[: -Page.steplen] for path in StoryPage.objects.values_list("path", flat=True)}
    campaigns = CampaignPage.objects.filter(path__in=places, locale__language_code=settings.LANGUAGE_CODE)
    return alphabetical(campaigns.values_list("path", "title"), lambda choice: choice[1])


def _years() -> list[tuple[int, str]]:
    return [(day.year, str(day.year)) for day in StoryPage.objects.dates("start_date", "year", order="DESC")]


class StoryFilterSet(ListingFilterSet):
    """Where stories happened, for which campaign, about what, in which year."""

    country = BoxesFilter(field_name="country", label=_("Country"), choices=_countries)
    campaign = ChoiceFilter(label=_("Campaign"), choices=_campaigns, method="of_campaign", empty_label=_("All"))
    theme = TermsFilter(Theme, field_name="themes", label=_("Theme"))
    year = ChoiceFilter(field_name="start_date__year", label=_("Year"), choices=_years, empty_label=_("All"))

    class Meta(ListingFilterSet.Meta):
        model = StoryPage

    def of_campaign(self, stories: QuerySet, name: str, path: str) -> QuerySet:
        """The stories of the campaign at `path` in the tree."""
        return stories.filter(path__startswith=path)


class StoryIndexView(SourceIndexView):
    """The countries and the titles of the campaigns are fetched for all rows at once."""

    fetched = ("country",)

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        """Add the campaign of each story."""
        above = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen)
        campaigns = Page.objects.filter(path=above).order_by().values("title")
        return super().annotate_queryset(pages).annotate(campaign_title=Subquery(campaigns))


class StoryListing(PageListing):
    """The flat list of stories, newest first."""

    model = StoryPage
    menu_label = _("Stories")
    menu_order = 125
    ordering = "-start_date"
    index_view_class = StoryIndexView
    choose_parent_view_class = StoryParentView
    filterset_class = StoryFilterSet
    own_columns = [
        Column("campaign_title", label=_("Campaign"), sort_key="campaign_title", width="16%"),
        Column("country", label=_("Country"), width="12%"),
        Column("period", label=_("Date"), sort_key="start_date", width="14%"),
    ]
