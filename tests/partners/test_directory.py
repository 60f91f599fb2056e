"""The directory as readers filter it: list, counts, choices, free words; nothing that is not public is found."""

from datetime import date
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import PageViewRestriction

from core.models import Theme
from demo.factories import make_country, make_kind, make_partner, make_partner_index, make_theme
from home.models import HomePage
from partners import directory
from partners.finder import Finder
from partners.models import MovementKind, PartnerIndexPage, PartnerPage
from partners.public import public_profile
from partners.querysets import Filters

CONSENT = date(2024, 5, 1)


@pytest.fixture
def index(home: HomePage) -> PartnerIndexPage:
    return make_partner_index(home, slug="partenaires", title="Nos partenaires")


@pytest.fixture
def union() -> MovementKind:
    return make_kind(name="Syndicat")


@pytest.fixture
def health() -> MovementKind:
    return make_kind(name="Mutuelle de santé")


@pytest.fixture
def care() -> Theme:
    return make_theme(name="Protection sociale")


@pytest.fixture
def four(index: PartnerIndexPage, union: MovementKind, health: MovementKind, care: Theme) -> list[PartnerPage]:
    """Two of Benin, one of Togo, one of Bolivia."""
    benin, togo, bolivia = map(make_country, ("BJ", "TG", "BO"))
    return [
        make_partner(index, title="Awa", country=benin, kinds=[health], themes=[care]),
        make_partner(index, title="Bintou", country=benin, kinds=[union]),
        make_partner(index, title="Comlan", country=togo, kinds=[union], themes=[care]),
        make_partner(index, title="Dolores", country=bolivia, kinds=[union, health]),
    ]


def read(client: Client, index: PartnerIndexPage, query: str = "", below: str = "") -> BeautifulSoup:
    response = client.get(f"{index.get_url()}{below}?{query}")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def names(soup: BeautifulSoup) -> list[str]:
    return [link.get_text() for link in soup.select(".partner a")]


def choices(soup: BeautifulSoup, name: str) -> list[str]:
    """The choices of a filter but for "all"."""
    return [option.get_text() for option in soup.select(f"select[name={name}] option")][1:]


def found(client: Client, index: PartnerIndexPage, text: str) -> list[str]:
    return names(read(client, index, f"mots={quote(text)}"))


