"""Template tags of the documents' screens in the studio."""

from django import template

from media.models import Document
from media.studio.cleaning import Found, extras_of, found_in
from media.studio.downloads import Downloads, downloads_of
from media.studio.withheld import why_withheld

register = template.Library()


@register.simple_tag
def document_downloads(document: Document) -> Downloads:
    """How often a document is downloaded."""
    return downloads_of(document)


@register.simple_tag
def document_metadata(document: Document) -> list[Found]:
    """The names and software that a PDF tells of."""
    return found_in(document)


@register.simple_tag
def document_extras(document: Document) -> list[str]:
    """What a PDF holds beside its pages."""
    return extras_of(document)


@register.simple_tag
def document_withheld(document: Document) -> list[str]:
    """Why the public does not get a document."""
    return why_withheld(document)
