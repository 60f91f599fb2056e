"""Where a partner stands is told in no public answer, whatever its address."""

import re
from decimal import Decimal

import pytest
from django.test import Client

from core.checks import our_page_models
from home.factories import (
    make_campaign,
    make_contact,
    make_issue,
    make_kind,
    make_partner,
    make_standard,
    make_theme,
    make_vision,
    make_vision_note,
)
from home.models import HomePage
from partners.models import PartnerPage

TOWN = "Villesecrète"
SECRETS = (TOWN, "12.345678", "12,345678", "1.234567", "1,234567")


@pytest.fixture
def secretive(home: HomePage) -> PartnerPage:
    """A partner with a place, shown by pages of every type."""
    partner = make_partner(town=TOWN, latitude=Decimal("12.345678"), longitude=Decimal("-1.234567"))
    partner.kinds.add(make_kind())
    partner.themes.add(make_theme())
    partner.save()
    for make in (make_campaign, make_issue, make_vision_note):
        make(partners=[partner])
    for make in (make_standard, make_vision, make_contact):
        make(home)
    return partner


def test_no_public_answer_tells_the_place(secretive: PartnerPage, client: Client) -> None:
    sitemap = client.get("/sitemap.xml", headers={"host": "www.solmond.example"}).content.decode()
    assert not [secret for secret in SECRETS if secret in sitemap]
    paths = re.findall(r"<loc>http://www\.solmond\.example(/[^<]*)</loc>", sitemap)
    assert len(paths) == len(re.findall("<loc>", sitemap)) >= len(our_page_models())
    assert secretive.url in paths
    for path in [*paths, f"/partage/{secretive.pk}.png", f"{secretive.get_parent().url}?q={TOWN}"]:
        answer = client.get(path)
        assert answer.status_code == 200, path
        text = answer.content.decode(errors="ignore").replace(f"?q={TOWN}", "")
        assert not [secret for secret in SECRETS if secret in text], path


def test_search_knows_no_place() -> None:
    assert not {"town", "latitude", "longitude"} & {field.field_name for field in PartnerPage.get_search_fields()}
