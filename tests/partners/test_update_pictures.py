"""The pictures that partners send: checked, cleaned, kept while the form has errors, seen by nobody."""

from itertools import count
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.urls import reverse

from demo.factories import make_partner
from home.models import HomePage
from media.models import Image, Rendition
from partners.models import PartnerPage, ProposedPicture, UpdateLink
from tests.media.pictures import SECRET, telling_picture
from tests.partners.update_links import address_of, answers_in, errors_of, propose, soup_of


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    return make_partner(title="Mutuelle des tisserandes")


@pytest.fixture
def address(partner: PartnerPage) -> str:
    return address_of(partner)


def test_pictures_lose_what_they_tell_and_wait_unseen(client: Client, partner: PartnerPage, address: str) -> None:
    propose(client, address, photos=[telling_picture("jpg"), telling_picture("heic")], photo_credit="Awa Traoré")
    images = list(Image.objects.all())
    assert len(images) == 2
    for image in images:
        assert SECRET.encode() not in image.file.read()
        assert image.credit == "Awa Traoré"
        assert "tisserandes" not in image.title + image.file.name
        assert image.collection.name == "Propositions des partenaires"
    assert not Rendition.objects.exists()
    assert PartnerPage.objects.get(pk=partner.pk).listing_image is None


def test_pictures_are_kept_while_another_field_is_mended(client: Client, partner: PartnerPage, address: str) -> None:
    response = propose(client, address, title="", logo=telling_picture("png"), photos=[telling_picture("jpg")])
    page = soup_of(response)
    assert "Les images que vous avez envoyées sont gardées." in page.main.get_text()
    assert "Nous avons 2 images de vous." in page.main.get_text()
    client.post(address, answers_in(page) | {"title": "Mutuelle"})
    assert Image.objects.count() == 2
    assert set(ProposedPicture.objects.values_list("sent", flat=True)) == {True}
    assert PartnerPage.objects.get(pk=partner.pk).get_latest_revision_as_object().logo


def test_pictures_sent_before_may_be_taken_back(client: Client, partner: PartnerPage, address: str) -> None:
    propose(client, address, logo=telling_picture("png"), photos=[telling_picture("jpg")])
    propose(client, address, forget_pictures="on")
    assert not Image.objects.exists()
    draft = PartnerPage.objects.get(pk=partner.pk).get_latest_revision_as_object()
    assert (draft.logo, draft.listing_image) == (None, None)


def test_a_new_logo_replaces_the_last_one_sent(client: Client, partner: PartnerPage, address: str) -> None:
    for kind in ("png", "jpg"):
        propose(client, address, logo=telling_picture(kind))
    image = Image.objects.get()
    assert image.filename.endswith(".jpg")
    assert PartnerPage.objects.get(pk=partner.pk).get_latest_revision_as_object().logo == image


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("logo.png", b"", "vide"),
        ("logo.png", b"GIF89a nonsense", "pas une image"),
        ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "ne montre rien"),
        ("photo.exe", b"MZ", "extension"),
    ],
)
@pytest.mark.parametrize("field", ["logo", "photos"])
def test_bad_files_are_refused_in_words(
    client: Client, address: str, field: str, name: str, content: bytes, said: str
) -> None:
    response = propose(client, address, **{field: SimpleUploadedFile(name, content, "image/png")})
    assert said in errors_of(response, field)
    assert not Image.objects.exists()


def test_an_error_names_the_photograph_and_the_good_ones_are_kept(
    client: Client, partner: PartnerPage, address: str
) -> None:
    bad = SimpleUploadedFile("fête.png", b"rien", "image/png")
    response = propose(client, address, photos=[telling_picture("jpg"), bad, telling_picture("png")])
    assert "fête.png" in errors_of(response, "photos")
    page = soup_of(response)
    assert "Les images que vous avez envoyées sont gardées." in page.main.find(role="alert").get_text()
    assert "Nous avons 2 images de vous." in page.main.get_text()
    assert not PartnerPage.objects.get(pk=partner.pk).workflow_in_progress
    assert client.post(address, answers_in(page)).status_code == 302
    assert list(ProposedPicture.objects.values_list("sent", flat=True)) == [True, True]


def test_photographs_that_take_long_together_are_not_all_read(
    client: Client, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = count(step=5)
    monkeypatch.setattr("media.sent_pictures.time", SimpleNamespace(monotonic=lambda: next(seconds)))
    response = propose(client, address, photos=[telling_picture("jpg") for _ in range(3)])
    told = errors_of(response, "photos")
    assert "moins à la fois" in told
    # Those that were read are kept, the others are named.
    assert (Image.objects.count(), told.count(".jpg")) == (1, 2)


def test_no_more_photographs_than_six(client: Client, address: str) -> None:
    assert propose(client, address, photos=[telling_picture("jpg") for _ in range(4)]).status_code == 302
    response = propose(client, address, photos=[telling_picture("jpg") for _ in range(3)])
    assert "6 photos au plus" in errors_of(response, "photos")
    assert Image.objects.count() == 4


@override_settings(WAGTAILIMAGES_MAX_IMAGE_PIXELS=1_000)
def test_a_picture_of_too_many_pixels_is_refused(client: Client, address: str) -> None:
    assert "trop de pixels" in errors_of(propose(client, address, logo=telling_picture("png")), "logo")


def test_pictures_of_a_form_never_sent_go_with_the_link(
    editor_client: Client, partner: PartnerPage, address: str
) -> None:
    propose(Client(), address, title="", logo=telling_picture("png"))
    link = UpdateLink.objects.get()
    editor_client.post(reverse("partner_links", args=[partner.pk]), {"action": "revoke", "link": link.pk.hex})
    assert not Image.objects.exists()


def test_pictures_go_with_a_partner_that_is_deleted(client: Client, partner: PartnerPage, address: str) -> None:
    propose(client, address, logo=telling_picture("png"))
    PartnerPage.objects.get(pk=partner.pk).delete()
    assert not Image.objects.exists()