@pytest.mark.usefixtures("four")
class TestFilters:
    def test_add_up(self, client: Client, index: PartnerIndexPage) -> None:
        soup = read(client, index, "continent=afrique&type=syndicat&theme=protection-sociale&pays=tg&mots=com")
        assert names(soup) == ["Comlan"]
        assert soup.find(role="status").get_text(strip=True) == "1 mouvement partenaire dans 1 pays"

    def test_stay_chosen(self, client: Client, index: PartnerIndexPage) -> None:
        soup = read(client, index, "continent=afrique&type=syndicat&mots=Com")
        chosen = {option.parent["name"]: option["value"] for option in soup.select("option[selected]")}
        assert chosen == {"continent": "afrique", "type": "syndicat"}
        assert soup.find("input", attrs={"name": "mots"})["value"] == "Com"

    def test_choices_count_what_they_find_with_the_other_filters(self, client: Client, index: PartnerIndexPage) -> None:
        soup = read(client, index)
        assert choices(soup, "continent") == ["Afrique (3)", "Amérique latine (1)"]
        assert choices(soup, "pays") == ["Bénin (2)", "Bolivie (1)", "Togo (1)"]
        assert choices(soup, "type") == ["Mutuelle de santé (2)", "Syndicat (3)"]
        assert choices(soup, "theme") == ["Protection sociale (2)"]

        soup = read(client, index, "type=mutuelle-de-sante")
        assert choices(soup, "pays") == ["Bénin (1)", "Bolivie (1)"]
        assert choices(soup, "type") == ["Mutuelle de santé (2)", "Syndicat (3)"]
        assert choices(soup, "theme") == ["Protection sociale (1)"]

        soup = read(client, index, "pays=bj&mots=bintou")
        assert choices(soup, "type") == ["Syndicat (1)"]
        assert choices(soup, "theme") == []

    @pytest.mark.parametrize(
        ("query", "name", "kept"),
        [
            ("pays=tg&continent=amerique-latine", "continent", "Amérique latine (0)"),
            ("pays=jp", "pays", "Japon (0)"),
            ("pays=zz", "pays", "choix inconnu (0)"),
            ("type=autre", "type", "choix inconnu (0)"),
        ],
    )
    def test_a_choice_that_finds_nothing_is_seen(
        self, client: Client, index: PartnerIndexPage, query: str, name: str, kept: str
    ) -> None:
        soup = read(client, index, query)
        assert soup.select_one(f"select[name={name}] option[selected]").get_text() == kept
        assert soup.find(role="status").get_text(strip=True) == "Aucun mouvement partenaire"
        assert soup.find("a", string="Tout afficher")["href"] == index.get_url()

    def test_the_part_for_the_script_is_the_same_list(self, client: Client, index: PartnerIndexPage) -> None:
        whole, part = read(client, index, "type=syndicat"), read(client, index, "type=syndicat", "liste/")
        assert not part.find(["html", "header", "h1"])
        for live in part.select("[data-live]"):
            assert str(whole.find(id=live["id"])) == str(live)
        assert {live["id"] for live in whole.select("[data-live]")} == {
            live["id"] for live in part.select("[data-live]")
        }
        assert client.get(f"{index.get_url()}liste/")["X-Robots-Tag"] == "noindex"

    @pytest.mark.parametrize("name", ["continent", "pays", "type", "theme", "mots", "page"])
    @pytest.mark.parametrize(
        "value", ["", "\x00", "'\"<script>", "%", "é" * 3000, "\ud800", "[]()*+?", "日本", "9" * 5000]
    )
    def test_hostile_values_are_answered(self, client: Client, index: PartnerIndexPage, name: str, value: str) -> None:
        query = f"{name}={quote(value.encode('utf-8', 'surrogatepass'))}"
        assert "<script>" not in str(read(client, index, query).main)

    def test_the_map_follows(self, client: Client, index: PartnerIndexPage) -> None:
        assert len(read(client, index).select("#carte .map-bubble")) == 3
        assert len(read(client, index, "continent=afrique").select("#carte .map-bubble")) == 2
        assert read(client, index, "pays=bj").select_one("figure.map-of-country")
        assert not read(client, index, "pays=jp").select("#carte figure")


