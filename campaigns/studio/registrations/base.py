"""What the views of registrations share: the right to see them, the event that they are of, their way up."""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from ...models import EventPage
from ...registration.places import source_of
from .counts import events_with_counts

SEE, CHANGE = "campaigns.view_registration", "campaigns.change_registration"
Crumbs = list[dict[str, Any]]


def event_of_key(key: int) -> EventPage:
    """The event that keeps the registrations of the one of a key, a translation perhaps. Raises Http404."""
    return source_of(get_object_or_404(EventPage._base_manager.select_related("locale"), pk=key))


def refuse_without(request: HttpRequest, permission: str) -> None:
    """Raise PermissionDenied for who may not know, or change, who is registered."""
    if not request.user.has_perm(permission):
        raise PermissionDenied


class OfEvent:
    """A view of the registrations of one event. Comes before Wagtail's."""

    permission: ClassVar[str] = SEE
    own_title: ClassVar[Any] = ""
    event: EventPage

    @method_decorator([never_cache, sensitive_post_parameters()])
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse who has not the right, before anything is read."""
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Raises PermissionDenied, or Http404 where there is no such event."""
        refuse_without(request, self.permission)
        self.event = event_of_key(kwargs["event"])
        super().setup(request, *args, **kwargs)  # type: ignore[misc]

    def crumbs(self) -> Crumbs:
        """The way to the list of the event's registrations."""
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("registrations"), "label": _("Registrations")},
            {"url": reverse("registrations_of", args=[self.event.pk]), "label": self.event.title},
        ]


class EventView(OfEvent, WagtailAdminTemplateMixin, TemplateView):
    """A page about the registrations of one event."""

    _show_breadcrumbs = True
    header_icon = "group"

    def get_page_title(self) -> str:
        """What it is for."""
        return str(self.own_title)

    def get_breadcrumbs_items(self) -> Crumbs:
        """Below the list."""
        return [*self.crumbs(), {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the event."""
        return super().get_context_data(**{**kwargs, "event": self.event})

    def again(self, **kwargs: Any) -> HttpResponse:
        """The page with what was sent."""
        return self.render_to_response(self.get_context_data(**kwargs))


class RegistrationsView(WagtailAdminTemplateMixin, TemplateView):
    """The events for which people register, with their counts."""

    template_name = "campaigns/studio/registrations/events.html"
    page_title = gettext_lazy("Registrations")
    header_icon = "group"
    _show_breadcrumbs = True

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raises PermissionDenied for who may not know them."""
        refuse_without(request, SEE)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> Crumbs:
        """Below the dashboard."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the events."""
        return super().get_context_data(events=events_with_counts(), **kwargs)
