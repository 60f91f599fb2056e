"""The search page."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override, pgettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.navigation import Section
from core.site import pick_site, speaks_readers_language

from .answer import Answer
from .asking import question_from
from .hits.recording import record


@require_safe
@cache_control(private=True, no_cache=True)
def search(request: HttpRequest) -> HttpResponse:
    """What the site holds of the words and the filters in the address."""
    site = pick_site(request)
    if site and not speaks_readers_language(site):
        return _french(request)
    answer = Answer(question_from(request.GET), request)
    context = {"answer": answer, "section": Section(pgettext("of the site", "Search"), "recherche/")}
    response = render(request, "search/search.html", context)
    response["X-Robots-Tag"] = "noindex"
    record(request, answer)
    return response


def _french(request: HttpRequest) -> HttpResponse:
    """To the same question in French."""
    with override(settings.LANGUAGE_CODE):
        return HttpResponseRedirect(f"{reverse('search')}?{request.GET.urlencode()}")
