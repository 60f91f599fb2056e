"""What the views of registrations share: the right to see them, the event that they are of, their way up."""

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from ...models import EventPage
from ...registration.places import source_of
from ..guarded import Guarded
from .counts import events_with_counts

SEE, CHANGE = "campaigns.view_registration", "campaigns.change_registration"
Crumbs = list[dict[str, Any]]


def event_of_key(key: int) -> EventPage:
    """The event that keeps the registrations of the one of a key, a translation perhaps. Raises Http404."""
    return source_of(get_object_or_404(EventPage._base_manager.select_related("locale"), pk=key))


class OfEvent(Guarded):
    """A view of the registrations of one event. Comes before Wagtail's."""

    permission: ClassVar[str] = SEE
    own_title: ClassVar[Any] = ""
    event: EventPage

    def find(self, named: dict[str, Any]) -> None:
        """Raises Http404 where there is no such event."""
        self.event = event_of_key(named["event"])

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


class RegistrationsView(Guarded, WagtailAdminTemplateMixin, TemplateView):
    """The events for which people register, with their counts."""

    template_name = "campaigns/studio/registrations/events.html"
    page_title = gettext_lazy("Registrations")
    header_icon = "group"
    permission: ClassVar[str] = SEE
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> Crumbs:
        """Below the dashboard."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the events."""
        return super().get_context_data(events=events_with_counts(), **kwargs)
