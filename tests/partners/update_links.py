"""What the tests of the partners' own form share: a link, and the form filled in as a browser fills it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from unittest.mock import patch

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from partners.models import PartnerPage, UpdateLink
from partners.update.links import LINKS
from tests.reading import soup_of

Answers = dict[str, Any]


def address_of(partner: PartnerPage, **fields: Any) -> str:
    """The address of a new link for `partner`."""
    return reverse("partner_update", args=[LINKS.token_of(UpdateLink.objects.create(partner=partner, **fields))])


def answers_in(page: BeautifulSoup) -> Answers:
    """What a browser would send of the form, nothing changed."""
    answers: Answers = {}
    for field in page.select("main form [name]"):
        answers |= _value(field)
    return answers


def _value(field: Tag) -> Answers:
    name, kind = str(field["name"]), field.get("type")
    if kind in ("checkbox", "radio"):
        return {name: field.get("value", "on")} if field.has_attr("checked") else {}
    if kind == "file":
        return {}
    if field.name == "textarea":
        # A browser drops the line break that begins a text area.
        return {name: field.get_text().removeprefix("\n").removeprefix("\r\n")}
    return {name: field.get("value", "")}


def opened(client: Client, address: str) -> tuple[BeautifulSoup, str]:
    """The form that a link leads to, and its own address."""
    response = client.get(address, follow=True)
    return soup_of(response), response.request["PATH_INFO"]


@contextmanager
def freeze(moment: datetime) -> Iterator[None]:
    """The clock that signatures are read by stands at `moment`."""
    with patch("django.core.signing.time.time", return_value=moment.timestamp()):
        yield


def propose(client: Client, address: str, **changes: Any) -> HttpResponse:
    """Open the form, change some answers and send it."""
    page, form_address = opened(client, address)
    return client.post(form_address, answers_in(page) | changes)


def errors_of(response: HttpResponse, name: str) -> str:
    """The errors beside a field."""
    field = soup_of(response).find(attrs={"name": name})
    assert field, name
    box = field.find_parent(class_="field")
    found = box.select_one(".errorlist")
    return found.get_text(" ", strip=True) if found else ""
