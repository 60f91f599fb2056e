"""The template tag that draws the map."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from core.map.drawing import Drawing
from core.querysets import reader_language

register = template.Library()


@register.simple_tag
def world_map(drawing: Drawing, target: str = "") -> SafeString:
    """The SVG of `drawing`, its bubbles leading to the frame or tab `target`.

    The same drawing in the same language is rendered once per process.
    """
    return _rendered(drawing, target, reader_language())


@lru_cache(maxsize=32)
def _rendered(drawing: Drawing, target: str, _language: str) -> SafeString:
    return render_to_string("components/map.html", {"map": drawing, "target": target})
