"""A member of the staff with a hand-written address: no address of the studio answers with a fault."""

import os
from collections.abc import Iterator
from random import Random

import pytest
from django.contrib.auth.models import AbstractUser
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from demo.factories import make_document, make_image, make_partner, make_partner_index
from home.models import HomePage
from tests.hostile import admin_routes

# How many requests are tried: all of them take minutes (STAFF_COUNT=100000).
COUNT = int(os.environ.get("STAFF_COUNT") or 150)
SEED = 7
NOTHING, ROOT = "999999", "1"
QUERY = "?id=x&id=1&p=0&page=%00&position=x&q=%00&childOf=x&next=//x&locale=x&ordering=x"
FORM = {"id": "x", "page": "\x00", "action-publish": "1", "form-TOTAL_FORMS": "x", "slug": "\x00", "title": "x" * 400}

Asked = tuple[str, str, dict[str, str]]


def fillings(home: HomePage) -> list[dict[str, str]]:
    """What stands in the holes of addresses: nothing known, the root of the tree, things that are there."""
    partner = make_partner(make_partner_index(home))
    known = {"page_id": str(partner.pk), "page_to_move_id": str(partner.pk), "parent_page_id": str(home.pk)}
    known |= {"image_id": str(make_image().pk), "document_id": str(make_document().pk), "pk": str(partner.pk)}
    there = {"app_label": "wagtailcore", "model_name": "page", "action": "delete"}
    return [dict.fromkeys(known, NOTHING) | there, dict.fromkeys(known, ROOT) | there, known | there]


def requests(home: HomePage) -> Iterator[Asked]:
    """Each address asked plainly, with odd parameters, with an empty form and with an odd one."""
    for filling in fillings(home):
        for path in admin_routes(filling):
            yield "GET", path, {}
            yield "GET", path + QUERY, {}
            yield "POST", path, {}
            yield "POST", path, FORM


def test_no_address_of_the_studio_fails(home: HomePage, communication_user: AbstractUser) -> None:
    asked = list(requests(home))
    assert len(asked) > 1000
    client = Client(raise_request_exception=False)
    faults = []
    for method, path, form in Random(SEED).sample(asked, min(COUNT, len(asked))):  # noqa: S311
        if "_auth_user_id" not in client.session:
            client.force_login(communication_user, backend="django.contrib.auth.backends.ModelBackend")
        answer = client.generic(method, path) if method == "GET" else client.post(path, form)
        if answer.status_code >= 500:
            faults.append(f"{method} {path} {form}")
    assert faults == []


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_root_of_the_tree_has_no_place_among_others(home: HomePage, editor_client: Client, method: str) -> None:
    root = Page.get_first_root_node()
    answer = getattr(editor_client, method)(reverse("wagtailadmin_pages:set_page_position", args=[root.pk]))
    assert answer.status_code == 404
