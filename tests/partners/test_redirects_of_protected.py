"""Other addresses of a partner do not tell who it is while its name is protected, nor that it was."""

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect

from demo.factories import make_partner
from home.models import HomePage
from partners.models import PartnerPage, Precision


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    return make_partner(title="Union des tisserandes")


@pytest.mark.parametrize("change", [{"name_protected": True}, {"location_precision": Precision.HIDDEN}])
def test_an_old_address_leads_no_more_to_a_partner_that_may_not_be_known(
    partner: PartnerPage, client: Client, change: dict[str, object]
) -> None:
    Redirect.objects.create(old_path="/nos-amies-de-cotonou", redirect_page=partner)
    Redirect.objects.create(old_path="/ailleurs", redirect_page=partner.get_parent())
    assert client.get("/nos-amies-de-cotonou/").status_code == 301
    for name, value in change.items():
        setattr(partner, name, value)
    partner.save_revision().publish()
    assert client.get("/nos-amies-de-cotonou/").status_code == 404
    assert client.get("/ailleurs/").status_code == 301


def test_the_neutral_address_leads_no_more_to_a_partner_that_is_known_again(
    partner: PartnerPage, client: Client
) -> None:
    partner.name_protected = True
    partner.save_revision().publish()
    partner = PartnerPage.objects.get()
    Redirect.objects.create(old_path="/partenaires/mouvement-abcd2345", redirect_page=partner)
    partner.name_protected = False
    partner.save_revision().publish()
    assert client.get("/partenaires/mouvement-abcd2345/").status_code == 404
    assert PartnerPage.objects.get().title == "Union des tisserandes"
