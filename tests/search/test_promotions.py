"""What staff put before the results."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Page, PageViewRestriction

from demo.factories import make_standard
from home.models import HomePage


def promote(text: str, page: Page | None = None, **fields: object) -> SearchPromotion:
    return SearchPromotion.objects.create(query=Query.get(text), page=page, **fields)


def chosen(client: Client, **values: str) -> list[tuple[str, str]]:
    """(title, address) of what stands before the results."""
    soup = BeautifulSoup(client.get("/recherche/", values).content, "html.parser")
    return [(link.get_text(), str(link["href"])) for link in soup.select(".seek__chosen a")]


@pytest.fixture
def page(home: HomePage) -> Page:
    return make_standard(home, title="Faire un don", slug="don")


def test_a_page_stands_before_the_results_of_its_words(page: Page, client: Client) -> None:
    promote("Générosité", page, description="Tout ce qu’il faut savoir.")
    assert chosen(client, q="generosite") == [("Faire un don", "/don/")]
    assert "Tout ce qu’il faut savoir." in client.get("/recherche/?q=générosité").content.decode()
    assert chosen(client, q="générosité totale") == []
    assert chosen(client, q="générosité", page="2") == []


def test_several_stand_in_the_order_of_staff_with_links_elsewhere(page: Page, client: Client) -> None:
    promote("aider", page, sort_order=2)
    promote("aider", external_link_url="https://don.example/", external_link_text="Donner en ligne", sort_order=1)
    assert chosen(client, q="aider") == [("Donner en ligne", "https://don.example/"), ("Faire un don", "/don/")]


def test_what_readers_may_not_see_is_never_promoted(page: Page, client: Client) -> None:
    promote("aider", page)
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert chosen(client, q="aider") == []
    restriction.delete()
    page.unpublish()
    assert chosen(client, q="aider") == []


def test_the_communications_staff_promotes_in_french(page: Page, editor_client: Client) -> None:
    html = editor_client.get(reverse("wagtailsearchpromotions:add")).content.decode()
    assert "majuscules et accents ne comptent pas" in html
    data = {
        "query_string": "aider",
        "editors_picks-TOTAL_FORMS": "1",
        "editors_picks-INITIAL_FORMS": "0",
        "editors_picks-0-page": str(page.pk),
        "editors_picks-0-ORDER": "1",
    }
    response = editor_client.post(reverse("wagtailsearchpromotions:add"), data, follow=True)
    assert "Résultats mis en avant pour «\xa0aider\xa0» enregistrés." in response.content.decode()
    assert chosen(editor_client, q="aider") == [("Faire un don", "/don/")]


def test_the_empty_list_uses_the_words_of_its_menu(editor_client: Client) -> None:
    soup = BeautifulSoup(editor_client.get(reverse("wagtailsearchpromotions:index")).content, "html.parser")
    link = soup.find("a", string="en ajouter un")
    assert link.parent.get_text() == "Aucun résultat n’est mis en avant. Pourquoi ne pas en ajouter un\xa0?"
    assert link["href"] == reverse("wagtailsearchpromotions:add")


def test_others_may_not(page: Page, client: Client, communication_user: object) -> None:
    group = Group.objects.get(name="Communication")
    group.permissions.remove(*Permission.objects.filter(content_type__app_label="wagtailsearchpromotions"))
    client.force_login(communication_user)
    for name in ("wagtailsearchpromotions:add", "missed_searches"):
        assert client.get(reverse(name)).status_code == 302
