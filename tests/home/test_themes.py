"""Themes have pages of their own, to which whatever names one leads."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from core.models import Theme
from demo.factories import (
    make_agenda,
    make_call,
    make_campaign,
    make_country,
    make_event,
    make_partner,
    make_partner_index,
    make_publication,
    make_story,
    make_theme,
    make_theme_index,
    make_vision_note,
)
from home.models import HomePage, ThemeIndexPage
from partners.removal_addresses import addresses_changed
from tests.reading import read

DAY = timezone.localdate()


@pytest.fixture
def index(home: HomePage) -> ThemeIndexPage:
    return make_theme_index(home, slug="themes", title="Nos thèmes")


@pytest.fixture
def health() -> Theme:
    return make_theme(name="Santé", slug="sante", names={"nl": "Gezondheid"})


def test_a_theme_gathers_what_the_site_has_on_it(client: Client, index: ThemeIndexPage, health: Theme) -> None:
    directory = make_partner_index(slug="partenaires")
    for code in ("BJ", "BJ", "TG"):
        partner = make_partner(directory, country=make_country(code), themes=[health])
    make_partner(directory, country=make_country("BO"))
    years_ago = DAY - timedelta(days=900)
    make_campaign(title="Passée", start_date=years_ago, end_date=years_ago, themes=[health])
    campaign = make_campaign(title="En cours", start_date=DAY - timedelta(days=2), themes=[health])
    make_campaign(title="Autre campagne")
    for number in range(7):
        make_story(campaign, title=f"Récit {number}", country=make_country("TG"), themes=[health])
    make_event(make_agenda(), title="Débat", themes=[health])
    make_call(title="Bourses", themes=[health])
    make_publication(title="Étude", themes=[health])
    make_vision_note(title="Note", themes=[health])
    make_vision_note(title="Autre note")

    soup = read(client, "/themes/sante/")
    assert soup.h1.get_text() == "Santé"
    partners = soup.find("a", string="Les 3 mouvements partenaires qui y travaillent")
    assert partners["href"] == "/partenaires/?theme=sante"
    figures = [item.get_text(" ", strip=True) for item in soup.select(".figures li")]
    assert figures == ["3 mouvements partenaires", "2 pays", "7 récits"]
    assert {a["href"] for a in soup.select("a.map-bubble")} >= {"/partenaires/?pays=bj&theme=sante"}
    countries = {item.a["href"]: item.span.get_text() for item in soup.select(".counts li")}
    assert countries == {"/partenaires/pays/benin/": "2", "/partenaires/pays/togo/": "1"}
    titles = [heading.get_text(strip=True) for heading in soup.select("main h3")]
    assert titles[0] == "En cours"
    assert titles.index("Récit 6") < titles.index("Passée")
    assert {"Débat", "Bourses", "Étude", "Note", "Récit 6"} <= set(titles)
    assert not {"Récit 0", "Autre campagne", "Autre note"} & set(titles)
    assert soup.find("a", string="Tous les récits sur ce thème")["href"] == "/recherche/?theme=sante&nature=recit"

    (listed,) = read(client, index).select("main .rows li")
    assert listed.a["href"] == "/themes/sante/"
    assert listed.p.get_text().startswith("3 mouvements partenaires, 2 campagnes, 1 appel, 7 récits, 1 événement")
    assert "/themes/sante/" in client.get("/sitemap.xml").content.decode()
    # Whatever names the theme leads to it.
    for page in (partner, campaign):
        assert read(client, page).find("a", string="Santé")["href"] == "/themes/sante/"
    assert read(client, partner).find("dt", string="Pays").find_next("a")["href"] == "/partenaires/pays/togo/"


@pytest.mark.parametrize("slug", ["sante", "inconnu", "SANTE", "sante/autre"])
def test_a_theme_with_nothing_public_does_not_exist(
    client: Client, index: ThemeIndexPage, health: Theme, slug: str
) -> None:
    make_partner(themes=[health], location_precision="hidden")
    make_campaign(themes=[health], live=False)
    PageViewRestriction.objects.create(page=make_publication(themes=[health]), restriction_type="login")
    assert client.get(f"/themes/{slug}/").status_code == 404
    assert not read(client, index).select("main .rows li")
    assert "/themes/sante/" not in client.get("/sitemap.xml").content.decode()


def test_in_a_language_without_translation(client: Client, index: ThemeIndexPage, health: Theme) -> None:
    make_publication(themes=[health])
    dutch = Locale.objects.get_or_create(language_code="nl")[0]
    index.get_parent().specific.copy_for_translation(dutch).save_revision().publish()
    soup = read(client, "/nl/themas/sante/")
    assert soup.h1.get_text() == "Gezondheid"
    assert soup.find("p", class_="chapeau__over").a["href"] == "/nl/themas/"
    assert read(client, "/nl/themas/").find("a", string="Gezondheid")["href"] == "/nl/themas/sante/"
    former = client.get("/nl/thema-s/sante/?q=1")
    assert (former.status_code, former["Location"]) == (302, "/nl/themas/sante/?q=1")


def test_a_partner_that_is_removed_leaves_the_caches_of_its_themes(index: ThemeIndexPage, health: Theme) -> None:
    make_theme(slug="autre")
    changed = addresses_changed(make_partner(themes=[health]))
    assert {index.full_url, f"{index.full_url}sante/"} <= set(changed)
    assert not [address for address in changed if "autre" in address]
