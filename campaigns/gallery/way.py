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
    """The gallery of a campaign, and the stories before and after one of them."""

    campaign: Node | Page
    campaign_url: str
    gallery_url: str
    before: FoundStory | None
    after: FoundStory | None


def way_of(story: StoryPage, request: HttpRequest) -> StoryWay:
    """The way from `story`, in the order of the gallery."""
    tree = read_tree(request, Site.find_for_request(request), story.url_path)
    above = story.path[: -Page.steplen]
    campaign = next((node for node in tree.nodes if node.path == above), None) or story.get_parent()
    before, after = StoryFinder(campaign, request).neighbours(story)
    address = tree.address(campaign)
    return StoryWay(campaign, address, f"{address}{GALLERY}", before, after)
