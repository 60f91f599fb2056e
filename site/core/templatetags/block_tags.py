"""Template tags and filters of the blocks."""

from django import template
from wagtail.models import Page

from core.blocks.preload import page_address
from core.media import facts

register = template.Library()


@register.filter
def document_facts(document: facts.File) -> str:
    """Type, size and pages of a document: PDF – 801 ko – 24 pages."""
    return facts.document_facts(document)


@register.filter
def address(page: Page | None) -> str:
    """The address of `page` in the reader's language; empty when nobody can read it."""
    return page_address(page)
