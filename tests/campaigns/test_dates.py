"""The dates of a campaign, as staff write them."""

from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.forms import Field
from django.test import Client
from django.utils.timezone import localtime
from django.utils.translation import override

from campaigns.models import CampaignPage
from core.blocks.movement import FigureBlock
from demo.factories import make_campaign
from home.models import HomePage
from tests.core.studio_forms import edit_page, errors_beside


@pytest.fixture(params=["campaign", "figure"])
def field(request: pytest.FixtureRequest) -> Field:
    """A field of a date in the studio."""
    if request.param == "figure":
        return FigureBlock().child_blocks["date"].field
    return CampaignPage.get_edit_handler().get_form_class().base_fields["start_date"]


@pytest.mark.parametrize("text", ["1.3.2026", "1 mars 2026", "1er mars 2026", "01/03/2026", "2026-03-01"])
def test_a_date_in_any_hand(field: Field, text: str) -> None:
    assert field.clean(text) == date(2026, 3, 1)


@pytest.mark.parametrize("text", ["1.3.2026 18:30", "1 mars 2026 à 18h30", "2026-03-01 18:30", "2026-03-01T18:30:00"])
def test_a_date_with_an_hour(text: str) -> None:
    field = CampaignPage.get_edit_handler().get_form_class().base_fields["go_live_at"]
    assert localtime(field.clean(text)).replace(tzinfo=None) == datetime(2026, 3, 1, 18, 30)
    with override("fr"), pytest.raises(ValidationError, match="31/12/2026 18:30"):
        field.clean("demain à 25h")


def test_a_wrong_date_is_told_with_an_example(home: HomePage, editor_client: Client) -> None:
    with override("fr"):
        answer = edit_page(editor_client, make_campaign(), start_date="mars 2026")
    assert "par exemple 31/12/2026" in errors_beside(answer, "start_date")
