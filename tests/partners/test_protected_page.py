"""The page of a protected partner and its answers for machines, with all that a partner may have."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from demo.factories import make_image, make_partner
from home.models import HomePage
from partners.models import PartnerPage

TOLD = {
    "acronym": "UNTISS",
    "website": "https://tisserandes.example/nous",
    "email": "bureau@tisserandes.example",
    "phone": "+229 97 00 11 22",
    "postal_address": "Rue 12, Porto-Novo",
}


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    """A partner with everything public."""
    return make_partner(
        title="Union des tisserandes",
        social_links=[("link", {"network": "facebook", "url": "https://www.facebook.com/untiss.benin"})],
        consent_date=date(2026, 1, 1),
        location_precision="exact",
        longitude=Decimal("2.616000"),
        latitude=Decimal("6.497000"),
        logo=make_image(description="Le métier des tisserandes"),
        founded=1987,
        partner_since=1994,
        email_public=True,
        phone_public=True,
        postal_address_public=True,
        **TOLD,
    )


def test_everything_that_tells_who_it_is_goes_with_the_name(partner: PartnerPage, client: Client) -> None:
    words = [*TOLD.values(), "untiss.benin", "1987", "1994", "Union des tisserandes", "2.616", "6.497"]
    before = client.get(partner.get_url()).content.decode()
    assert [word for word in words if word not in before and word.replace(".", ",") not in before] == []
    partner.name_protected = True
    partner.save_revision().publish()
    page = PartnerPage.objects.get()
    after = client.get(page.get_url())
    assert after.status_code == 200
    assert [word for word in words if word in after.content.decode()] == []
    assert "tisserandes" not in after.content.decode()
