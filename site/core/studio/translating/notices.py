"""What the editors of a French page and of its translations say of French that changed since."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import get_language_info, pgettext
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from core.models import TranslationReview
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
