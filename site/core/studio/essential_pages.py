"""Says in words why a page that the site stands on stays, where Wagtail would say that a right is missing."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from wagtail.models import Page

from core.essential import MANY, act_asked, held_message, is_essential, warning


class EssentialPagesMiddleware:
    """Answers, before the studio's view, who asks to take away such a page; warns administrators.

    The refusal itself is that of `core.essential.SitePagePermissions`, which every view asks.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: Callable, _arguments: object, named: dict[str, Any]
    ) -> HttpResponse | None:
        """Lead back to the page, with the reason; among several pages, leave them to the view, which skips these."""
        if not request.path_info.startswith(settings.ADMIN_PATHS):
            return None
        refuse_place_of_root(request, named)
        asked, user = act_asked(request, named), request.user
        if not asked or not user.has_perm("wagtailadmin.access_admin"):
            return None
        act, keys = asked
        essential = [page for page in Page.objects.filter(pk__in=keys).order_by("path") if is_essential(page)]
        if user.is_superuser:
            self._warn(request, essential, act)
            return None
        for page in essential:
            messages.error(request, held_message(page, act))
        request.held_pages = {page.pk for page in essential}
        if essential and request.resolver_match.view_name != MANY:
            return redirect("wagtailadmin_pages:edit", essential[0].pk)
        return None

    def _warn(self, request: HttpRequest, essential: list[Page], act: str) -> None:
        if request.method != "GET":
            return
        for page in essential:
            if text := warning(page, act):
                messages.warning(request, text)


def refuse_place_of_root(request: HttpRequest, named: dict[str, Any]) -> None:
    """The root of the tree has no place among others, which Wagtail's view looks for. Raises Http404."""
    match = request.resolver_match
    if match and match.view_name == "wagtailadmin_pages:set_page_position":
        get_object_or_404(Page, pk=named["page_to_move_id"], depth__gt=1)
