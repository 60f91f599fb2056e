"""Template tags of the publications."""

from django import template
from django.template.context import Context

from media.models import Document

from ..models.light_version import LightVersionPage

register = template.Library()


@register.simple_tag(takes_context=True)
def text_url(context: Context, page: LightVersionPage, document: Document) -> str:
    """The address of the light version of one of the documents of `page`; empty where there is none."""
    return page.text_address(document, context.get("request"))
