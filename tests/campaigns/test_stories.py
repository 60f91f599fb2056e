"""Stories as readers find them: whatever they lack they look whole, and nobody who stays anonymous can be found."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import translation
from wagtail.models import Locale

from campaigns.models import StoryPage
from core.models import BasePage
from demo.factories import (
    make_campaign,
    make_campaign_index,
    make_country,
    make_image,
    make_partner,
    make_partner_index,
    make_story,
    make_theme,
)
from home.models import HomePage
from partners.removal import remove
from text.periods import written_period

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

PLACE: dict[str, Any] = {
    "town": "Cobán",
    "town_latitude": Decimal("15.47"),
    "town_longitude": Decimal("-90.37"),
    "latitude": Decimal("15.4731"),
    "longitude": Decimal("-90.3785"),
    "location_precision": "exact",
}
NAMED = ("person", {"name": "Marta Choc", "role": "récolteuse"})
ANONYMOUS = ("anonymous", {"text": "une militante, Guatemala"})


def soup_of(client: Client, page: BasePage, below: str = "") -> BeautifulSoup:
    answer = client.get(f"{page.get_url()}{below}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def video(title: str) -> dict[str, object]:
    image = make_image()
    image.contextual_alt_text, image.decorative = "", True
    return {"title": title, "still": image, "url": "https://videos.example/1", "duration": "", "transcript": ""}


def facts_of(soup: BeautifulSoup) -> dict[str, str]:
    return {term.get_text(): term.find_next("dd").get_text(" ", strip=True) for term in soup.select(".facts dt")}


@pytest.mark.parametrize("is_exact", [True, False], ids=["named", "anonymous"])
def test_the_place_of_somebody_anonymous_is_the_country_in_every_output(
    home: HomePage, client: Client, is_exact: bool
) -> None:
    campaign = make_campaign(make_campaign_index(home, slug="campagnes"), slug="fil")
    story = make_story(campaign, slug="toit", country=make_country("GT"), hosts=[NAMED], **PLACE)
    # Whatever stored it so: the form and the record refuse it.
    StoryPage.objects.update(is_anonymous=not is_exact)
    outputs = ["toit/", *(f"galerie/{part}?pays=gt" for part in ("", "carte/", "recits.geojson", "recits.csv"))]
    answers = [client.get(f"/campagnes/fil/{output}") for output in outputs]
    assert {answer.status_code for answer in answers} == {200}
    text = "".join(answer.content.decode() for answer in answers)
    assert ("Cobán" in text) is is_exact
    assert ("15.47" in text) is is_exact
    assert ("15,47" in text) is is_exact
    assert ("Le point vaut pour tout le pays" in text) is not is_exact
    assert "Cobán" not in story.findable().text


def test_a_protected_partner_leaves_the_country_alone(home: HomePage, client: Client) -> None:
    partner = make_partner(make_partner_index(home), title="Ligue secrète", name_protected=True)
    campaign = make_campaign(slug="fil")
    story = make_story(campaign, partners=[partner], **PLACE)
    text = str(soup_of(client, story)) + client.get(f"{campaign.get_url()}galerie/recits.geojson").content.decode()
    assert "Cobán" not in text
    assert "Ligue secrète" not in text


AGREED: dict[str, Any] = {**PLACE, "consent_date": date(2025, 1, 1)}


@pytest.mark.parametrize(
    ("fields", "known"),
    [
        (AGREED, "exact"),
        (AGREED | {"location_precision": "town"}, "town"),
        (AGREED | {"location_precision": "country"}, "country"),
        (AGREED | {"consent_date": None}, "country"),
        (AGREED | {"name_protected": True}, "country"),
        (AGREED | {"location_precision": "hidden"}, "country"),
        (AGREED | {"location_precision": "hidden", "name_protected": True}, "country"),
    ],
)
def test_a_story_tells_no_more_of_a_place_than_its_partners(
    home: HomePage, client: Client, fields: dict[str, Any], known: str
) -> None:
    """On the page and in the gallery alike, beside a partner that anybody may find."""
    directory = make_partner_index(home)
    country = make_country("GT")
    partners = [make_partner(directory, country=country, **each) for each in (AGREED, fields)]
    campaign = make_campaign(slug="fil")
    story = make_story(campaign, country=country, partners=partners, **PLACE)
    data = client.get(f"{campaign.get_url()}galerie/recits.geojson").json()
    assert [feature["properties"]["precision"] for feature in data["features"]] == [known]
    told = str(soup_of(client, story)) + client.get(f"{campaign.get_url()}galerie/recits.csv").content.decode()
    assert ("Cobán" in told) is (known != "country")
    assert ("15,4731" in told) is (known == "exact")


def test_a_removed_partner_takes_the_place_of_its_stories_away(
    home: HomePage, client: Client, communication_user: "AbstractUser"
) -> None:
    partner = make_partner(make_partner_index(home), title="Union des quais", **AGREED)
    campaign = make_campaign(slug="fil")
    story = make_story(campaign, partners=[partner], **PLACE)
    assert "Cobán" in str(soup_of(client, story))
    remove(partner, communication_user)
    assert "Cobán" not in str(soup_of(client, story))
    assert "Cobán" not in client.get(f"{campaign.get_url()}galerie/recits.geojson").content.decode()


def test_an_anonymous_quote_leaves_the_country_alone(home: HomePage, client: Client) -> None:
    quote = ("anonymous_quote", {"text": "Nous étions toutes là.", "who": "une récolteuse, Guatemala"})
    story = make_story(body=[quote], **PLACE | {"location_precision": "country"})
    # Whatever stored it so: the form and the record refuse it.
    StoryPage.objects.update(location_precision="exact")
    assert "Cobán" not in str(soup_of(client, story))
    story.refresh_from_db()
    with translation.override("fr"), pytest.raises(ValidationError) as refused:
        story.full_clean()
    assert "Quelqu’un reste anonyme" in refused.value.message_dict["location_precision"][0]


def test_the_year_of_a_story_is_looked_at(home: HomePage) -> None:
    story = make_story()
    story.start_date, story.end_date = date(203, 1, 1), date(2062, 1, 1)
    with translation.override("fr"), pytest.raises(ValidationError) as refused:
        story.full_clean()
    assert all("L’année est-elle juste" in refused.value.message_dict[name][0] for name in ("start_date", "end_date"))


def test_a_place_finer_than_the_country_is_refused_beside_it(home: HomePage) -> None:
    story = make_story()
    story.hosts = [ANONYMOUS]
    story.location_precision = "town"
    story.latitude = Decimal(3)
    story.end_date = date(2024, 1, 1)
    with translation.override("fr"), pytest.raises(ValidationError) as refused:
        story.full_clean()
    assert {name: messages[0] for name, messages in refused.value.message_dict.items()} == {
        "location_precision": "Quelqu’un reste anonyme\u00a0: choisissez «\u00a0Pays seulement\u00a0».",
        "longitude": "Indiquez la latitude et la longitude, ou aucune des deux.",
        "start_date": "Donnez la date du début.",
    }


def test_a_name_taken_away_goes_in_every_language(home: HomePage) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    story = make_story(hosts=[NAMED], **PLACE)
    for page in story.get_ancestors().filter(depth__gte=home.depth).specific():
        page.copy_for_translation(english).save_revision().publish()
    translated = story.copy_for_translation(english)
    translated.save_revision().publish()
    story.hosts, story.location_precision = [ANONYMOUS], "country"
    story.save_revision().publish()
    translated.refresh_from_db()
    assert [host.block_type for host in translated.hosts] == ["anonymous"]
    assert translated.is_anonymous


def test_uneven_stories_look_whole(home: HomePage, client: Client) -> None:
    campaign = make_campaign()
    bare = soup_of(client, make_story(campaign, title="Presque rien"))
    assert facts_of(bare) == {"Où": "Bénin"}
    assert not bare.select("main figure:not(.map)")
    assert bare.select_one(".place figure.map")
    one = soup_of(client, make_story(campaign, body=[("videos", {"videos": [video("Le film")]})]))
    assert one.select_one(".b-video")
    assert not one.select(".b-videos")
    two = soup_of(client, make_story(campaign, body=[("videos", {"videos": [video("Un"), video("Deux")]})]))
    assert len(two.select("ol.b-videos > li .b-video")) == 2


def test_a_story_tells_who_took_part_when_and_how_many(home: HomePage, client: Client) -> None:
    partner = make_partner(make_partner_index(home), title="Syndicat des livreurs")
    quote = {"text": "Nous comptons les heures.", "who": "une livreuse, Philippines"}
    trainings = {"trainings": [{"title": "Sécurité numérique", "text": "Deux soirées."}]}
    story = make_story(
        country=make_country("PH"),
        hosts=[NAMED],
        partners=[partner],
        participants=1200,
        start_date=date(2026, 3, 1),
        end_date=date(2026, 5, 31),
        date_precision="month",
        body=[("anonymous_quote", quote), ("trainings", trainings), ("summary", "<p>En bref.</p>")],
    )
    soup = soup_of(client, story)
    facts = facts_of(soup)
    assert facts["Quand"].replace("\u2009", " ") == "mars – mai 2026"
    assert facts["Avec"] == "Marta Choc récolteuse"
    assert facts["Où"] == "Philippines"
    assert soup.find("dt", string="Où").find_next("a")["href"].endswith("/pays/philippines/")
    assert facts["Nombre de militants"].replace("\u202f", " ") == "1 200"
    assert "« Nous comptons les heures. »" in soup.select_one("blockquote").get_text(" ", strip=True).replace(
        "\u00a0", " "
    )
    assert soup.select_one(".b-quote__who").get_text() == "une livreuse, Philippines"
    assert soup.select_one(".note + .b-trainings").get_text(" ", strip=True) == "Sécurité numérique Deux soirées."
    assert soup.select_one(".note:has(+ .b-trainings)").get_text() == "Formations"
    assert "Syndicat des livreurs" in [link.get_text() for link in soup.select(".partners a")]
    assert story.contents == "citation formation"


@pytest.mark.parametrize(
    ("start", "end", "precision", "written"),
    [
        (None, None, "day", ""),
        (date(2024, 3, 1), None, "day", "1er mars 2024"),
        (date(2024, 3, 1), date(2024, 3, 5), "day", "1er–5 mars 2024"),
        (date(2024, 3, 1), date(2024, 3, 5), "month", "mars 2024"),
        (date(2024, 3, 1), None, "year", "2024"),
        (date(2024, 3, 1), date(2025, 3, 5), "year", "2024–2025"),
    ],
)
def test_a_period_says_no_more_than_is_known(start: date, end: date, precision: str, written: str) -> None:
    with translation.override("fr"):
        assert written_period(start, end, precision) == written


def test_partners_countries_and_the_search_lead_to_the_story(home: HomePage, client: Client) -> None:
    partner = make_partner(make_partner_index(home, slug="partenaires"), title="Syndicat des livreurs")
    theme = make_theme(name="Droits du travail")
    story = make_story(title="La file devient assemblée", partners=[partner], themes=[theme], hosts=[NAMED])
    assert "La file devient assemblée" in soup_of(client, partner).select_one(".rows").get_text()
    country = BeautifulSoup(client.get("/partenaires/pays/benin/").content, "html.parser")
    assert [row.get_text(" ", strip=True) for row in country.select(".rows li")] == ["La file devient assemblée Récit"]
    for query in ("q=assemblee", "nature=recit", "pays=bj&nature=recit", "q=choc", f"theme={theme.slug}"):
        assert story.get_url() in client.get(f"/recherche/?{query}").content.decode()


def test_a_country_without_partners_leads_to_its_stories_in_the_search(home: HomePage, client: Client) -> None:
    make_partner_index(home, slug="partenaires")
    make_story(country=make_country("PH"))
    assert client.get("/partenaires/pays/philippines/").headers["Location"] == "/recherche/?pays=ph"


def test_a_story_may_not_tell_a_protected_name(home: HomePage) -> None:
    make_partner(make_partner_index(home), title="Ligue des piqueuses libres", name_protected=True)
    story = make_story()
    for field, value in (
        ("hosts", [("person", {"name": "Awa", "role": "Ligue des piqueuses libres"})]),
        ("body", [("anonymous_quote", {"text": "La Ligue des piqueuses libres nous aide.", "who": "une piqueuse"})]),
        ("town", "Ligue des piqueuses libres"),
    ):
        told = StoryPage.objects.get(pk=story.pk)
        setattr(told, field, value)
        with pytest.raises(ValidationError) as refused:
            told.full_clean()
        assert field in refused.value.message_dict
