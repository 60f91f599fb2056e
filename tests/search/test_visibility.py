"""Only what the visitor may see is found, from the moment on that it changes."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from demo.factories import make_campaign, make_issue, make_partner, make_standard, make_vision
from home.models import HomePage, StandardPage
from media.models import Document
from partners.models import Precision
from search.finding import find_pages
from search.models import Entry
from search.question import Question
from tests.search.sheets import make_text, set_text


@pytest.fixture
def page(home: HomePage) -> StandardPage:
    return make_standard(make_vision(home), title="Le dossier", introduction="Une histoire de sisal.")


def count(text: str = "sisal") -> int:
    return find_pages(Question(text)).total


def restrict(page: StandardPage) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def restrict_to_a_group(page: StandardPage) -> None:
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="groups")
    restriction.groups.add(Group.objects.create(name="Membres"))


def restrict_above(page: StandardPage) -> None:
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="password", password="laine")


def move_below_a_private_page(page: StandardPage) -> None:
    private = make_standard(page.get_parent().get_parent(), title="Réservé")
    restrict(private)
    page.move(private, "last-child")


def unpublish_all_above(page: StandardPage) -> None:
    above, user = page.get_parent().specific, get_user_model().objects.create_superuser("chef")
    UnpublishPageAction(above, user=user, include_descendants=True).execute()


HIDING: list[Callable[[StandardPage], object]] = [
    lambda page: page.unpublish(),
    lambda page: page.delete(),
    restrict,
    restrict_to_a_group,
    restrict_above,
    move_below_a_private_page,
    unpublish_all_above,
    lambda page: StandardPage.objects.filter(pk=page.pk).update(live=False),
]


@pytest.mark.parametrize("hide", HIDING)
def test_a_page_that_is_no_longer_public_is_gone_at_once(page: StandardPage, hide: Callable) -> None:
    assert count() == 1
    hide(page)
    assert find_pages(Question("sisal")) == find_pages(Question("xyzxyz"))


def test_a_page_for_a_group_is_told_to_nobody_by_the_search_not_even_its_members(
    page: StandardPage, client: Client
) -> None:
    restrict_to_a_group(page)
    member = get_user_model().objects.create_user("membre")
    member.groups.add(Group.objects.get(name="Membres"))
    nothing = "Rien n’a été trouvé pour «\xa0sisal\xa0»"
    assert nothing in client.get("/recherche/?q=sisal").content.decode()
    client.force_login(member)
    assert client.get(page.get_url()).status_code == 200
    assert nothing in client.get("/recherche/?q=sisal").content.decode()
    PageViewRestriction.objects.all().delete()
    assert "Le dossier" in client.get("/recherche/?q=sisal").content.decode()


def test_a_draft_is_not_found_until_it_is_published(page: StandardPage) -> None:
    page.introduction = "Une histoire de jute."
    revision = page.save_revision()
    assert (count("jute"), count("sisal")) == (0, 1)
    page.title = "Brouillon"
    page.save_revision()
    assert count("brouillon") == 0
    revision.publish()
    assert (count("jute"), count("sisal")) == (1, 0)


def test_a_page_made_as_a_draft_is_not_in_the_table(home: HomePage) -> None:
    page = StandardPage(title="Brouillon", introduction="sisal", live=False)
    home.add_child(instance=page)
    page.save_revision()
    assert not Entry.objects.filter(page=page.pk).exists()


def test_an_alias_is_not_found_twice(page: StandardPage) -> None:
    page.create_alias(parent=page.get_parent(), update_slug="dossier-bis")
    assert count() == 1


def test_a_protected_partner_is_found_by_nothing_that_tells_it(home: HomePage) -> None:
    partner = make_partner(
        title="Zébuline",
        acronym="ZBLN",
        introduction="Un mouvement de tisserandes.",
        town="Villesecrète",
        location_precision=Precision.TOWN,
        consent_date=date(2026, 1, 1),
    )
    assert [count(text) for text in ("zebuline", "zbln", "villesecrete", "tisserandes")] == [1, 1, 1, 1]
    partner.name_protected, partner.consent_date = True, None
    partner.save_revision().publish()
    nothing = find_pages(Question("xyzxyz"))
    assert [find_pages(Question(text)) for text in ("zebuline", "zbln", "villesecrete", "zebulina")] == [nothing] * 4
    assert count("tisserandes") == 1
    partner.location_precision = Precision.HIDDEN
    partner.save_revision().publish()
    assert find_pages(Question("tisserandes")) == nothing


@pytest.fixture
def document(home: HomePage) -> Document:
    document = make_text("Une histoire de jute.")
    make_issue(title="La fibre", document=document, introduction="", date=date(2020, 1, 1))
    return document


def test_the_text_of_a_private_collection_is_not_found(document: Document) -> None:
    assert count("jute") == 1
    above = Collection.get_first_root_node().add_child(name="Réservé")
    document.collection = above.add_child(name="Dedans")
    document.save()
    assert count("jute") == 1
    restriction = CollectionViewRestriction.objects.create(collection=above, restriction_type="login")
    assert find_pages(Question("jute")) == find_pages(Question("xyzxyz"))
    restriction.delete()
    assert count("jute") == 1


def test_the_text_of_an_issue_is_found_once_it_is_out(document: Document) -> None:
    day = timezone.localdate() + timedelta(days=1)
    issue = make_issue(title="La relève", document=make_text("Le raphia"), date=day)
    assert count("raphia") == 0
    assert count("relève") == 1
    issue.date = timezone.localdate()
    issue.save_revision().publish()
    assert count("raphia") == 1


def test_a_document_is_found_by_what_was_read_last(document: Document) -> None:
    set_text(document, "Une histoire de lin.", "La suite")
    assert (count("jute"), count("lin"), count("suite")) == (0, 1, 1)
    Document.objects.filter(pk=document.pk).update(reading="waiting")
    assert count("lin") == 0
    document.delete()
    assert not Entry.objects.exclude(sheet=None).exists()


def test_the_sheets_of_a_page_go_with_it(document: Document) -> None:
    assert count("jute") == 1
    make_campaign(title="Autre")
    document.delete()
    assert count("jute") == 0
