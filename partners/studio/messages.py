"""What staff are told after they publish a partner of which the public sees less than they may think."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.models import Page

from core.live_content import pages_leading_to

from ..dialling import dialling_notices
from ..models import PartnerPage, Precision
from ..name_words import name_word_notices
from ..names import same_name
from ..outside import labelled_notices
from ..protection import pages_of
from ..public import has_consent
from ..sight import may_see_names
from ..telling_places import TellingPlace

MOST_PAGES = 20
"""Pages to read again that are named."""


def tell_what_is_shown(request: HttpRequest, page: Page) -> None:
    """Warn that a partner is hidden, or that it is shown without its consent at the level of the country."""
    if page.live is False and not (isinstance(page, PartnerPage) and page.is_hidden) and not page.go_live_at:
        messages.error(
            request,
            _("“%s” is not public: it would have told a protected name. Those who may publish it get a mail about it.")
            % page.get_admin_display_title(),
        )
    if not isinstance(page, PartnerPage):
        return
    if page.is_hidden:
        messages.warning(
            request,
            _("“%s” is hidden: its page appears nowhere on the site. Other pages may still name it.") % page.real_name,
        )
    elif not has_consent(page) and page.location_precision != Precision.COUNTRY:
        told = _("“%s” is shown at the level of the country, because no consent is recorded.")
        if page.consent_date:
            told = _("“%s” is shown at the level of the country, because its consent has ended.")
        messages.warning(request, told % page.real_name)


def tell_what_stays_offline(
    request: HttpRequest, action: str, pages: list[Page], view: PublishBulkAction
) -> HttpResponse | None:
    """After pages ticked in a list were published: those that the site kept offline, and how many are public."""
    if action != "publish":
        return None
    now = {page.pk: page for page in Page.objects.filter(pk__in=[page.pk for page in pages]).specific()}
    offline = [page for page in now.values() if not page.live]
    if not offline:
        return None
    for page in offline:
        tell_what_is_shown(request, page)
    if public := len(now) - len(offline):
        messages.success(request, view.get_success_message(public, 0))
    return redirect(view.next_url)


def tell_what_to_check(request: HttpRequest, page: Page) -> None:
    """Say what may be wrong with a saved partner, and is no error: points, telephones, words of a protected name."""
    # What is saved while somebody types answers with JSON, which shows no message.
    if isinstance(page, PartnerPage) and request.accepts("text/html"):
        words = name_word_notices(page) if may_see_names(request.user) else ()
        for notice in (*_same_names(page), *labelled_notices(page), *dialling_notices(page), *words):
            messages.warning(request, notice)
        if page.name_protected:
            _tell_what_to_read_again(request, page)


def _tell_what_to_read_again(request: HttpRequest, partner: PartnerPage) -> None:
    """Name the pages that lead to a protected partner: a title, a street, a word of theirs may say where it is."""
    ours = set(pages_of(partner).values_list("pk", flat=True))
    keys = pages_leading_to({PartnerPage: ours}) - ours
    if not keys:
        return
    pages = Page.objects.filter(pk__in=keys).order_by("title", "pk").specific(defer=True)[:MOST_PAGES]
    links = format_html_join("", "<li>{}</li>", ((TellingPlace(one, ()).as_link(request.user),) for one in pages))
    more = len(keys) - MOST_PAGES
    said = _(
        "The name is protected, but these pages still tell of the partner. Read them again yourself: a title, a street"
        " or a word may say who or where it is."
    )
    others = ngettext("and %(number)d other", "and %(number)d others", more) % {"number": more} if more > 0 else ""
    messages.warning(request, format_html("{}<ul>{}</ul>{}", said, links, others))


def _same_names(page: PartnerPage) -> Iterator[str]:
    """What to say where another partner of the country has the name of a partner."""
    others = PartnerPage.objects.filter(country=page.country_id, locale=page.locale_id, alias_of=None)
    for other in others.exclude(translation_key=page.translation_key):
        if same_name(other.real_name) == same_name(page.real_name):
            yield _("Another partner of this country has this name (%(reference)s): is it the same one?") % {
                "reference": other.reference
            }
