"""A translation that is told to follow the French again keeps what was written by hand meanwhile."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail_localize.models import Translation

from core.translating.restarting import CannotFollowError, take_back

RESTART = "localize-restart-translation"
"""The name that wagtail-localize's entry in the menu of actions sends."""


def keep_what_was_written(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Before a translation follows the French again: take up its texts, or refuse it with those that would be lost."""
    if request.method != "POST" or RESTART not in request.POST:
        return None
    stopped = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=False
    ).first()
    if stopped is None:
        return None
    try:
        count = take_back(stopped, page.get_latest_revision_as_object(), request.user)
    except CannotFollowError as error:
        told = _(
            "The translation does not follow the French yet, or these texts would be lost: %(places)s. Give them as "
            "many paragraphs, links and notes as in French, save, then start again."
        )
        messages.error(request, told % {"places": get_text_list(error.places, _("and"))})
        return redirect("wagtailadmin_pages:edit", page.pk)
    if count:
        told = ngettext("%(count)d text written by hand is kept.", "%(count)d texts written by hand are kept.", count)
        messages.success(request, told % {"count": count})
    return None
