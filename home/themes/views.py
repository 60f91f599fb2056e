"""The list of themes and the pages of themes."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from access.kept import kept_query
from access.querysets import reader_language
from campaigns.models import CampaignState
from core.models import Theme
from core.topic_links import theme_address
from text.alphabet import alphabetical

from .counts import theme_counts, told_counts
from .models import ThemeIndexPage
from .profile import ThemeProfile


@dataclass(frozen=True)
class ListedTheme:
    """A theme in the list, and how much there is on it."""

    theme: Theme
    url: str
    told_counts: str


@ThemeIndexPage.add_view("")
def index_route(page: ThemeIndexPage, request: HttpRequest) -> HttpResponse:
    """The themes that there is something on, in alphabetical order."""
    counts = theme_counts()
    themes = alphabetical((one for one in _all_themes().instances() if one.pk in counts), lambda theme: theme.label)
    listed = [ListedTheme(one, theme_address(one.slug, request), told_counts(counts[one.pk])) for one in themes]
    return page.rendered(page.render(request, context_overrides={"listed_themes": listed}), request)


@ThemeIndexPage.add_view("<slug:slug>/")
def theme_route(page: ThemeIndexPage, request: HttpRequest, slug: str) -> HttpResponse:
    """A theme that there is something on. Raises Http404 for another one.

    Where it has no name in the reader's language, the search tells what there is, and in which language its name is.
    """
    profile = ThemeProfile(slug, request)
    if profile.theme.language != reader_language():
        return HttpResponseRedirect(profile.search_url)
    context = {
        "profile": profile,
        "part": profile.part,
        # What a context holds in lists is shown with its pictures, fetched together.
        "running_campaigns": [one for one in profile.campaigns if one.state != CampaignState.PAST],
        "past_campaigns": [one for one in profile.campaigns if one.state == CampaignState.PAST],
        "calls": profile.calls,
        "stories": profile.stories,
        "events": [one.page for one in profile.coming],
    }
    return page.rendered(page.render(request, template="home/theme.html", context_overrides=context), request)


@kept_query
def _all_themes() -> QuerySet[Theme]:
    return Theme.objects.all()
