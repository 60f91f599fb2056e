"""What a person does with its own subscription, by the link of its mails: confirm, change, leave."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from core.signed_links.views import by_link

from ..forms import PreferencesForm
from ..links import LINKS
from ..models import NewsletterPage, Subscriber
from ..models.subscriber import PROOF_MONTHS
from ..subscribing import change, confirm, leave

DONE = "fait"


@by_link(LINKS)
def own_subscription(request: HttpRequest, subscriber: Subscriber) -> HttpResponse:
    """The subscription; what is done with it is sent by POST, and the page is shown again."""
    act = ACTS.get(request.POST.get("act", "")) if request.method == "POST" else None
    return act(request, subscriber) if act else _show(request, subscriber)


def _confirm(request: HttpRequest, subscriber: Subscriber) -> HttpResponse:
    confirm(subscriber)
    return redirect(f"{request.path}?{DONE}=confirm")


def _change(request: HttpRequest, subscriber: Subscriber) -> HttpResponse:
    form = PreferencesForm.of(subscriber, request.POST)
    if not form.is_valid():
        return _show(request, subscriber, form)
    change(subscriber, form.preferences)
    return redirect(f"{request.path}?{DONE}=change")


def _leave(request: HttpRequest, subscriber: Subscriber) -> HttpResponse:
    leave(subscriber)
    return render(request, "newsletter/left.html", {"months": PROOF_MONTHS})


ACTS: dict[str, Callable[[HttpRequest, Subscriber], HttpResponse]] = {
    "confirm": _confirm,
    "change": _change,
    "leave": _leave,
}


def _show(request: HttpRequest, subscriber: Subscriber, form: PreferencesForm | None = None) -> HttpResponse:
    done = request.GET.get(DONE, "")
    context = {
        "subscriber": subscriber,
        "form": form or (PreferencesForm.of(subscriber) if subscriber.is_subscribed else None),
        "done": done,
        "welcome": _welcome(subscriber) if done == "confirm" else "",
    }
    return render(request, "newsletter/own_subscription.html", context)


def _welcome(subscriber: Subscriber) -> str:
    """What staff say to whoever has confirmed, in the language of the subscription."""
    pages = NewsletterPage.objects.live().filter(locale__language_code=subscriber.language, alias_of=None)
    return str(pages.values_list("welcome", flat=True).first() or "")
