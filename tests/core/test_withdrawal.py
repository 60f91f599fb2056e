"""What is withdrawn in French is withdrawn in every language, whatever page it is and whoever does it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, PageLogEntry, PageViewRestriction

from core.models import BasePage
from demo.factories import (
    make_campaign,
    make_issue,
    make_partner,
    make_partner_index,
    make_publication,
    make_standard,
    make_vision,
    make_vision_note,
)
from home.models import HomePage, StandardPage
from tests.core.studio_forms import text_of
from tests.core.translated import is_live, translated

Translate = Callable[[BasePage], BasePage]
MAKERS = [make_standard, make_vision, make_campaign, make_partner, make_issue, make_vision_note, make_publication]


@pytest.fixture(params=["en", "nl", "es"], ids=str)
def any_locale(db: None, request: pytest.FixtureRequest) -> Locale:
    return Locale.objects.get_or_create(language_code=request.param)[0]


def status(page: Page) -> int:
    return Client().get(page.url).status_code


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_pages_of_every_type_go_offline_in_every_language(
    home: HomePage, make: Callable, english: Locale, django_capture_on_commit_callbacks: Callable
) -> None:
    page = make()
    other = translated(page, english, django_capture_on_commit_callbacks)
    assert status(other) == 200
    page.unpublish()
    assert not is_live(other)
    assert status(other) == 404


def test_in_each_of_the_languages(
    home: HomePage, any_locale: Locale, django_capture_on_commit_callbacks: Callable
) -> None:
    page = make_standard()
    other = translated(page, any_locale, django_capture_on_commit_callbacks)
    page.unpublish()
    assert status(other) == 404


def unpublish_in_the_explorer(client: Client, page: Page) -> None:
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))


def test_the_languages_that_went_are_named(pair: tuple[BasePage, BasePage], editor_client: Client) -> None:
    address = reverse("wagtailadmin_pages:unpublish", args=[pair[0].pk])
    told = text_of(editor_client.post(address, follow=True))
    assert "Hors ligne aussi\xa0: anglais." in told


def test_none_is_named_where_none_went(home: HomePage, editor_client: Client) -> None:
    address = reverse("wagtailadmin_pages:unpublish", args=[make_standard().pk])
    assert "Hors ligne aussi" not in text_of(editor_client.post(address, follow=True))


def unpublish_among_ticked(client: Client, page: Page) -> None:
    client.post(f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'unpublish'])}?id={page.pk}")


def delete_in_the_explorer(client: Client, page: Page) -> None:
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))


def delete_among_ticked(client: Client, page: Page) -> None:
    client.post(f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'delete'])}?id={page.pk}")


def delete_in_code(client: Client, page: Page) -> None:
    Page.objects.get(pk=page.pk).delete()


def delete_by_query(client: Client, page: Page) -> None:
    Page.objects.filter(pk=page.pk).delete()


def expire(client: Client, page: Page) -> None:
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")


def store_as_not_live(client: Client, page: BasePage) -> None:
    page.live = False
    page.save()


def leave_the_site(client: Client, page: Page) -> None:
    page.move(Page.get_first_root_node(), pos="last-child")


WAYS = [
    unpublish_in_the_explorer,
    unpublish_among_ticked,
    delete_in_the_explorer,
    delete_among_ticked,
    delete_in_code,
    delete_by_query,
    expire,
    store_as_not_live,
    leave_the_site,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_whichever_door_takes_it_away(pair: tuple[BasePage, BasePage], way: Callable, editor_client: Client) -> None:
    page, other = pair
    way(editor_client, page)
    gone = not Page.objects.filter(pk=page.pk, live=True).exists() or Page.objects.get(pk=page.pk).url is None
    assert gone
    assert not is_live(other)
    entry = PageLogEntry.objects.get(action="core.withdraw", page=other.pk)
    assert entry.data["page"] == {"id": page.pk, "title": "Nos métiers"}


@pytest.mark.parametrize("way", [unpublish_in_the_explorer, delete_in_the_explorer], ids=lambda way: way.__name__)
def test_the_log_tells_who(
    pair: tuple[BasePage, BasePage], way: Callable, editor_client: Client, communication_user: object
) -> None:
    way(editor_client, pair[0])
    assert PageLogEntry.objects.get(action="core.withdraw").user == communication_user


def test_pages_below_follow_those_below_in_french(
    home: HomePage, english: Locale, editor_client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    section = make_standard(title="Nos métiers")
    page = make_standard(section, title="Tisser")
    other = translated(page, english, django_capture_on_commit_callbacks)
    url = reverse("wagtailadmin_pages:unpublish", args=[section.pk])
    said = " ".join(editor_client.get(url).content.decode().split())
    assert "1 page placée au-dessous reste publique, à sa propre adresse, sauf si vous cochez la case." in said
    editor_client.post(url, {"include_descendants": "on"})
    assert not is_live(page)
    assert not is_live(other)


def test_a_section_is_deleted_with_what_is_below(
    home: HomePage, english: Locale, django_capture_on_commit_callbacks: Callable
) -> None:
    section = make_standard(title="Nos métiers")
    page = make_standard(section, title="Tisser")
    other = translated(page, english, django_capture_on_commit_callbacks)
    section.delete()
    assert not is_live(other)
    assert not is_live(other.get_parent())


def test_an_alias_does_not_outlive_its_page(home: HomePage) -> None:
    page = make_standard(title="Nos métiers")
    alias = page.create_alias(parent=home, update_slug="les-metiers")
    page.delete()
    assert not is_live(alias)


def test_what_holds_the_place_of_a_translation_does_not_become_one(
    home: HomePage, english: Locale, django_capture_on_commit_callbacks: Callable
) -> None:
    section = make_standard(title="Nos métiers")
    translated(make_standard(section), english, django_capture_on_commit_callbacks)
    other = section.copy_for_translation(english, alias=True) if not section.has_translation(english) else None
    other = other or section.get_translation(english)
    section.delete()
    assert not is_live(other)


def test_a_translation_alone_is_withdrawn_alone(pair: tuple[BasePage, BasePage]) -> None:
    page, other = pair
    other.unpublish()
    assert is_live(page)


def test_a_page_without_a_french_one_is_its_own(home: HomePage, pair: tuple[BasePage, BasePage]) -> None:
    own = StandardPage(title="Only here", locale=pair[1].locale)
    pair[1].get_parent().add_child(instance=own)
    own.save_revision().publish()
    assert is_live(own)


class TestRestrictions:
    """A view restriction on a French page holds for its other languages."""

    def test_on_the_page_itself(self, pair: tuple[BasePage, BasePage]) -> None:
        page, other = pair
        restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
        assert status(other) == 302
        assert other.title not in Client().get("/sitemap.xml").content.decode()
        assert other.url not in Client().get("/sitemap.xml").content.decode()
        restriction.delete()
        assert status(other) == 200

    def test_a_password_given_in_one_language_opens_the_others(self, pair: tuple[BasePage, BasePage]) -> None:
        page, other = pair
        PageViewRestriction.objects.create(page=page, restriction_type="password", password="laine")
        client = Client()
        form = client.get(other.url)
        assert form.status_code == 200
        assert "Mot de passe" in form.content.decode() or "Password" in form.content.decode()
        restriction = PageViewRestriction.objects.get()
        action = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, other.pk])
        client.post(action, {"password": "laine", "return_url": other.url})
        assert other.title in client.get(other.url).content.decode()

    def test_on_a_section(self, home: HomePage, english: Locale, django_capture_on_commit_callbacks: Callable) -> None:
        section = make_standard(title="Nos métiers")
        other = translated(make_standard(section), english, django_capture_on_commit_callbacks)
        PageViewRestriction.objects.create(page=section, restriction_type="login")
        assert status(other) == 302

    def test_on_the_section_that_the_french_page_is_moved_to(self, pair: tuple[BasePage, BasePage]) -> None:
        page, other = pair
        kept = make_standard(title="Réservé")
        PageViewRestriction.objects.create(page=kept, restriction_type="login")
        page.move(kept, pos="last-child")
        assert other.get_parent() == Page.objects.get(pk=other.pk).get_parent()
        assert status(other) == 302

    def test_what_is_below_a_translation_is_covered_too(self, pair: tuple[BasePage, BasePage]) -> None:
        page, other = pair
        own = StandardPage(title="Only here", locale=other.locale)
        other.add_child(instance=own)
        PageViewRestriction.objects.create(page=page, restriction_type="login")
        assert status(own) == 302

    def test_a_restriction_on_a_translation_is_its_own(self, pair: tuple[BasePage, BasePage]) -> None:
        page, other = pair
        PageViewRestriction.objects.create(page=other, restriction_type="login")
        assert (status(page), status(other)) == (200, 302)

    def test_lists_leave_it_out(
        self, home: HomePage, english: Locale, django_capture_on_commit_callbacks: Callable
    ) -> None:
        page = make_partner(title="Union des tisserandes")
        other = translated(page, english, django_capture_on_commit_callbacks)
        directory = other.get_parent()
        assert other.url in Client().get(directory.url).content.decode()
        PageViewRestriction.objects.create(page=page, restriction_type="login")
        assert other.url not in Client().get(directory.url).content.decode()


def test_translations_follow_to_the_same_section_in_their_language(
    home: HomePage, english: Locale, django_capture_on_commit_callbacks: Callable
) -> None:
    archive = make_standard(title="Archives")
    there = translated(archive, english, django_capture_on_commit_callbacks)
    page = make_standard(title="Nos métiers")
    other = translated(page, english, django_capture_on_commit_callbacks)
    page.move(archive, pos="last-child")
    other = Page.objects.get(pk=other.pk)
    assert other.get_parent().pk == there.pk
    assert other.live


def test_the_directory_itself_takes_its_languages_along(
    home: HomePage, english: Locale, django_capture_on_commit_callbacks: Callable
) -> None:
    other = translated(make_partner_index(), english, django_capture_on_commit_callbacks)
    other_key = other.translation_key
    Page.objects.get(translation_key=other_key, locale__language_code="fr").unpublish()
    assert status(other) == 404
