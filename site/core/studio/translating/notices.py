"""What the editors of a French page and of its translations say of French that changed since."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import get_language_info, pgettext
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from core.models import RequestedTranslation, TranslationReview
from core.translating.request_mails import person
from core.translating.requests import open_requests
from core.translating.reviews import SOURCE
from text.dates import long_date

MOST_TOLD = 160
"""Of the places that changed, so many characters are told; the review tells them all."""


def what_changed(review: TranslationReview) -> str:
    """The places of the texts that changed, in a line."""
    places = list(dict.fromkeys(row.place for row in review.changed_texts.all()))
    return Truncator(" ; ".join(places) or _("pictures, links or layout")).chars(MOST_TOLD)


def since(review: TranslationReview) -> str:
    """The day from which a translation is to review, in words."""
    return long_date(timezone.localtime(review.since).date())


def language_of(review: TranslationReview) -> str:
    """The language of a translation, in the reader's own."""
    return get_language_info(review.translation.target_locale.language_code)["name_translated"].lower()


def tell_what_changed(request: HttpRequest, page: Page) -> None:
    """Before an editor opens: say of a translation what changed in French; of a French page which are to review."""
    if request.method != "GET":
        return
    reviews = TranslationReview.objects.filter(**{SOURCE: page.translation_key}).prefetch_related("changed_texts")
    reviews = reviews.select_related("translation__target_locale")
    is_french = page.locale.language_code == settings.LANGUAGE_CODE
    if not is_french:
        reviews = reviews.filter(translation__target_locale=page.locale_id)
    for review in reviews:
        said = (
            _("The translation into %(language)s is to review since %(day)s. Changed in French: %(places)s.")
            if is_french
            else _("To review: the French changed since %(day)s. Changed: %(places)s.")
        )
        values = {"language": language_of(review), "day": since(review), "places": what_changed(review)}
        button = messages.button(reverse("review_translation", args=[review.pk]), pgettext("translation", "Review"))
        messages.warning(request, said % values, buttons=[button])


def open_request(key: UUID, locale: int) -> RequestedTranslation | None:
    """What is asked of the translation of a page into a language, and not done."""
    asked = open_requests().filter(translation__source__object_id=key, translation__target_locale=locale)
    return asked.select_related("request__assignee", "request__asked_by").first()


def tell_who_is_asked(request: HttpRequest, page: Page) -> None:
    """Before the editor of a translation opens: who is asked for it, by when, and who asked."""
    is_french = page.locale.language_code == settings.LANGUAGE_CODE
    if request.method != "GET" or is_french or not (asked := open_request(page.translation_key, page.locale_id)):
        return
    told = [_("Asked of %(person)s.") % {"person": person(asked.request.assignee)}]
    if asked.request.asked_by:
        told.append(pgettext("translation", "Asked by %(person)s.") % {"person": person(asked.request.asked_by)})
    due = asked.request.due
    late = bool(due and due < timezone.localdate())
    if due:
        said = _("Late: it was to be done by %(day)s.") if late else _("To be done by %(day)s.")
        told.append(said % {"day": long_date(due)})
    (messages.warning if late else messages.info)(request, " ".join(told))
