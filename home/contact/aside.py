"""Messages kept aside: staff read them, and say which are a person's."""

from collections.abc import Callable, Iterable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.contrib.forms.utils import get_forms_for_user

from .later import tell_of_stored
from .models import ContactMessage, ContactPage

A_PAGE = 50
Line = tuple[object, object]


@never_cache
@require_http_methods(["GET", "POST"])
def aside(request: HttpRequest, page_id: int) -> HttpResponse:
    """The messages of a form that are kept aside. Raises PermissionDenied for who may not read its messages."""
    if not get_forms_for_user(request.user).filter(pk=page_id).exists():
        raise PermissionDenied
    page = get_object_or_404(ContactPage, pk=page_id)
    kept = ContactMessage.objects.filter(page=page, aside=True).order_by("-submit_time")
    if request.method == "POST":
        chosen = kept.filter(pk__in=[key for key in request.POST.getlist("message") if key.isdecimal()])
        if request.POST.get("action") == "ask" and chosen:
            return render(request, "home/studio/aside_delete.html", {"page": page, "entries": _entries(page, chosen)})
        _act(request, chosen)
        return redirect("contact_aside", page.pk)
    shown = Paginator(kept, A_PAGE).get_page(request.GET.get("p"))
    return render(request, "home/studio/aside.html", {"page": page, "entries": _entries(page, shown), "shown": shown})


def _act(request: HttpRequest, chosen: QuerySet[ContactMessage]) -> None:
    """Do what was asked with the messages chosen, or say that none is."""
    action = ACTIONS.get(request.POST.get("action", ""))
    if not chosen:
        messages.warning(request, _("No message was chosen: tick those that you mean, then choose again what to do."))
    elif action:
        action(request, chosen)


def _entries(page: ContactPage, shown: Iterable[ContactMessage]) -> list[tuple[ContactMessage, list[Line]]]:
    """Each message with what was written in it."""
    labels = dict(page.get_data_fields())
    return [(message, _lines(message, labels)) for message in shown]


def _lines(message: ContactMessage, labels: dict[str, object]) -> list[Line]:
    """What was written, each with the label of its field."""
    return [
        (labels.get(name, name), ", ".join(value) if isinstance(value, list) else value)
        for name, value in message.form_data.items()
        if value
    ]


def _accept(request: HttpRequest, chosen: QuerySet[ContactMessage]) -> None:
    """Put messages among those received, and mail them."""
    accepted = list(chosen)
    for message in accepted:
        message.aside, message.told_at = False, None
        message.save()
        tell_of_stored(message)
    said = ngettext("%(count)d message accepted.", "%(count)d messages accepted.", len(accepted))
    messages.success(request, said % {"count": len(accepted)})


def _delete(request: HttpRequest, chosen: QuerySet[ContactMessage]) -> None:
    count, _by_model = chosen.delete()
    said = ngettext("%(count)d message deleted.", "%(count)d messages deleted.", count)
    messages.success(request, said % {"count": count})


ACTIONS: dict[str, Callable[[HttpRequest, QuerySet[ContactMessage]], None]] = {"accept": _accept, "delete": _delete}
