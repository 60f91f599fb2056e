"""What stands before each page of the review: who asks, of which call. No answer is kept anywhere."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.admin.widgets.button import Button

from ...models import Application, CallPage
from ...review.rights import User, calls, judged_applications, may_manage

View = Callable[..., HttpResponseBase]
Crumb = tuple[str, str]
"""A label and an address."""


def staff_only(may: Callable[[User, CallPage], bool] = may_manage) -> Callable[[View], View]:
    """A view `view(request, call, …)` for those whom `may` lets; its address has a `page_id`."""

    def decorate(view: View) -> View:
        @never_cache
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def checked(request: HttpRequest, page_id: int, **kwargs: Any) -> HttpResponseBase:
            call = get_object_or_404(calls(), pk=page_id)
            if not may(request.user, call):
                raise PermissionDenied
            return view(request, call, **kwargs)

        return checked

    return decorate


def jurors_only(view: View) -> View:
    """A view `view(request, application, …)` for the jurors of its call; its address has a `key`.

    Raises Http404 for everybody else, the same as for what never existed.
    """

    @never_cache
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def checked(request: HttpRequest, key: UUID, **kwargs: Any) -> HttpResponseBase:
        application = judged_applications(request.user).select_related("call").filter(pk=key).first()
        if application is None:
            raise Http404
        return view(request, application, **kwargs)

    return checked


def of_call(call: CallPage, key: UUID) -> Application:
    """An application to `call` that was sent, also one kept aside. Raises Http404."""
    application: Application = get_object_or_404(call.applications.submitted(), pk=key)
    application.call = call
    return application


def shown(
    request: HttpRequest,
    template: str,
    title: str,
    *,
    above: Sequence[Crumb] = (),
    buttons: Sequence[Button] = (),
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """A page of the studio with the way to it."""
    crumbs = [{"url": reverse("wagtailadmin_home"), "label": _("Home")}]
    crumbs += [{"url": url, "label": label} for label, url in above]
    header = {"breadcrumbs_items": [*crumbs, {"url": "", "label": title}], "header_buttons": buttons}
    header |= {"header_title": title, "header_icon": "form", "page_title": title}
    return render(request, f"campaigns/review/{template}", {**header, **context}, status=status)


def staff_crumbs(call: CallPage) -> list[Crumb]:
    """The way to the applications of a call."""
    return [(_("Calls"), reverse("calls:index")), (call.title, reverse("applications", args=[call.pk]))]
