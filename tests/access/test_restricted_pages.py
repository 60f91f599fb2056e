"""The pages that ask who reads: a password, an account."""

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client
from wagtail.models import PageViewRestriction

from demo.factories import make_standard
from home.models import HomePage, StandardPage


@pytest.fixture
def kept(home: HomePage) -> StandardPage:
    return make_standard(home, title="Dossier réservé", introduction="Ce que nous gardons.")


def form_of(html: bytes) -> Tag:
    """The form of an answer in the site's look, every field of it labelled."""
    soup = BeautifulSoup(html, "html.parser")
    assert soup.html["lang"] == "fr"
    assert soup.find("a", href="#contenu")
    assert len(soup.find_all("h1")) == 1
    form = soup.find("form", class_="form")
    assert form
    fields = form.find_all("input", type=["text", "password"])
    assert fields
    assert all(form.find("label", attrs={"for": field["id"]}) for field in fields)
    return form


def test_a_password_is_asked_without_naming_the_page(kept: StandardPage, client: Client) -> None:
    restriction = PageViewRestriction.objects.create(page=kept, restriction_type="password", password="laine")
    asked = client.get(kept.url)
    assert "Dossier réservé" not in asked.content.decode()
    assert "Ce que nous gardons." not in asked.content.decode()
    form = form_of(asked.content)
    assert form["action"] == f"/_util/authenticate_with_password/{restriction.pk}/{kept.pk}/"
    answers = {field["name"]: field.get("value", "") for field in form.find_all("input")}
    wrong = form_of(client.post(form["action"], answers | {"password": "lin"}).content)
    assert wrong.find(role="alert")
    read = client.post(form["action"], answers | {"password": "laine"}, follow=True)
    assert "Ce que nous gardons." in read.content.decode()


def test_an_account_is_asked_in_the_look_of_the_site(kept: StandardPage, editor_client: Client) -> None:
    PageViewRestriction.objects.create(page=kept, restriction_type="login")
    editor_client.logout()
    asked = editor_client.get(kept.url, follow=True)
    form = form_of(asked.content)
    assert form["action"].startswith("/_util/login/?next=")
    wrong = form_of(editor_client.post(form["action"], {"username": "communication", "password": "non"}).content)
    assert wrong.find(class_="errorlist")
    signed = {"username": "communication", "password": "mot-de-passe"}
    read = editor_client.post(form["action"], signed, follow=True)
    assert "Ce que nous gardons." in read.content.decode()
