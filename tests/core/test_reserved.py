"""No page stands at an address that the site keeps for itself."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from core.reserved import is_reserved
from demo.factories import make_contact, make_standard
from home.contact.models import ContactPage
from home.models import HomePage, StandardPage
from tests.core.studio_forms import create_page, errors_beside

MESSAGE = (
    "Le site lui-même utilise l’adresse «\xa0recherche\xa0». "
    "Choisissez-en une autre, par exemple «\xa0recherche-2\xa0»."
)


@pytest.mark.parametrize("slug", ["recherche", "admin", "en", "es", "nl"])
def test_what_the_site_answers_is_reserved(slug: str) -> None:
    assert is_reserved(slug)


@pytest.mark.parametrize("slug", ["histoire", "recherches", "partenaires"])
def test_every_other_address_is_free(slug: str) -> None:
    assert not is_reserved(slug)


@pytest.mark.parametrize("model", [StandardPage, ContactPage])
def test_the_form_of_a_new_page_says_so(model: type[Page], home: HomePage, editor_client: Client) -> None:
    response = create_page(editor_client, model, home, title="Recherche", slug="recherche")
    assert MESSAGE in errors_beside(response, "slug")
    assert not model.objects.exists()


def test_a_page_below_another_one_may_have_the_name(home: HomePage) -> None:
    parent = make_standard(home, slug="histoire")
    assert make_standard(parent, slug="recherche").get_url() == "/histoire/recherche/"


def test_saving_refuses_it(home: HomePage) -> None:
    with pytest.raises(ValidationError, match="recherche-2"):
        make_contact(home, slug="recherche")


def test_moving_refuses_it(home: HomePage, editor_client: Client) -> None:
    page = make_standard(make_standard(home, slug="histoire"), slug="recherche")
    url = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, home.pk])
    response = editor_client.post(url, follow=True)
    assert MESSAGE in response.content.decode()
    page.refresh_from_db()
    assert page.url_path.endswith("/histoire/recherche/")


def test_moving_several_pages_refuses_it(home: HomePage, editor_client: Client) -> None:
    parent = make_standard(home, slug="histoire")
    pages = [make_standard(parent, slug=slug) for slug in ("origines", "recherche")]
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    chosen = "&".join(f"id={page.pk}" for page in pages)
    response = editor_client.post(f"{url}?{chosen}", {"chooser": home.pk}, follow=True)
    assert MESSAGE in response.content.decode()
    assert sorted(page.slug for page in parent.get_children()) == ["origines", "recherche"]
    editor_client.post(f"{url}?id={pages[0].pk}", {"chooser": home.pk})
    assert [page.slug for page in parent.get_children()] == ["recherche"]


def test_copying_refuses_it(home: HomePage, editor_client: Client) -> None:
    page = make_standard(home, slug="histoire")
    url = reverse("wagtailadmin_pages:copy", args=[page.pk])
    data = {"new_title": "Recherche", "new_slug": "recherche", "new_parent_page": home.pk}
    response = editor_client.post(url, data, follow=True)
    assert MESSAGE in response.content.decode()
    assert StandardPage.objects.count() == 1
