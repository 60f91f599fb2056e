"""Template tags of stories."""

from django import template
from django.template.context import Context

from ..gallery.way import StoryWay, way_of

register = template.Library()


@register.simple_tag(takes_context=True)
def get_way(context: Context) -> StoryWay:
    """The way from the story shown to the others of its campaign."""
    return way_of(context["page"], context["request"])
