"""Where the window opens in which staff choose a page of some types: above the French ones, which links lead to.

Wagtail opens it above all pages of these types. Once one of them is translated, that is the root of all languages.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from wagtail.admin.views.chooser import BrowseView
from wagtail.coreutils import resolve_model_string
from wagtail.models import Page


class FrenchFirst(BrowseView):
    """Wagtail's own, where nobody has gone elsewhere from."""

    def get(self, request: HttpRequest, parent_page_id: int | None = None) -> HttpResponse:
        """The pages below `parent_page_id`, else below what the French pages of the types asked for share."""
        answer: HttpResponse = super().get(request, parent_page_id or _shared_by(request.GET.get("page_type", "")))
        return answer


def _shared_by(types: str) -> int | None:
    """The key of the page that the French pages of these types, "app.model,app.model", share; None for pages of all."""
    try:
        models = [resolve_model_string(name) for name in types.split(",")] if types else [Page]
    except (ValueError, LookupError):
        return None
    if models == [Page]:
        return None
    french = Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE).type(*models)
    shared = french.first_common_ancestor()
    return shared.pk if shared else None
