"""What staff are told of a page that is not published, such as a translation with texts that are still in French."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from core.publishing import CALLED_OFF, ask
from core.signals import PublicationRefusedError, UntranslatedError

from .beginning import language_name

MOST_PLACES = 8


class RefusalMiddleware:
    """Answers, in the place of an error, whatever in the studio publishes a page that may not be published."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Say what lacks and where, and lead to the editor of the page. Nothing was written."""
        if not isinstance(exception, PublicationRefusedError):
            return None
        messages.error(request, why(exception))
        editor = reverse("wagtailadmin_pages:edit", args=[exception.page.pk])
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            # What the window in which a page is approved waits for.
            return JsonResponse({"step": "success", "redirect": editor})
        return redirect(editor)


def refuse_many_unready(request: HttpRequest, action: str, pages: list[Page], view: object) -> HttpResponse | None:
    """Before pages ticked in a list are published: refuse them all, with what lacks in each, where one is refused."""
    refused = list(filter(None, map(_refusal, pages))) if action == "publish" else []
    for one in refused:
        messages.error(request, why(one))
    return redirect(request.get_full_path()) if refused else None


def _refusal(page: Page) -> PublicationRefusedError | None:
    revision = page.get_latest_revision()
    try:
        if revision:
            ask(page, revision)
    except PublicationRefusedError as refused:
        return refused
    return None


def why(refused: PublicationRefusedError) -> str:
    """Why a page is not published, and what to do."""
    if isinstance(refused, UntranslatedError):
        return _why_untranslated(refused)
    said = _("“%(page)s” is not published. %(obstacle)s")
    return said % {"page": refused.page.get_admin_display_title(), "obstacle": refused.obstacle}


def _why_untranslated(refused: UntranslatedError) -> str:
    """With the places of what lacks."""
    language = language_name(refused.language).lower()
    said = ngettext(
        "“%(page)s” is not published in %(language)s: %(count)d text is left to translate (%(places)s).",
        "“%(page)s” is not published in %(language)s: %(count)d texts are left to translate (%(places)s).",
        len(refused.places),
    )
    values = {
        "page": refused.page.get_admin_display_title(),
        "language": language,
        "count": len(refused.places),
        "places": in_a_line(refused.places),
    }
    remedy = _("A text that stays the same in %(language)s is stored as it is.") % {"language": language}
    return f"{said % values} {remedy}"


def in_a_line(places: list[str]) -> str:
    """Places, each once; the first of many."""
    named = list(dict.fromkeys(places))
    told, more = "\xa0; ".join(named[:MOST_PLACES]), len(named) - MOST_PLACES
    if more <= 0:
        return told
    rest = ngettext("and %(count)d other place", "and %(count)d other places", more) % {"count": more}
    return f"{told}, {rest}"


def name_refusals(actions: LogActionRegistry) -> None:
    """What the audit log says of a publication that was planned and did not take place."""
    told = _("Not published on its day: something of it was still to be done")
    actions.register_action(CALLED_OFF, _("Call off a publication"), told)
