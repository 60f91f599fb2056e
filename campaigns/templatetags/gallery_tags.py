"""Template tags of stories."""

from django import template
from django.conf import settings
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

from access.querysets import reader_language
from text.languages import lang_attributes

from ..gallery.way import StoryWay, way_of

register = template.Library()


@register.simple_tag(takes_context=True)
def get_way(context: Context) -> StoryWay:
    """The way from the story shown to the others of its campaign."""
    return way_of(context["page"], context["request"])


@register.simple_tag
def lang_of_shared() -> SafeString:
    """The attribute `lang` for what is the same, in French, in every language."""
    if reader_language() == settings.LANGUAGE_CODE:
        return mark_safe("")
    return lang_attributes(settings.LANGUAGE_CODE)
