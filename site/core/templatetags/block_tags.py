"""Template tags and filters of the blocks."""

from decimal import Decimal

from babel.numbers import format_decimal
from django import template
from django.utils.safestring import SafeString
from wagtail.documents.models import AbstractDocument
from wagtail.models import Page

from access.querysets import reader_language
from core.blocks.preload import page_address, page_language
from core.fragments import render_once
from media import facts
from text import dates
from text.clocks import long_moment
from text.languages import cldr, language_name

register = template.Library()
register.filter("long_date", dates.long_date, expects_localtime=True)
register.filter("long_moment", long_moment)
register.filter("file_size", facts.shown_size)


@register.filter
def document_facts(document: facts.File) -> str:
    """Type, size and pages of a document: PDF – 801 ko – 24 pages."""
    return facts.document_facts(document)


@register.simple_tag
def document_link(document: AbstractDocument, label: str = "", hreflang: str = "") -> SafeString:
    """A file to download, called by `label`, else by its language, else by its own title."""
    facts_text = facts.document_facts(document)
    named = {"title": document.title, "label": label, "hreflang": hreflang}
    return render_once("components/document.html", url=document.url, facts=facts_text, **named)


@register.filter
def name_of_language(code: str) -> str:
    """A language as the reader's names it: français, anglais; French, English."""
    return language_name(code, reader_language())


@register.filter
def decimal(number: Decimal | None) -> str:
    """A number as the reader's language writes it: 1 200,5; empty without one."""
    return "" if number is None else format_decimal(number, locale=cldr(reader_language()))


@register.filter
def address(page: Page | None) -> str:
    """The address of `page` in the reader's language; empty when nobody can read it."""
    return page_address(page)


@register.filter
def language_left(page: Page | None) -> str:
    """The language of `page` where it is not translated into the reader's; else nothing."""
    return page_language(page)
