"""What staff read when the languages of a page go offline with it, and what keeps them offline."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from wagtail.models import Page, PageLogEntry

from core.models import BasePage
from demo.factories import (
    make_standard,
)
from home.models import StandardPage
from tests.core.studio_forms import edit_page, text_of
from tests.core.translated import is_live, translated


class TestGoingLiveAgain:
    """Nothing comes back by itself, nor before the French page."""

    def test_translations_wait_for_staff(self, pair: tuple[BasePage, BasePage], editor_client: Client) -> None:
        page, other = pair
        page.unpublish()
        page.refresh_from_db()
        page.save_revision()
        bulk = f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'publish'])}?id={page.pk}"
        editor_client.post(bulk)
        assert is_live(page)
        assert not is_live(other)
        other = StandardPage.objects.get(pk=other.pk)
        other.save_revision().publish()
        assert is_live(other)

    def test_staff_read_what_stays_offline(self, pair: tuple[BasePage, BasePage], editor_client: Client) -> None:
        page, _other = pair
        page.unpublish()
        edit_page(editor_client, page)
        html = editor_client.get(reverse("wagtailadmin_home")).content.decode()
        assert "restent hors ligne (anglais)" in html

    def test_it_is_refused_whatever_publishes(self, pair: tuple[BasePage, BasePage]) -> None:
        page, other = pair
        page.unpublish()
        other = StandardPage.objects.get(pk=other.pk)
        other.save_revision().publish()
        assert not is_live(other)
        assert Page.objects.get(pk=other.pk).has_unpublished_changes
        assert PageLogEntry.objects.filter(action="core.refuse_publication", page=other.pk).exists()

    def test_it_is_refused_after_the_french_page_was_deleted(self, translated_pair: tuple[BasePage, BasePage]) -> None:
        page, other = translated_pair
        page.delete()
        other = StandardPage.objects.get(pk=other.pk)
        other.save_revision().publish()
        assert not is_live(other)

    @pytest.mark.parametrize("gone", ["unpublish", "delete"])
    def test_it_is_refused_in_words(self, pair: tuple[BasePage, BasePage], editor_client: Client, gone: str) -> None:
        page, other = pair
        getattr(page, gone)()
        url = reverse("wagtailadmin_pages:edit", args=[other.pk])
        html = editor_client.post(url, {"action": "publish"}, follow=True).content.decode()
        assert "ne peut pas être publiée" in html
        assert ("n’est pas en ligne" if gone == "unpublish" else "a été supprimée") in html
        assert not is_live(other)

    def test_it_is_refused_in_words_among_pages_ticked(
        self, pair: tuple[BasePage, BasePage], editor_client: Client
    ) -> None:
        page, other = pair
        page.unpublish()
        bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        html = editor_client.post(f"{bulk}?id={other.pk}", follow=True).content.decode()
        assert "ne peut pas être publiée" in html
        assert not is_live(other)

    def test_both_go_live_on_the_same_day_in_any_order(self, pair: tuple[BasePage, BasePage]) -> None:
        page, other = pair
        page.unpublish()
        day = timezone.now() - timedelta(minutes=1)
        for one in (StandardPage.objects.get(pk=other.pk), StandardPage.objects.get(pk=page.pk)):
            revision = one.save_revision()
            revision.approved_go_live_at = day - timedelta(minutes=1 if one.pk == other.pk else 0)
            revision.save()
        call_command("publish_scheduled")
        assert is_live(page)
        assert is_live(other)

    def test_a_planned_translation_does_not_come_without_the_french_page(self, pair: tuple[BasePage, BasePage]) -> None:
        page, other = pair
        revision = other.save_revision()
        revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
        revision.save()
        page.unpublish()
        call_command("publish_scheduled")
        assert not is_live(other)


class TestConfirmations:
    """Staff read which languages go with the page."""

    def test_unpublish(self, pair: tuple[BasePage, BasePage], editor_client: Client) -> None:
        html = editor_client.get(reverse("wagtailadmin_pages:unpublish", args=[pair[0].pk])).content.decode()
        assert "La traduction quitte le site aussi\xa0: anglais." in html

    @pytest.mark.parametrize("action", ["unpublish", "delete"])
    def test_ticked(self, pair: tuple[BasePage, BasePage], editor_client: Client, action: str) -> None:
        url = f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', action])}?id={pair[0].pk}"
        assert "La traduction quitte le site aussi\xa0: anglais." in editor_client.get(url).content.decode()

    def test_ticked_with_pages_below(
        self, pair: tuple[BasePage, BasePage], editor_client: Client, django_capture_on_commit_callbacks: Callable
    ) -> None:
        page, other = pair
        below = translated(make_standard(page), other.locale, django_capture_on_commit_callbacks)
        query = urlencode({"id": page.pk, "next": reverse("wagtailadmin_home")})
        ticked = f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'unpublish'])}?{query}"
        html = " ".join(editor_client.get(ticked).content.decode().split())
        assert "1 page placée au-dessous reste publique, à sa propre adresse, sauf si vous cochez la case." in html
        assert "Ce qui en est traduit quitte alors le site aussi : anglais." in html
        told = text_of(editor_client.post(ticked, {"include_descendants": "on"}, follow=True))
        assert "Hors ligne aussi\xa0: anglais." in told
        assert not is_live(below)

    def test_delete(self, pair: tuple[BasePage, BasePage], editor_client: Client) -> None:
        html = editor_client.get(reverse("wagtailadmin_pages:delete", args=[pair[0].pk])).content.decode()
        assert "Les traductions quittent le site aussitôt (anglais)" in html

    def test_move(self, pair: tuple[BasePage, BasePage], editor_client: Client) -> None:
        target = make_standard(title="Archives")
        url = reverse("wagtailadmin_pages:move_confirm", args=[pair[0].pk, target.pk])
        assert "Les traductions (anglais) suivent" in editor_client.get(url).content.decode()

    def test_privacy(self, pair: tuple[BasePage, BasePage], admin_client: Client) -> None:
        html = admin_client.get(reverse("wagtailadmin_pages:set_privacy", args=[pair[0].pk])).content.decode()
        assert "Vaut aussi pour les traductions" in html
