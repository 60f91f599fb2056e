"""The logo of a protected partner tells who it is, as its name does: no other page shows it, nor a copy of its file."""

import pytest
from django.core.exceptions import ValidationError

from demo.factories import make_campaign, make_image, make_partner, make_standard
from home.models import HomePage
from media.models import Image
from partners.guard import refuse_told_elsewhere
from partners.models import PartnerPage


def test_a_logo_that_another_page_shows_is_withdrawn_there_first(home: HomePage) -> None:
    page = make_partner(title="Union Secrète", logo=make_image())
    make_campaign(title="Fil à fil", image=page.logo)
    page.name_protected = True
    with pytest.raises(ValidationError, match=r"Fil à fil.+Bandeau.+: le logo"):
        refuse_told_elsewhere(PartnerPage, page)


@pytest.mark.parametrize("place", ["image", "listing_image", "picture", "testimony"])
def test_the_logo_of_a_protected_partner_is_shown_nowhere_else(home: HomePage, place: str) -> None:
    logo = make_image(title="Roue", description="Une roue")
    secret = make_partner(title="Union Secrète", logo=logo, name_protected=True)
    message = f"le logo d’un partenaire protégé ({secret.reference})"
    if place == "image":
        page, field = make_campaign(), "image"
        page.image = logo
    elif place == "picture":
        page, field = make_standard(), "body"
        page.body = [("picture", {"image": logo, "caption": ""})]
    elif place == "testimony":
        page, field = make_partner(title="Autre mouvement"), "testimony"
        page.testimony = [("quote", {"text": "Oui.", "who": "A.", "role": "", "image": logo, "source": ""})]
    else:
        page, field = make_standard(), "listing_image"
        page.listing_image = logo
    with pytest.raises(ValidationError) as refusal:
        page.full_clean()
    (told,) = refusal.value.message_dict[field]
    assert message in told
    page.save()
    assert not page.live


def test_a_copy_of_the_logo_is_the_logo(home: HomePage) -> None:
    logo = make_image(title="Roue")
    make_partner(title="Union Secrète", logo=logo, name_protected=True)
    copy = make_image(title="Marche")
    for image in (logo, copy):
        Image.objects.filter(pk=image.pk).update(file_hash="a1b2")
    page = make_campaign()
    page.image = copy
    with pytest.raises(ValidationError) as refusal:
        page.full_clean()
    assert "le logo d’un partenaire protégé" in refusal.value.message_dict["image"][0]
    Image.objects.filter(pk=copy.pk).update(file_hash="c3d4")
    page.full_clean()


def test_a_movement_shows_the_logo_that_it_shares(home: HomePage) -> None:
    logo = make_image()
    make_partner(title="Union Secrète", logo=logo, name_protected=True)
    page = make_partner(title="Autre mouvement", logo=logo)
    page.full_clean()
    page.save()
    assert page.live
