"""« Ici » on the maps: Belgium, its local groups and the events that come."""

import re

from bs4 import BeautifulSoup
from django.test import Client

from campaigns.models.event import Attendance
from demo.factories import make_country, make_event, make_group, make_group_index, make_partner, make_partner_index
from home.models import GroupIndexPage, HomePage
from tests.reading import read


def bubbles(soup: BeautifulSoup) -> dict[str, str]:
    """The links of the map, by what they say."""
    return {link.title.get_text().replace("\u00a0", " "): str(link["href"]) for link in soup.select("a.map-bubble")}


HERE = "Ici, en Belgique : groupes locaux et événements"


def test_the_map_of_the_partners_leads_to_what_is_done_here(home: HomePage, client: Client) -> None:
    directory = make_partner_index(home)
    make_partner(directory)
    assert HERE not in bubbles(read(client, directory))
    groups = make_group_index(home)
    assert bubbles(read(client, directory))[HERE] == groups.url
    assert bubbles(read(client, home))[HERE] == groups.url
    # What is asked of partners is no question about us.
    assert HERE not in bubbles(read(client, f"{directory.url}?continent=afrique"))
    GroupIndexPage.objects.get(pk=groups.pk).unpublish()
    assert HERE not in bubbles(read(client, directory))


def test_belgium_has_its_groups_by_province_and_the_events_that_come(home: HomePage, client: Client) -> None:
    groups, belgium = make_group_index(home), make_country("BE")
    make_group(groups, title="Groupe de Namur", contact_address="awa@solmond.example")
    liege = make_group(groups, title="Groupe de Liège", area="liege", town="Liège")
    make_event(title="Débat", town="namur", country=belgium)
    festival = make_event(title="Festival", town="Dinant", country=belgium, latitude="50.26", longitude="4.91")
    make_event(title="En ligne", town="Namur", country=belgium, attendance=Attendance.ONLINE)
    make_event(title="Là-bas", town="Cotonou", country=make_country("BJ"))
    page = read(client, groups)
    assert bubbles(page) == {
        "Festival": festival.url,
        "Groupe de Liège": liege.url,
        "Namur : 2 groupes et événements": "#region-wallonie",
    }
    assert page.find(id="region-wallonie")
    assert "awa@solmond" not in str(page)
    assert [one.get_text() for one in page.select("[data-map-rows] .agenda-dates h3")] == ["Débat", "Festival"]
    assert set(bubbles(read(client, f"{groups.url}?region=wallonie"))) == {"Groupe de Liège", "Groupe de Namur"}


def test_a_host_who_is_protected_is_not_told_by_the_map(home: HomePage, client: Client) -> None:
    hidden = make_partner(title="Mouvement partenaire, Belgique", country=make_country("BE"), name_protected=True)
    make_event(title="Rencontre", town="Namur", country=hidden.country, partners=[hidden])
    page = read(client, make_group_index(home))
    assert not re.search(rf"{hidden.title}|{hidden.slug}", str(page.select_one("figure.map")))
