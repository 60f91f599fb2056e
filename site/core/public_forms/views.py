"""Where a browser asks for the work that goes with a form."""

from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from .registry import find


@never_cache
@require_safe
def task(request: HttpRequest, name: str) -> JsonResponse:
    """The work of the form called `name`, for this reader and this hour. Raises Http404 when there is no such form."""
    form = find(name)
    if form is None:
        raise Http404
    return JsonResponse(form.task(request))
