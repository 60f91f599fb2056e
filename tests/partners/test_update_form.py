"""A partner corrects its own profile by a link."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from demo.factories import make_country, make_partner
from home.models import HomePage
from partners.models import PartnerPage, Precision, UpdateLink
from tests.partners.update_links import address_of, answers_in, errors_of, opened, propose, soup_of

BODY = (
    "<h2>Notre histoire</h2><p>Née au <b>marché</b> de <a href='https://parakou.exemple'>Parakou</a>.</p>"
    "<ul><li>soigner</li><li>former</li></ul>"
)
RECORD: dict[str, Any] = {
    "title": "Mutuelle des tisserandes",
    "acronym": "MT",
    "town": "Parakou",
    "town_latitude": "9.337",
    "town_longitude": "2.63",
    "latitude": "9.340000",
    "longitude": "2.628000",
    "location_precision": Precision.TOWN,
    "email": "mt@exemple.org",
    "phone": "+229 01 02 03 04",
    "consent_date": date(2024, 1, 2),
    "consent_note": "Accord de la présidente, au téléphone.",
    "body": BODY,
    "social_links": [("link", {"network": "mastodon", "url": "https://social.exemple/@mt"})],
}


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    """A public partner of whom much is known."""
    return make_partner(**RECORD)


@pytest.fixture
def address(partner: PartnerPage) -> str:
    """The address of a link for the partner."""
    return address_of(partner)


def proposed(partner: PartnerPage) -> PartnerPage:
    return PartnerPage.objects.get(pk=partner.pk).get_latest_revision_as_object()


def test_the_partner_sees_what_is_kept_but_no_note_of_staff(client: Client, address: str) -> None:
    page = opened(client, address)[0]
    answers = answers_in(page)
    assert answers["title"] == "Mutuelle des tisserandes"
    assert answers["latitude"] == "9.34"
    assert answers["body"] == "Notre histoire\n\nNée au marché de Parakou.\n\n- soigner\n- former"
    assert answers["social_addresses"] == "https://social.exemple/@mt"
    assert "2 janvier 2024" in page.main.get_text()
    assert "présidente" not in page.get_text()


def test_the_real_name_of_a_protected_partner_is_shown_and_kept(client: Client, home: HomePage) -> None:
    partner = make_partner(title="Femmes du fleuve", name_protected=True)
    address = address_of(partner)
    assert answers_in(opened(client, address)[0])["title"] == "Femmes du fleuve"
    propose(client, address, title="Femmes du grand fleuve")
    draft = proposed(partner)
    assert draft.real_name == "Femmes du grand fleuve"
    assert draft.title == "Mouvement partenaire (Bénin, nom protégé)"


def test_what_is_sent_waits_and_is_not_public(client: Client, partner: PartnerPage, address: str) -> None:
    response = propose(client, address, title="Mutuelle des tisserands", town_latitude="9,35")
    assert response.status_code == 302
    assert soup_of(client.get(response["Location"])).h1.get_text() == "Merci\u202f!"
    page = PartnerPage.objects.get(pk=partner.pk)
    assert page.title == "Mutuelle des tisserandes"
    assert page.workflow_in_progress
    draft = proposed(partner)
    assert draft.title == "Mutuelle des tisserands"
    assert str(draft.town_latitude) == "9.35"
    assert draft.last_checked == timezone.localdate()
    assert draft.consent_date == date(2024, 1, 2)
    assert "tisserands" not in client.get(partner.get_url()).content.decode()


def test_a_description_that_is_not_touched_keeps_its_form(client: Client, partner: PartnerPage, address: str) -> None:
    propose(client, address, title="Autre nom")
    assert proposed(partner).body == BODY


def test_the_rest_of_a_description_keeps_its_form(client: Client, partner: PartnerPage, address: str) -> None:
    body = answers_in(opened(client, address)[0])["body"].replace("- former", "- former\n- <tisser>")
    propose(client, address, body=body.replace("\n", "\r\n") + "\r\n\r\nEt demain ?")
    kept = BODY[: BODY.index("<ul>")].replace("'", '"')
    assert proposed(partner).body == (
        f"{kept}<ul><li>soigner</li><li>former</li><li>&lt;tisser&gt;</li></ul><p>Et demain ?</p>"
    )


def test_what_staff_corrected_meanwhile_is_not_brought_back(client: Client, partner: PartnerPage, address: str) -> None:
    answers = answers_in(opened(client, address)[0])
    page = PartnerPage.objects.get(pk=partner.pk)
    page.acronym = "MTP"
    page.save_revision().publish()
    client.post(address, answers | {"title": "Mutuelle des tisserands"})
    assert (proposed(partner).title, proposed(partner).acronym) == ("Mutuelle des tisserands", "MTP")


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("title", "", "Champ requis"),
        ("website", "pas une adresse", "pas l’adresse d’une page"),
        ("email", "awa", "adresse"),
        ("town_latitude", "nord", "nombre"),
        ("town_latitude", "95", "inférieure ou égale à 90"),
        ("town_longitude", "", "Indiquez la latitude et la longitude, ou aucune des deux"),
        ("founded", "1500", "entre 1800 et cette année"),
        ("social_addresses", "https://exemple.org/nous", "aucun des réseaux"),
        ("social_addresses", "n’importe quoi", "n’est pas une adresse"),
    ],
)
def test_errors_stand_beside_their_field_and_nothing_is_lost(
    client: Client, partner: PartnerPage, address: str, name: str, value: str, said: str
) -> None:
    response = propose(client, address, **{"introduction": "Elles tissent.", name: value})
    assert response.status_code == 200
    assert said in errors_of(response, name)
    shown = answers_in(soup_of(response))
    assert shown[name] == value
    assert shown["introduction"] == "Elles tissent."
    assert not PartnerPage.objects.get(pk=partner.pk).has_unpublished_changes
    # Mended, it is what the partner wanted.
    assert client.post(address, shown | {name: answers_in(opened(client, address)[0])[name]}).status_code == 302
    assert proposed(partner).introduction == "Elles tissent."


def test_a_year_of_foundation_after_the_partnership_is_refused(client: Client, home: HomePage) -> None:
    response = propose(client, address_of(make_partner(partner_since=2001)), founded="2010")
    assert errors_of(response, "founded") == "Vous êtes déjà partenaire depuis 2001."


def test_agreement_is_renewed_by_a_name(client: Client, partner: PartnerPage, address: str) -> None:
    assert "Écrivez le nom" in errors_of(propose(client, address, consent="on"), "agreed_by")
    propose(client, address, consent="on", agreed_by="Awa Traoré")
    draft = proposed(partner)
    assert draft.consent_date == timezone.localdate()
    assert draft.consent_note.startswith("Accord de la présidente, au téléphone.\n")
    assert "par le lien envoyé au partenaire\u00a0: accord de Awa Traoré." in draft.consent_note


@pytest.mark.parametrize("changes", [{"location_precision": "exact"}, {"email_public": "on"}])
def test_nothing_more_becomes_public_without_agreement(
    client: Client, partner: PartnerPage, address: str, changes: dict[str, str]
) -> None:
    assert "il nous faut votre accord" in errors_of(propose(client, address, **changes), "consent")
    assert propose(client, address, consent="on", agreed_by="Awa", **changes).status_code == 302


def test_who_agrees_is_asked_beside_the_agreement(client: Client, address: str) -> None:
    page = opened(client, address)[0]
    assert "Nécessaire si vous cochez l’accord" in page.find(id="id_agreed_by_helptext").get_text()
    refused = soup_of(propose(client, address, consent="on"))
    assert refused.title.get_text(strip=True).startswith("Erreur – ")
    summary = refused.main.find(role="alert")
    assert (summary["tabindex"], summary.has_attr("autofocus")) == ("-1", True)
    assert [link["href"] for link in summary.select("a")] == ["#id_agreed_by"]


def test_to_be_safer_needs_no_agreement(client: Client, partner: PartnerPage, address: str) -> None:
    assert propose(client, address, location_precision="country", name_protected="True").status_code == 302
    draft = proposed(partner)
    assert draft.location_precision == Precision.COUNTRY
    assert draft.title == "Mouvement partenaire (Bénin, nom protégé)"


def test_the_safest_answers_come_first(client: Client, address: str) -> None:
    page = opened(client, address)[0]
    values = [field["value"] for field in page.select("[name=location_precision]")]
    assert values == ["hidden", "country", "town", "exact"]
    assert page.select("[name=name_protected]")[0]["value"] == "True"


def test_a_name_to_protect_may_not_stand_in_a_text(client: Client, partner: PartnerPage, address: str) -> None:
    response = propose(client, address, name_protected="True", introduction="La Mutuelle des tisserandes tisse.")
    assert "nom protégé figure dans ce texte" in errors_of(response, "introduction")


def test_a_text_of_staff_that_tells_the_name_is_emptied_in_the_proposal(client: Client, home: HomePage) -> None:
    partner = make_partner(title="Femmes du fleuve", listing_text="Les Femmes du fleuve chantent.")
    assert propose(client, address_of(partner), name_protected="True").status_code == 302
    assert proposed(partner).listing_text == ""
    proposed(partner).get_latest_revision().publish()
    page = PartnerPage.objects.get(pk=partner.pk)
    assert page.live
    assert "fleuve" not in client.get(page.get_url()).content.decode().lower()


def test_a_second_proposal_takes_the_place_of_the_first(client: Client, partner: PartnerPage, address: str) -> None:
    propose(client, address, title="Premier nom", acronym="PN")
    page = opened(client, address)[0]
    assert "à laquelle nous n’avons pas encore répondu" in page.main.get_text()
    assert answers_in(page)["title"] == "Premier nom"
    propose(client, address, title="Second nom")
    assert (proposed(partner).title, proposed(partner).acronym) == ("Second nom", "PN")
    states = PartnerPage.objects.get(pk=partner.pk).workflow_states
    assert sorted(states.values_list("status", flat=True)) == ["cancelled", "in_progress"]
    assert UpdateLink.objects.get().proposals == 2


def test_a_profile_that_is_still_a_draft_may_be_completed(client: Client, home: HomePage) -> None:
    partner = make_partner(title="Brouillon")
    partner.unpublish()
    partner.title = "Nouveau mouvement"
    partner.save_revision()
    address = address_of(partner)
    assert answers_in(opened(client, address)[0])["title"] == "Nouveau mouvement"
    propose(client, address, town="Natitingou")
    assert (proposed(partner).title, proposed(partner).town) == ("Nouveau mouvement", "Natitingou")
    assert not PartnerPage.objects.get(pk=partner.pk).live


def test_opening_is_noted(client: Client, partner: PartnerPage, address: str) -> None:
    before = timezone.now()
    client.get(address)
    assert before <= UpdateLink.objects.get().opened_at <= timezone.now()


def test_the_form_speaks_english_too(client: Client, address: str) -> None:
    page = opened(client, f"/en{address}")[0]
    assert page.h1.get_text() == "Your profile"
    assert [link["hreflang"] for link in page.select("main [hreflang]")] == ["fr", "en", "nl", "es"]


def test_a_country_is_told_not_asked(client: Client, home: HomePage) -> None:
    page = opened(client, address_of(make_partner(country=make_country("BO"))))[0]
    assert "Bolivie" in page.select_one(".facts").get_text()
    assert not page.select("[name=country]")
