"""The references that an import gives to new partners."""

import pytest
from django.test import Client

from demo.factories import make_country, make_partner, make_partner_index
from home.models import HomePage
from partners.models import PartnerPage

from .spreadsheets import LEAST, confirm, csv_file, said, send


@pytest.mark.parametrize("written", ["P-0002", "p-0002"])
def test_a_given_reference_is_none_that_stands_further_down_in_the_file(
    home: HomePage, editor_client: Client, written: str
) -> None:
    make_partner_index(home)
    make_partner(title="Alpha", country=make_country("BJ"))
    send(editor_client, csv_file(LEAST, ["", "Bêta", "BJ"], ["", "Gamma", "BJ"], [written, "Delta", "BJ"]))
    assert "Tout est importé" in said(confirm(editor_client))
    references = dict(PartnerPage.objects.values_list("title", "reference"))
    assert references.pop("Delta").upper() == "P-0002"
    assert references == {"Alpha": "P-0001", "Bêta": "P-0003", "Gamma": "P-0004"}