class TestWords:
    @pytest.mark.parametrize(
        "text",
        ["œuvre", "OEUVRE", "oeuvr", "l’ŒUVRE cotonou", "bénin", "benin", "M.S.U.", "msu", "sante", "marché", "appui"],
    )
    def test_are_looked_for_in_all_that_is_public(
        self, client: Client, index: PartnerIndexPage, health: MovementKind, text: str
    ) -> None:
        make_partner(
            index,
            title="L’Œuvre d’appui",
            acronym="M.S.U.",
            introduction="Née au marché.",
            kinds=[health],
            town="Cotonou",
            town_longitude="2.4",
            town_latitude="6.4",
            location_precision="town",
            consent_date=CONSENT,
        )
        make_partner(index, title="Autre", country=make_country("TG"))
        assert found(client, index, text) == ["L’Œuvre d’appui"]

    @pytest.mark.parametrize(
        ("text", "titles"),
        [
            ("syndicats", ["Bintou", "Comlan", "Dolores"]),
            ("les syndicats du Togo", ["Comlan"]),
            ("mutuelles africaines", []),
            ("mutuelles afrique", ["Awa"]),
            ("protections sociales", ["Awa", "Comlan"]),
        ],
    )
    def test_are_looked_for_by_their_stems_in_kinds_themes_and_places(
        self, client: Client, index: PartnerIndexPage, four: list[PartnerPage], text: str, titles: list[str]
    ) -> None:
        assert found(client, index, text) == titles

    def test_must_all_match(self, client: Client, four: list[PartnerPage], index: PartnerIndexPage) -> None:
        assert found(client, index, "awa benin") == ["Awa"]
        assert found(client, index, "awa togo") == []
        assert found(client, index, "   ") == ["Awa", "Bintou", "Comlan", "Dolores"]

    def test_never_find_a_protected_name(self, client: Client, index: PartnerIndexPage) -> None:
        make_partner(index, title="Lumière du Sahel", acronym="LDS", name_protected=True)
        assert found(client, index, "lumiere") == found(client, index, "lds") == []
        assert found(client, index, "nom protege") != []

    def test_never_find_what_staff_keep(self, client: Client, index: PartnerIndexPage) -> None:
        make_partner(
            index, consent_note="carnet", email="a@b.example", phone="229", postal_address="Rue 12", reference="P-0777"
        )
        for text in ("carnet", "b.example", "229", "rue", "0777"):
            assert found(client, index, text) == []

    @pytest.mark.parametrize(
        ("fields", "is_found"),
        [
            ({"location_precision": "exact", "consent_date": CONSENT}, True),
            ({"location_precision": "town", "consent_date": CONSENT}, True),
            ({"location_precision": "country", "consent_date": CONSENT}, False),
            ({"location_precision": "exact", "consent_date": None}, False),
        ],
        ids=["exact", "town", "country", "no consent"],
    )
    def test_find_a_town_only_where_it_is_public(
        self, client: Client, index: PartnerIndexPage, fields: dict[str, object], is_found: bool
    ) -> None:
        partner = make_partner(index, town="Natitingou", longitude="1.4", latitude="10.3", **fields)
        assert bool(found(client, index, "natitingou")) is is_found
        assert bool(public_profile(partner).place.town) is is_found


def test_hidden_drafts_and_restricted_partners_are_nowhere(client: Client, index: PartnerIndexPage) -> None:
    make_partner(index, title="Visible")
    make_partner(index, title="Cachée", location_precision="hidden")
    draft = make_partner(index, title="Brouillon", country=make_country("TG"))
    draft.unpublish()
    kept = make_partner(index, title="Réservée", country=make_country("BO"))
    PageViewRestriction.objects.create(page=kept, restriction_type="login")
    soup = read(client, index)
    assert names(soup) == ["Visible"]
    assert choices(soup, "pays") == ["Bénin (1)"]
    assert Finder(Filters(text="cachee")).found == set()


@pytest.mark.usefixtures("four")
class TestManyPartners:
    @pytest.fixture(autouse=True)
    def few_are_many(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(directory, "MOST_NAMES", 1)
        monkeypatch.setattr(directory, "NAMES_A_PAGE", 1)

    def test_are_told_by_country(self, client: Client, index: PartnerIndexPage) -> None:
        soup = read(client, index)
        assert names(soup) == []
        assert [item.get_text(" ", strip=True) for item in soup.select(".counts li")] == [
            "Bénin 2",
            "Togo 1",
            "Bolivie 1",
        ]
        assert soup.find("a", string="Bénin")["href"] == f"{index.get_url()}pays/benin/"

    def test_a_country_keeps_the_other_filters(self, client: Client, index: PartnerIndexPage) -> None:
        soup = read(client, index, "type=syndicat&continent=afrique")
        address = soup.find("a", string="Bénin")["href"]
        assert address == f"{index.get_url()}?continent=afrique&pays=bj&type=syndicat"
        assert names(read(client, index, address.partition("?")[2])) == ["Bintou"]

    def test_of_one_country_come_in_pages(self, client: Client, index: PartnerIndexPage) -> None:
        soup = read(client, index, "pays=bj")
        assert names(soup) == ["Awa"]
        following = soup.find("a", rel="next")["href"]
        assert following == "?pays=bj&page=2"
        assert names(read(client, index, following[1:])) == ["Bintou"]
        assert "Page 1 sur 2" in soup.get_text(" ", strip=True)
