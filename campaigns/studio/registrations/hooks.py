"""The ways to registrations in the studio, and what staff are told before data go or once a plan changed."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from ...models import EventPage, Registration
from ...registration.places import source_of
from .base import CHANGE, SEE
from .listing import EXPORTED
from .single import ADDED, CHANGED
from .writing import WRITTEN


class RegistrationsItem(MenuItem):
    """Shown to those who may know who is registered."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may."""
        return request.user.has_perm(SEE)


def registrations_item() -> MenuItem:
    """Below the agenda."""
    return RegistrationsItem(
        gettext_lazy("Registrations"), reverse_lazy("registrations"), name="registrations", icon_name="group", order=126
    )


def registrations_button(page: Page, user: Any, **_more: object) -> Iterable[Button]:
    """From an event to those registered for it."""
    if page.specific_class is not EventPage or not user.has_perm(SEE):
        return
    event = source_of(page.specific_deferred)
    if event.takes_registrations or _count([event]):
        yield Button(_("Registrations"), reverse("registrations_of", args=[event.pk]), icon_name="group", priority=15)


def name_acts(actions: LogActionRegistry) -> None:
    """What the history of an event says of its registrations: how many, never who."""
    for action, label in (
        (EXPORTED, gettext_lazy("Export the registrations")),
        (CHANGED, gettext_lazy("Change a registration")),
        (ADDED, gettext_lazy("Add a registration by hand")),
        (WRITTEN, gettext_lazy("Write to those registered")),
    ):
        actions.register_action(action, label, label)


def warn_before_deletion(request: HttpRequest, page: Page) -> None:
    """Say how many registrations go with the event, or with those below a page."""
    if request.method == "GET":
        _warn(request, EventPage.objects.descendant_of(page, inclusive=True))


def warn_before_deletion_of_many(request: HttpRequest, action: str, pages: Iterable[Any], _view: object) -> None:
    """The same for pages ticked in a list."""
    if action == "delete" and request.method == "GET":
        keys = [page.pk for page in pages if isinstance(page, Page)]
        _warn(request, EventPage.objects.filter(pk__in=keys))


def _warn(request: HttpRequest, events: Any) -> None:
    if count := _count(events):
        said = ngettext(
            "%(count)d registration is deleted with it, with the name, the address and the answers.",
            "%(count)d registrations are deleted with it, with the names, the addresses and the answers.",
            count,
        )
        messages.warning(request, said % {"count": count})


def _count(events: Any) -> int:
    return Registration.objects.filter(event__in=events).count()


def offer_to_write(request: HttpRequest, page: Page) -> None:
    """Once an event is published: those registered are not told by themselves, staff may write to them."""
    if not isinstance(page, EventPage) or not request.user.has_perm(CHANGE):
        return
    count = Registration.objects.active().filter(event=page.pk).count()
    if not count:
        return
    said = ngettext(
        "%(count)d person is registered, and is told nothing of what you changed.",
        "%(count)d people are registered, and are told nothing of what you changed.",
        count,
    ) % {"count": count}
    url = reverse("registrations_write", args=[page.pk])
    messages.info(request, format_html('{} <a href="{}">{}</a>', said, url, _("Write to them")))
