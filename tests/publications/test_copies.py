"""Copies of an issue of the magazine, as staff make them."""

from datetime import date

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from home.factories import make_issue, make_partner
from home.models import HomePage
from publications.models import IssuePage
from tests.core.studio_forms import edit_page, errors_beside


def copy(client: Client, issue: IssuePage, **values: object) -> HttpResponse:
    parent = issue.get_parent().pk
    data = {"new_title": "Copie", "new_slug": "copie", "new_parent_page": parent, **values}
    return client.post(reverse("wagtailadmin_pages:copy", args=(issue.pk,)), data)


@pytest.mark.parametrize("live", [False, True])
def test_a_copy_takes_the_next_free_number(home: HomePage, editor_client: Client, live: bool) -> None:
    issue = make_issue(number=105, partners=[make_partner()])
    make_issue(number=106)
    assert copy(editor_client, issue, **({"publish_copies": "on"} if live else {})).status_code == 302
    copied = IssuePage.objects.get(slug="copie")
    assert (copied.number, copied.live) == (107, live)
    assert copied.get_latest_revision_as_object().number == 107
    assert edit_page(editor_client, copied, introduction="Revu.").status_code == 302
    issue.refresh_from_db()
    assert issue.number == 105


def test_an_alias_keeps_the_number_and_stands_in_no_ones_way(home: HomePage, editor_client: Client) -> None:
    issue = make_issue(number=105)
    assert copy(editor_client, issue, alias="on").status_code == 302
    assert IssuePage.objects.get(slug="copie").number == 105
    assert edit_page(editor_client, issue, introduction="Revu.").status_code == 302


def test_a_number_taken_is_refused_beside_the_field(home: HomePage, editor_client: Client) -> None:
    make_issue(number=105)
    response = edit_page(editor_client, make_issue(number=106), number=105)
    assert "Un autre numéro de la revue porte déjà ce numéro." in errors_beside(response, "number")


def test_a_translation_has_the_number_of_its_source(home: HomePage) -> None:
    issue = make_issue(number=105, date=date(2024, 3, 1))
    english = Locale.objects.get_or_create(language_code="en")[0]
    assert issue.copy_for_translation(english, copy_parents=True).number == 105
