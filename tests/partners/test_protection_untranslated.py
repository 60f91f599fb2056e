"""What protects a partner goes on whatever lacks in its translations: none of it asks whether texts are translated."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AbstractUser
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from core.signals import PublicationRefusedError
from demo.factories import make_partner, make_partner_index
from home.models import HomePage
from partners.models import PartnerPage, Precision
from partners.removal import remove
from tests.core.studio_forms import edit_page
from tests.core.translated import translated

NAME = "Union des tisserandes"


@pytest.fixture
def pair(home: HomePage, django_capture_on_commit_callbacks: Callable) -> tuple[PartnerPage, PartnerPage]:
    """A partner in French and in English, both public; the English one could not be published as it stands."""
    page = make_partner(
        make_partner_index(home, slug="partenaires"), title=NAME, slug="union", introduction="Elle tisse."
    )
    english = Locale.objects.get_or_create(language_code="en")[0]
    target = translated(page, english, django_capture_on_commit_callbacks)
    StringTranslation.objects.filter(context__object_id=page.translation_key).delete()
    made = Translation.objects.get(source__object_id=page.translation_key)
    with pytest.raises(PublicationRefusedError):
        made.save_target(publish=True)
    with pytest.raises(PublicationRefusedError):
        target.save_revision().publish()
    return PartnerPage.objects.get(pk=page.pk), PartnerPage.objects.get(pk=target.pk)


def public_texts(*addresses: str) -> str:
    answers = [Client().get(address, follow=True) for address in ("/partenaires/", "/sitemap.xml", *addresses)]
    return " ".join(answer.content.decode() for answer in answers)


def test_a_protected_name_is_gone_from_a_translation_that_lacks_texts(
    pair: tuple[PartnerPage, PartnerPage], editor_client: Client
) -> None:
    page, target = pair
    old = target.get_url()
    assert NAME in Client().get(old).content.decode()
    edit_page(editor_client, page, name_protected="on")
    page, target = PartnerPage.objects.get(pk=page.pk), PartnerPage.objects.get(pk=target.pk)
    assert page.name_protected
    assert target.title == "Partner movement (Benin, protected name)"
    assert Client().get(old).status_code == 404
    shown = public_texts(page.get_url(), target.get_url(), target.get_parent().get_url())
    assert "Partner movement" in shown
    assert "tisserandes" not in shown


def test_a_hidden_partner_is_hidden_in_every_language(pair: tuple[PartnerPage, PartnerPage]) -> None:
    page, target = pair
    page.location_precision = Precision.HIDDEN
    page.save_revision().publish()
    assert not Page.objects.filter(pk__in=[page.pk, target.pk], live=True).exists()
    assert "tisserandes" not in public_texts(target.get_url(), target.get_parent().get_url())


def test_a_partner_is_removed_in_every_language(
    pair: tuple[PartnerPage, PartnerPage], communication_user: AbstractUser
) -> None:
    page, target = pair
    remove(page, communication_user)
    assert not Page.objects.filter(pk__in=[page.pk, target.pk], live=True).exists()
    assert "tisserandes" not in public_texts(target.get_url(), target.get_parent().get_url())


@pytest.mark.parametrize("act", ["unpublish", "delete"])
def test_a_page_withdrawn_in_french_is_withdrawn(
    pair: tuple[PartnerPage, PartnerPage], editor_client: Client, act: str
) -> None:
    page, target = pair
    editor_client.post(reverse(f"wagtailadmin_pages:{act}", args=[page.pk]))
    assert not Page.objects.filter(pk__in=[page.pk, target.pk], live=True).exists()
    assert "tisserandes" not in public_texts(target.get_url(), target.get_parent().get_url())


def test_a_name_made_public_again_comes_back_in_each_language(pair: tuple[PartnerPage, PartnerPage]) -> None:
    page, target = pair
    page.name_protected = True
    page.save_revision().publish()
    page = PartnerPage.objects.get(pk=page.pk)
    page.name_protected = False
    page.save_revision().publish()
    target = PartnerPage.objects.get(pk=target.pk)
    assert (target.title, target.live) == (NAME, True)
    assert TranslationSource.objects.filter(object_id=page.translation_key).exists()
