"""Template tags that every page uses."""

from collections.abc import Hashable

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from wagtail.models import Page

from access.querysets import reader_language
from core import segments
from core.addresses import page_link
from core.blocks.contents import contents_of, headings_in
from core.blocks.preload import preloaded_texts
from core.coming_from import PARAMETER, language_left, still_coming_from
from core.fragments import render_once
from core.glossary.mentions import link_mentions
from core.glossary.reading import current_glossary
from core.glossary.showing import shown_page
from core.languages import spoken_languages
from core.models import BasePage, Theme
from core.navigation import Navigation
from core.next_steps import NextSteps
from core.next_steps import next_steps as steps_after
from core.page_meta import PageMeta
from core.qr_codes import address_code as code_of
from core.topic_links import country_address, theme_address
from text.languages import lang_attributes

register = template.Library()


@register.simple_tag(takes_context=True)
def get_navigation(context: Context) -> Navigation | None:
    """The menus around the page shown; None where there is no request (a server error)."""
    request: HttpRequest | None = context.get("request")
    if request is None:
        return None
    return Navigation(request, context.get("page"), context.get("part"), context.get("section"))


@register.simple_tag(takes_context=True)
def form_address(context: Context) -> str:
    """Where a form is sent: to the page that is shown, which still knows the language that its reader comes from."""
    request: HttpRequest = context["request"]
    return still_coming_from(request, request.path)


@register.simple_tag(takes_context=True)
def came_from(context: Context) -> SafeString:
    """The same within a form that asks by its address, which would leave out what the address says already."""
    language = language_left(context["request"])
    if language not in spoken_languages():
        return SafeString("")
    return format_html('<input type="hidden" name="{}" value="{}">', PARAMETER, language)


@register.simple_tag
def page_meta(page: BasePage | None, navigation: Navigation | None) -> PageMeta | None:
    """What search engines and shared links read of `page`; None without a page."""
    if navigation is None or not isinstance(page, BasePage):
        return None
    return PageMeta(page, navigation)


@register.simple_tag(takes_context=True)
def next_steps(context: Context, navigation: Navigation | None) -> NextSteps | None:
    """What the end of the page offers; None without a page."""
    return steps_after(context.flatten(), navigation)


register.simple_tag(code_of, name="address_code")


@register.simple_tag(takes_context=True)
def is_signed_in(context: Context) -> bool:
    """Whether the reader is a member of the staff, asked only of those who hold a session.

    Asking everyone would make every page vary by cookie and spoil shared caches.
    """
    request: HttpRequest | None = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    return request.user.is_authenticated


@register.simple_tag
def explained_terms() -> SafeString:
    """The cards of the terms that the texts rendered so far lead to. In the cards, links lead to the glossary."""
    page = shown_page()
    if page is None or page.glossary is None or not page.glossary.shown:
        return mark_safe("")
    page.glossary.explains_terms = False
    terms = list(page.glossary.shown.values())
    with preloaded_texts((term.definition for term in terms), page.request):
        return render_to_string("components/terms.html", {"glossary": page.glossary, "terms": terms})


@register.simple_block_tag(takes_context=True)
def long_text(context: Context, content: SafeString, of: Page | None = None) -> SafeString:
    """A text of a long page: its headings stand in the contents list, its first mentions of terms are links.

    `of` is the page that it is a text of, where another one shows it.
    """
    page, shown = of or context.get("page"), shown_page()
    if shown and not of and getattr(page, "has_contents", False):
        shown.headings += headings_in(content)
    return link_mentions(content, current_glossary()) if getattr(page, "links_terms", False) else content


CONTENTS_LIST = mark_safe("<!-- contents list -->")


@register.simple_tag(takes_context=True)
def contents_list(context: Context) -> SafeString:
    """The place of the contents list, where staff want one."""
    return CONTENTS_LIST if getattr(context.get("page"), "has_contents", False) else mark_safe("")


@register.simple_block_tag
def with_contents(content: SafeString) -> SafeString:
    """What holds all long texts of a page, with the list of their headings in its place."""
    shown = shown_page()
    if shown is None or CONTENTS_LIST not in content:
        return content
    html = render_to_string("components/toc.html", {"contents": contents_of(shown.headings)})
    return mark_safe(content.replace(CONTENTS_LIST, html))  # noqa: S308  both are safe


@register.simple_tag(takes_context=True)
def lang_of(context: Context, item: Page, link: bool = False) -> SafeString:
    """The attribute `lang` for what `item` says in another language than the reader's, else nothing.

    With `link`, `hreflang` too. Lists hold pages of the reader's language or French ones, so their keys tell.
    """
    language = _language_of(context, item)
    if language == reader_language():
        return mark_safe("")
    lang = lang_attributes(language)
    return format_html("{}{}", lang, hreflang_of(context, item)) if link else lang


@register.simple_tag
def in_french() -> SafeString:
    """The attribute `lang` for what is written in French only, where another language is read, else nothing."""
    return mark_safe("") if reader_language() == settings.LANGUAGE_CODE else lang_attributes(settings.LANGUAGE_CODE)


@register.simple_tag(takes_context=True)
def hreflang_of(context: Context, item: Page) -> SafeString:
    """The attribute `hreflang` for a link to `item`, called otherwise than by its title, as `lang_of` has it."""
    language = _language_of(context, item)
    return format_html(' hreflang="{}"', language) if language != reader_language() else mark_safe("")


def _language_of(context: Context, item: Page) -> str:
    """The language of the texts of `item`: a French page may hold a text as it was sent (`WrittenInField`)."""
    page, language = context.get("page"), reader_language()
    if not isinstance(page, Page):
        return language
    is_french = language == settings.LANGUAGE_CODE or item.locale_id != page.locale_id
    return str(getattr(item, "written_in", settings.LANGUAGE_CODE)) if is_french else language


@register.simple_tag
def once(template_name: str, **facts: Hashable) -> SafeString:
    """A template that sees `facts` and the reader's language alone: rendered once per process for each of them."""
    return render_once(template_name, **facts)


@register.simple_tag(name="page_url", takes_context=True)
def page_url_tag(context: Context, page: Page, below: str = "") -> str:
    """The address of a page, or of what stands `below` it, for a link."""
    return page_link(page, context.get("request"), below)


@register.simple_tag(takes_context=True)
def country_url(context: Context, code: str) -> str:
    """Where the name of the country with an ISO code leads."""
    return country_address(code, context.get("request"))


@register.simple_tag(takes_context=True)
def theme_url(context: Context, theme: Theme) -> str:
    """Where the name of a theme leads."""
    return theme_address(theme.slug, context.get("request"))


@register.simple_tag
def segment(name: str) -> str:
    """A word of the site's own addresses, in the reader's language (`core.segments`)."""
    return str(getattr(segments, name.upper()))


@register.filter
def kind_of(page: Page) -> str:
    """What readers call a page of this type: "Story". The page may be known as a page alone, without its fields."""
    model = page.specific_class
    return capfirst(model.search_kind.name) if model and issubclass(model, BasePage) else ""
