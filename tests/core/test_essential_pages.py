"""The communications staff cannot take away what the site stands on; administrators are warned."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.actions.delete_page import DeletePageAction, DeletePagePermissionError
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, PageViewRestriction, Site, get_page_models
from wagtail_localize.models import Translation, TranslationSource

from core.models import BasePage, SiteSettings
from demo.factories import (
    make_campaign_index,
    make_contact,
    make_magazine,
    make_partner,
    make_partner_index,
    make_publication_index,
    make_standard,
    make_vision,
    make_vision_note_index,
)
from home.models import HomePage
from tests.core.studio_forms import edit_page, filled_form, text_of
from tests.core.translated import keep_the_words

MAKERS: dict[str, Callable[[HomePage], Page]] = {
    "home": lambda home: home,
    "directory": lambda home: make_partner_index(home, slug="partenaires"),
    "magazine": lambda home: make_magazine(home, slug="revue"),
    "publications": lambda home: make_publication_index(home, slug="publications"),
    "notes": lambda home: make_vision_note_index(home, slug="notes"),
    "campaigns": lambda home: make_campaign_index(home, slug="campagnes"),
    "contact": lambda home: make_contact(home, slug="contact"),
}


@pytest.fixture(params=MAKERS)
def page(request: pytest.FixtureRequest, home: HomePage) -> Page:
    """Each of the pages that the site stands on, published."""
    page = MAKERS[request.param](home)
    page.save_revision().publish()
    return page.get_latest_revision_as_object() if page.pk is None else Page.objects.get(pk=page.pk).specific


@pytest.fixture
def administrator(home: HomePage) -> Client:
    """A client signed in as an administrator."""
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("chef", "chef@solmond.example", "x"))
    return client


def state(page: Page) -> tuple[object, ...]:
    """What may not change."""
    now = Page.objects.get(pk=page.pk)
    return now.live, now.path, now.slug, now.url_path, now.expire_at, now.alias_of_id


def addresses(page: Page, elsewhere: Page) -> dict[str, tuple[str, dict[str, str], str]]:
    """Every door: its address, what is posted to it, what it answers."""
    one = [page.pk]
    bulk = "wagtailcore", "page"
    many = f"?id={page.pk}&next=/admin/"
    named = f"«\u00a0{page.get_admin_display_title()}\u00a0»"
    return {
        "unpublish": (
            reverse("wagtailadmin_pages:unpublish", args=one),
            {},
            f"{named} ne peut pas être dépubliée",
        ),
        "delete": (
            reverse("wagtailadmin_pages:delete", args=one),
            {},
            f"{named} ne peut pas être supprimée",
        ),
        "move": (
            reverse("wagtailadmin_pages:move_confirm", args=[page.pk, elsewhere.pk]),
            {},
            f"{named} ne peut pas être déplacée",
        ),
        "copy": (
            reverse("wagtailadmin_pages:copy", args=one),
            {"new_title": "Deux", "new_slug": "deux", "new_parent_page": str(elsewhere.pk), "alias": "on"},
            f"{named} ne peut pas être copiée",
        ),
        "restrict": (
            reverse("wagtailadmin_pages:set_privacy", args=one),
            {"restriction_type": "login"},
            f"{named} reste ouverte à tous",
        ),
        "unpublish many": (
            reverse("wagtail_bulk_action", args=(*bulk, "unpublish")) + many,
            {},
            f"{named} ne peut pas être dépubliée",
        ),
        "delete many": (
            reverse("wagtail_bulk_action", args=(*bulk, "delete")) + many,
            {},
            f"{named} ne peut pas être supprimée",
        ),
        "move many": (
            reverse("wagtail_bulk_action", args=(*bulk, "move")) + many,
            {"chooser": str(elsewhere.pk)},
            f"{named} ne peut pas être déplacée",
        ),
    }


def test_staff_cannot_take_it_away_by_any_door(page: Page, home: HomePage, editor_client: Client) -> None:
    elsewhere = make_standard(home, slug="ailleurs")
    before, count = state(page), Page.objects.count()
    for door, (address, data, words) in addresses(page, elsewhere).items():
        answer = editor_client.post(address, data, follow=True)
        told = text_of(answer)
        assert words in told, door
        assert "autorisation" not in told, door
        assert state(page) == before, door
        assert Page.objects.count() == count, door
        assert not PageViewRestriction.objects.exists(), door


def test_menus_do_not_offer_it(page: Page, editor_client: Client) -> None:
    for address in ("wagtailadmin_explore", "wagtailadmin_pages:edit"):
        html = editor_client.get(reverse(address, args=[page.pk])).content.decode()
        for door in ("unpublish", "delete", "move", "copy"):
            assert reverse(f"wagtailadmin_pages:{door}", args=[page.pk]) not in html, (address, door)


def test_what_is_done_on_their_behalf_asks_too(page: Page, communication_user: object) -> None:
    with pytest.raises((DeletePagePermissionError, PermissionDenied)):
        DeletePageAction(page, user=communication_user).execute()


def test_pages_below_another_stay_when_that_one_goes(home: HomePage, editor_client: Client) -> None:
    vision = make_vision(home, slug="vision")
    notes = make_vision_note_index(vision, slug="notes")
    address = reverse("wagtailadmin_pages:unpublish", args=[vision.pk])
    notes.save_revision().publish()
    editor_client.post(address, {"include_descendants": "on"})
    assert not Page.objects.get(pk=vision.pk).live
    assert Page.objects.get(pk=notes.pk).live


def test_it_never_expires(page: Page, editor_client: Client) -> None:
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = filled_form(editor_client, url, type(page), expire_at="01/01/2099 08:00")
    editor_client.post(url, {**data.dict(), "action-publish": "action-publish"})
    assert Page.objects.get(pk=page.pk).expire_at is None
    assert "Cette page reste en ligne" in editor_client.get(url).content.decode()


def test_a_translation_is_kept_too_and_is_not_made_an_alias(home: HomePage, editor_client: Client) -> None:
    directory = make_partner_index(home, slug="partenaires")
    english = Locale.objects.get_or_create(language_code="en")[0]
    home.copy_for_translation(english).save_revision().publish()
    source = TranslationSource.get_or_create_from_instance(directory)[0]
    keep_the_words(source, english)
    Translation.objects.create(source=source, target_locale=english).save_target(publish=True)
    translated = directory.get_translation(english)
    translated.save_revision().publish()
    answer = editor_client.post(reverse("wagtailadmin_pages:unpublish", args=[translated.pk]), follow=True)
    assert "ne peut pas être dépubliée" in text_of(answer)
    answer = editor_client.post(reverse("wagtail_localize:convert_to_alias", args=[translated.pk]), follow=True)
    assert "garde son propre texte" in text_of(answer)
    translated.refresh_from_db()
    assert translated.live
    assert translated.alias_of_id is None


def test_the_pages_that_the_footer_names_are_kept(home: HomePage, editor_client: Client) -> None:
    privacy, other = make_standard(home, slug="vie-privee"), make_standard(home, slug="autre")
    SiteSettings.objects.create(site=Site.objects.get(), privacy_page=privacy)
    for page, stays in ((privacy, True), (other, False)):
        editor_client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
        assert Page.objects.get(pk=page.pk).live is stays


def test_a_second_contact_form_may_go(home: HomePage, editor_client: Client) -> None:
    first, second = make_contact(home, slug="contact"), make_contact(home, slug="devenir-benevole")
    editor_client.post(reverse("wagtailadmin_pages:unpublish", args=[second.pk]))
    assert not Page.objects.get(pk=second.pk).live
    editor_client.post(reverse("wagtailadmin_pages:unpublish", args=[first.pk]))
    assert Page.objects.get(pk=first.pk).live


def test_a_list_that_was_never_public_may_go(home: HomePage, editor_client: Client) -> None:
    draft = make_magazine(home, slug="revue", live=False, first_published_at=None)
    Page.objects.filter(pk=draft.pk).update(first_published_at=None)
    editor_client.post(reverse("wagtailadmin_pages:delete", args=[draft.pk]))
    assert not Page.objects.filter(pk=draft.pk).exists()


@pytest.mark.parametrize(("act", "word"), [("unpublish", "dépubliée"), ("delete", "supprimée"), ("move", "déplacée")])
def test_among_several_the_reason_is_said_once(home: HomePage, editor_client: Client, act: str, word: str) -> None:
    held = make_partner_index(home, slug="partenaires")
    address = reverse("wagtail_bulk_action", args=("wagtailcore", "page", act))
    told = text_of(editor_client.get(f"{address}?id={held.pk}&id={make_standard(home).pk}"))
    assert f"«\u00a0{held.title}\u00a0» ne peut pas être {word}" in told
    assert "autorisation" not in told


def test_an_administrator_is_warned_and_may(home: HomePage, administrator: Client) -> None:
    directory = make_partner_index(home, slug="partenaires")
    make_partner(directory)
    address = reverse("wagtailadmin_pages:unpublish", args=[directory.pk])
    told = text_of(administrator.get(address))
    assert "Le site repose sur" in told
    assert "2 adresses commencent par la sienne" in told
    administrator.post(address)
    assert not Page.objects.get(pk=directory.pk).live


def test_there_is_one_of_each_in_a_language(home: HomePage, editor_client: Client) -> None:
    notes = make_vision_note_index(home, slug="notes")
    vision = make_vision(home, slug="vision")
    add = reverse("wagtailadmin_pages:add_subpage", args=[vision.pk])
    assert "visionnoteindexpage" not in editor_client.get(add, follow=True).content.decode()
    create = reverse("wagtailadmin_pages:add", args=("publications", "visionnoteindexpage", vision.pk))
    assert editor_client.get(create).status_code == 302
    notes.delete()
    assert editor_client.get(create).status_code == 200


@pytest.fixture
def directory(home: HomePage) -> Page:
    """A list with two pages below it."""
    index = make_partner_index(home, slug="partenaires")
    make_partner(index)
    make_partner(index)
    index.save_revision().publish()
    return index


def test_one_address_is_told_in_the_singular(home: HomePage, editor_client: Client) -> None:
    told = text_of(edit_page(editor_client, make_partner_index(home, slug="partenaires"), slug="mouvements"))
    assert "l’adresse publique change, et une redirection mènera" in told


def test_many_addresses_change_only_when_it_is_said_twice(
    directory: Page, editor_client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    answer = edit_page(editor_client, directory, slug="mouvements")
    told = text_of(answer)
    assert "3 adresses publiques changent" in told
    assert "3 redirections" in told
    assert "Oui, changer ces adresses" in told
    assert Page.objects.get(pk=directory.pk).slug == "partenaires"
    assert not Redirect.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        edit_page(editor_client, directory, slug="mouvements", confirm_address="on")
    assert Page.objects.get(pk=directory.pk).slug == "mouvements"
    assert Redirect.objects.filter(old_path__startswith="/partenaires").count() >= 3


def test_other_changes_ask_nothing(directory: Page, home: HomePage, editor_client: Client) -> None:
    assert edit_page(editor_client, directory, introduction="Ensemble.").status_code == 302
    alone = make_standard(home, slug="seule")
    alone.save_revision().publish()
    assert edit_page(editor_client, alone, slug="unique").status_code == 302
    assert Page.objects.get(pk=alone.pk).slug == "unique"
    assert "Oui, changer ces adresses" not in text_of(
        editor_client.get(reverse("wagtailadmin_pages:edit", args=[directory.pk]))
    )


def test_a_page_with_pages_below_asks_too(home: HomePage, editor_client: Client) -> None:
    above = make_standard(home, slug="histoire")
    make_standard(above, slug="debuts")
    above.save_revision().publish()
    assert "2 adresses publiques changent" in text_of(edit_page(editor_client, above, slug="memoire"))


def test_the_box_is_drawn_once_below_the_address_when_it_is_asked_for(directory: Page, editor_client: Client) -> None:
    address = reverse("wagtailadmin_pages:edit", args=[directory.pk])
    assert not BeautifulSoup(editor_client.get(address).content, "html.parser").select('[name="confirm_address"]')
    asked = BeautifulSoup(edit_page(editor_client, directory, slug="mouvements").content, "html.parser")
    fields = [field["name"] for field in asked.select('[name="slug"], [name="confirm_address"], [name="seo_title"]')]
    assert fields == ["slug", "confirm_address", "seo_title"]


@pytest.mark.parametrize("model", [model for model in get_page_models() if issubclass(model, BasePage)])
def test_every_page_type_draws_it_by_its_panel(model: type[Page]) -> None:
    assert "confirm_address" in model.get_edit_handler().get_form_options()["fields"]
