"""The way from a story to the others of its campaign."""

from dataclasses import dataclass

from django.http import HttpRequest
from wagtail.models import Page, Site

from core.tree import Node, read_tree

from ..models import StoryPage
from .finder import FoundStory, StoryFinder
from .reuse import GALLERY


@dataclass(frozen=True)
class StoryWay:
    """The campaign of a story with its gallery, and the stories before and after.

    A campaign that is offline has no addresses: the list that it stands in is offered instead, where it is online.
    """

    campaign: Node | Page
    campaign_url: str
    gallery_url: str
    list_title: str
    list_url: str
    before: FoundStory | None
    after: FoundStory | None


def way_of(story: StoryPage, request: HttpRequest) -> StoryWay:
    """The way from `story`, in the order of the gallery."""
    tree = read_tree(request, Site.find_for_request(request), story.url_path)
    above = {node.path: node for node in tree.nodes}
    campaign = above.get(story.path[: -Page.steplen]) or story.get_parent()
    around = above.get(story.path[: -2 * Page.steplen])
    before, after = StoryFinder(campaign, request).neighbours(story)
    # What restricts a campaign restricts its stories: who reads one may read the other, where it is online.
    address = tree.address(campaign) if campaign.live else ""
    instead = around if around and around.live and not address else None
    return StoryWay(
        campaign,
        campaign_url=address,
        gallery_url=f"{address}{GALLERY}" if address else "",
        list_title=instead.title if instead else "",
        list_url=tree.address(instead) if instead else "",
        before=before,
        after=after,
    )
