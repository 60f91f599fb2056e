"""The template tag that draws the map."""

from django import template
from django.template import Context
from django.utils.safestring import SafeString

from core.fragments import render_once
from core.list_view import ListView, list_view
from worldmap.elements import Drawing

register = template.Library()


@register.simple_tag
def world_map(drawing: Drawing, target: str = "") -> SafeString:
    """The SVG of `drawing`, its bubbles leading to the frame or tab `target`."""
    return render_once("components/map.html", map=drawing, target=target)


@register.simple_tag(takes_context=True)
def get_list_view(context: Context) -> ListView:
    """Whether the reader looks at the list or at its map, for components/view_switch.html."""
    return list_view(context["request"])
