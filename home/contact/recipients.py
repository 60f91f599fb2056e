"""Who gets a message: a service of the contact page, or whom another page leads to, such as a local group.

The reader chooses by a name, or comes by a link that has chosen already; addresses are told to nobody. An app that has
people to write to registers who finds them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

FIELD = "form-recipient"
"""Where the one chosen stands among the fields. Staff's own fields never hold a hyphen."""
ASKED = "pour"
"""Where a link says whom it has chosen."""
LABEL = _("Your message is for")


@dataclass(frozen=True)
class Recipient:
    """Somebody whom a message may go to; `address`, which is staff's, is never shown. `purpose`: what for."""

    key: str
    name: str
    address: str
    purpose: str = ""

    @property
    def is_elsewhere(self) -> bool:
        """Whether another page leads to it: the contact page does not offer it by itself."""
        return ":" in self.key


Find = Callable[[str, bool], Recipient | None]
"""Finds one by its number among those that readers may see, or, where that is False, among all of them."""

# Filled once, while the apps start.
_finders: dict[str, Find] = {}


def register(kind: str, find: Find) -> None:
    """Have keys that begin with `kind` and a colon found by `find`."""
    _finders[kind] = find


def registered(key: str, public: bool = True) -> Recipient | None:
    """Whom another page leads to by `key`; None where there is nobody of that key, or nobody that readers may see."""
    kind, _colon, number = key.partition(":")
    find = _finders.get(kind)
    return find(number, public) if find and number else None


def query_for(key: str) -> str:
    """The end of an address of the contact form that has chosen `key`."""
    return f"?{urlencode({ASKED: key}, safe=':')}"


def asked_in(request: HttpRequest) -> str:
    """Whom a request names: in the form that it sends, else in its address."""
    return request.POST.get(FIELD, "") if request.method == "POST" else request.GET.get(ASKED, "")


def add_choice(form: forms.BaseForm, services: Iterable[Recipient], chosen: Recipient | None) -> None:
    """Have `form` ask first which of `services` the message is for; one may be chosen already."""
    choices = [(one.key, _told(one)) for one in services]
    if choices:
        form.fields = {FIELD: forms.ChoiceField(label=LABEL, choices=choices, widget=forms.RadioSelect), **form.fields}
        form.initial[FIELD] = chosen.key if chosen else None


def add_chosen(form: forms.BaseForm, recipient: Recipient) -> None:
    """Have `form` carry the one that the message is for."""
    form.fields[FIELD] = forms.ChoiceField(choices=[(recipient.key, recipient.name)], widget=forms.HiddenInput)
    form.initial[FIELD] = recipient.key


def _told(one: Recipient) -> str:
    if not one.purpose:
        return one.name
    return format_html('<span>{} <span class="note field__more">{}</span></span>', one.name, one.purpose)
