"""The template tag that draws the map."""

from django import template
from django.utils.safestring import SafeString

from core.fragments import render_once
from worldmap.drawing import Drawing

register = template.Library()


@register.simple_tag
def world_map(drawing: Drawing, target: str = "") -> SafeString:
    """The SVG of `drawing`, its bubbles leading to the frame or tab `target`."""
    return render_once("components/map.html", map=drawing, target=target)
