"""Bad input in the page editor: a French error beside the field, and nothing written is lost."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from campaigns.models import CampaignPage
from core.models import BasePage
from demo.factories import FACTORIES, make_campaign, make_country, make_issue, make_partner
from home.models import HomeCampaign, HomePage
from publications.models import IssuePage, VisionNotePage
from tests.core.studio_forms import create_page, edit_page, errors_beside, filled_form, value_of

BOTH = "Indiquez la latitude et la longitude, ou aucune des deux."


@pytest.mark.parametrize(
    ("latitude", "longitude", "field", "error"),
    [
        ("12.3714", "", "longitude", BOTH),
        ("", "-1.5197", "latitude", BOTH),
        ("90.5", "2", "latitude", "inférieure ou égale à 90"),
        ("-91", "2", "latitude", "supérieure ou égale à -90"),
        ("12", "180.5", "longitude", "inférieure ou égale à 180"),
        ("12", "-181", "longitude", "supérieure ou égale à -180"),
        ("douze", "2", "latitude", "Écrivez des degrés décimaux, par exemple 12,3714 ou -1,5197."),
    ],
)
def test_position(home: HomePage, editor_client: Client, latitude: str, longitude: str, field: str, error: str) -> None:
    partner = make_partner(title="Mutuelle des Collines")
    response = edit_page(
        editor_client, partner, latitude=latitude, longitude=longitude, title="Mutuelle revue", town="Savalou"
    )
    assert response.status_code == 200
    assert error in errors_beside(response, field)
    assert value_of(response, "latitude") == latitude
    assert value_of(response, "longitude") == longitude
    assert value_of(response, "title") == "Mutuelle revue"
    assert value_of(response, "town") == "Savalou"
    partner.refresh_from_db()
    assert partner.title == "Mutuelle des Collines"


def test_whole_position_is_kept(home: HomePage, editor_client: Client) -> None:
    partner = make_partner()
    assert edit_page(editor_client, partner, latitude="12.3714", longitude="-1.5197").status_code == 302
    partner.refresh_from_db()
    assert (str(partner.latitude), str(partner.longitude)) == ("12.371400", "-1.519700")


@pytest.mark.parametrize(
    ("field", "values", "error"),
    [
        ("founded", {"founded": "1700"}, "Indiquez une année entre 1800 et cette année."),
        ("founded", {"founded": "3000"}, "Indiquez une année entre 1800 et cette année."),
        ("partner_since", {"founded": "2000", "partner_since": "1990"}, "Cette année précède l’année de fondation."),
        ("country", {"country": ""}, "Champ requis."),
    ],
)
def test_facts_of_a_partner(
    home: HomePage, editor_client: Client, field: str, values: dict[str, str], error: str
) -> None:
    response = edit_page(editor_client, make_partner(), **values)
    assert response.status_code == 200
    assert error in errors_beside(response, field)


def test_campaign_that_ends_before_it_starts(home: HomePage, editor_client: Client) -> None:
    campaign = make_campaign(start_date=date(2026, 3, 8))
    response = edit_page(editor_client, campaign, end_date="07/03/2026", tagline="Une phrase à ne pas perdre")
    assert response.status_code == 200
    assert "La date de fin précède la date de début." in errors_beside(response, "end_date")
    assert value_of(response, "end_date") == "07/03/2026"
    assert value_of(response, "tagline") == "Une phrase à ne pas perdre"


def test_new_campaign_without_a_start(home: HomePage, editor_client: Client) -> None:
    parent = make_campaign().get_parent()
    response = create_page(editor_client, CampaignPage, parent, title="Sans date")
    assert response.status_code == 200
    assert "Champ requis." in errors_beside(response, "start_date")
    assert not CampaignPage.objects.filter(title="Sans date").exists()


def test_issue_number_taken(home: HomePage, editor_client: Client) -> None:
    issue = make_issue(number=131)
    response = create_page(
        editor_client, IssuePage, issue.get_parent(), title="Encore le 131", number=131, date="01/03/2026"
    )
    assert response.status_code == 200
    told = f"Un autre numéro de la revue porte déjà ce numéro\u00a0: «\u00a0{issue.title}\u00a0»."
    assert told in errors_beside(response, "number")
    assert value_of(response, "title") == "Encore le 131"
    assert not IssuePage.objects.filter(title="Encore le 131").exists()


def test_issue_may_be_published_again(home: HomePage, editor_client: Client) -> None:
    issue = make_issue(number=131)
    assert edit_page(editor_client, issue, introduction="Revu.").status_code == 302


@pytest.mark.parametrize("model", [CampaignPage, IssuePage, VisionNotePage])
def test_partner_chosen_twice(home: HomePage, editor_client: Client, model: type[BasePage]) -> None:
    partner = make_partner()
    page = FACTORIES[model](partners=[partner])
    twice = {"TOTAL_FORMS": 2, "1-partner": partner.pk, "1-id": "", "1-ORDER": 2, "1-DELETE": ""}
    values: dict[str, object] = {f"partner_links-{name}": value for name, value in twice.items()}
    response = edit_page(editor_client, page, **values)
    assert response.status_code == 200
    assert "Déjà choisi plus haut." in errors_beside(response, "partner_links-1-partner")
    assert not errors_beside(response, "partner_links-0-partner")
    assert edit_page(editor_client, page, **{**values, "partner_links-1-DELETE": "on"}).status_code == 302


def test_campaign_chosen_twice_for_the_home_page(home: HomePage, editor_client: Client) -> None:
    campaign = make_campaign()
    home.campaign_links = [HomeCampaign(campaign=campaign)]
    home.save_revision().publish()
    response = edit_page(
        editor_client,
        home,
        **{"campaign_links-TOTAL_FORMS": 2, "campaign_links-1-campaign": campaign.pk, "campaign_links-1-ORDER": 2},
    )
    assert "Déjà choisi plus haut." in errors_beside(response, "campaign_links-1-campaign")


def test_countries_of_a_campaign_stand_in_alphabetical_order(home: HomePage, editor_client: Client) -> None:
    for code in ("ZM", "EG", "BO"):
        make_country(code)
    page = editor_client.get(reverse("wagtailadmin_pages:edit", args=(make_campaign().pk,)))
    boxes = BeautifulSoup(page.content, "html.parser").find_all("input", attrs={"name": "countries"})
    assert [box.find_parent("label").get_text(strip=True) for box in boxes] == ["Bolivie", "Égypte", "Zambie"]


@pytest.mark.parametrize("missing", ["testimony-count", "social_links-count"])
def test_a_form_cut_short_is_refused_and_nothing_changes(home: HomePage, editor_client: Client, missing: str) -> None:
    partner = make_partner(title="Mutuelle des Collines")
    url = reverse("wagtailadmin_pages:edit", args=(partner.pk,))
    data = filled_form(editor_client, url, type(partner), title="Mutuelle revue")
    del data[missing]
    response = editor_client.post(url, data | {"action-publish": "action-publish"})
    assert response.status_code == 400
    assert "Cette demande ne peut pas être lue" in response.content.decode()
    partner.refresh_from_db()
    assert partner.title == "Mutuelle des Collines"
