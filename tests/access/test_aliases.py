"""An alias is a page at a second address: it is no way into a page that is not for everyone."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from demo.factories import make_issue, make_standard
from home.models import HomePage, StandardPage

TITLE, TEXT = "Le dossier des coopératives", "Ce que nous gardons."


@pytest.fixture
def dossier(home: HomePage) -> StandardPage:
    """A page below a section."""
    return make_standard(make_standard(home, title="Section"), title=TITLE, introduction=TEXT, show_in_menus=True)


@pytest.fixture
def alias(home: HomePage, dossier: StandardPage) -> Page:
    """The same page below the home page, which is public."""
    return dossier.create_alias(parent=home, update_slug="dossier")


def text_at(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def restrict(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


@pytest.mark.parametrize("above", [False, True], ids=["itself", "the section"])
def test_the_alias_of_a_private_page_is_shown_and_named_nowhere(
    client: Client, dossier: StandardPage, alias: Page, above: bool
) -> None:
    assert alias.get_url() in text_at(client, "/")
    assert alias.get_url() in text_at(client, "/sitemap.xml")
    restrict(dossier.get_parent() if above else dossier)
    answer = client.get(alias.get_url(), follow=True)
    assert TEXT not in answer.content.decode()
    assert BeautifulSoup(answer.content, "html.parser").find("input", type="password")
    assert TITLE not in text_at(client, "/")
    assert alias.get_url() not in text_at(client, "/sitemap.xml")


def test_a_table_of_contents_does_not_lead_to_the_alias_of_a_private_page(
    client: Client, dossier: StandardPage, alias: Page
) -> None:
    issue = make_issue(contents=[("entry", {"title": "", "authors": "", "page_number": None, "page": alias})])
    assert TITLE in text_at(client, issue.get_url())
    restrict(dossier)
    told = text_at(client, issue.get_url())
    assert TITLE not in told
    assert alias.get_url() not in told
