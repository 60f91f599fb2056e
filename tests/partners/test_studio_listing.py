"""The list of partners in the admin: what staff read of each, what they find and filter by."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from demo.factories import make_country, make_partner
from home.models import HomePage
from partners.models import PartnerPage, Precision
from partners.public import precision_on
from partners.studio.place import public_precision
from tests.core.test_admin_listings import names, rows

OUAGADOUGOU = {"latitude": Decimal("12.3714"), "longitude": Decimal("-1.5197")}
TOWN = {"town": "Ouagadougou", "town_latitude": Decimal("12.37"), "town_longitude": Decimal("-1.52")}
CONSENT = {"consent_date": date(2025, 1, 15)}


@pytest.fixture
def secret(home: HomePage) -> PartnerPage:
    """A partner whose name is protected."""
    return make_partner(title="Union des veilleuses", acronym="UVX", name_protected=True, reference="P-0777")


def test_a_protected_name_is_read_by_staff_with_a_mark(secret: PartnerPage, editor_client: Client) -> None:
    assert names(editor_client, "partners") == ["Union des veilleuses"]
    assert "nom protégé" in rows(editor_client, "partners")[0]


# Before the partner, which is searched for.
@pytest.mark.usefixtures("studio_search")
@pytest.mark.parametrize("where", ["tree", "search", "chooser", "editor"])
def test_staff_recognise_a_protected_partner_elsewhere(secret: PartnerPage, editor_client: Client, where: str) -> None:
    parent = secret.get_parent().pk
    urls = {
        "tree": reverse("wagtailadmin_explore", args=[parent]),
        "search": reverse("wagtailadmin_explore", args=[parent]) + "?q=mouvement",
        "chooser": reverse("wagtailadmin_choose_page_child", args=[parent]),
        "editor": reverse("wagtailadmin_pages:edit", args=[secret.pk]),
    }
    response = editor_client.get(urls[where])
    html = response.json()["html"] if where == "chooser" else response.content.decode()
    assert "Union des veilleuses (nom protégé)" in html


def test_a_public_name_has_no_mark(home: HomePage, editor_client: Client) -> None:
    make_partner(title="Alpha")
    assert "nom protégé" not in rows(editor_client, "partners")[0]


@pytest.mark.parametrize("asked", ["veilleuses", "UVX", "p-0777", "nom protégé"])
def test_a_protected_partner_is_found(secret: PartnerPage, editor_client: Client, asked: str) -> None:
    make_partner(title="Alpha")
    assert names(editor_client, "partners", q=asked) == ["Union des veilleuses"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"location_precision": "exact", **OUAGADOUGOU}, "Pays (sans accord)"),
        ({"location_precision": "exact", **CONSENT, **OUAGADOUGOU}, "Exact"),
        ({"location_precision": "exact", **CONSENT, **TOWN}, "Ville (sans point)"),
        ({"location_precision": "town", **CONSENT, **TOWN}, "Ville"),
        ({"location_precision": "town", **CONSENT, "town": "Ouagadougou"}, "Pays (sans point)"),
        ({"location_precision": "country"}, "Pays"),
        ({"location_precision": "hidden"}, "Masqué"),
    ],
)
def test_the_place_shown_is_the_one_that_the_public_knows(
    home: HomePage, editor_client: Client, fields: dict[str, object], said: str
) -> None:
    make_partner(title="Alpha", **fields)
    (row,) = rows(editor_client, "partners")
    assert f" {said} " in f"{row} "
    assert ("sans" in row) == ("sans" in said)


def test_the_place_shown_is_the_same_in_a_query(home: HomePage) -> None:
    country = make_country("BF")
    given = product(Precision.values, (CONSENT, {}), (OUAGADOUGOU, {}), (TOWN, TOWN | {"town": ""}, {}))
    for precision, consent, point, town in given:
        make_partner(country=country, location_precision=precision, **consent, **point, **town)
    partners = PartnerPage.objects.select_related("country").annotate(asked=precision_on(timezone.localdate()))
    assert [partner.asked for partner in partners] == [public_precision(partner) for partner in partners]


def test_filters_of_protection_and_care(secret: PartnerPage, editor_client: Client) -> None:
    make_partner(title="Alpha", location_precision="town", last_checked=timezone.localdate(), **CONSENT, **TOWN)
    make_partner(title="Bêta", location_precision="hidden", last_checked=date(2001, 2, 3))

    def found(**query: object) -> list[str]:
        return names(editor_client, "partners", **query)

    assert found(precision="town") == ["Alpha"]
    assert found(precision=["hidden", "country"]) == ["Bêta", "Union des veilleuses"]
    assert found(consent="given") == ["Alpha"]
    assert found(consent="missing") == ["Bêta", "Union des veilleuses"]
    assert found(protection="True") == ["Union des veilleuses"]
    assert found(protection="False") == ["Alpha", "Bêta"]
    assert found(checked="overdue") == ["Bêta", "Union des veilleuses"]
    assert found(checked="recent") == ["Alpha"]
    assert found(live="False") == ["Bêta"]


def test_overdue_checks_are_told_in_words(home: HomePage, editor_client: Client) -> None:
    make_partner(title="Alpha", last_checked=timezone.localdate() - timedelta(days=30))
    make_partner(title="Bêta", last_checked=date(2001, 2, 3))
    make_partner(title="Gamma")
    recent, old, never = rows(editor_client, "partners")
    assert "à vérifier" not in recent
    assert "03/02/2001 (à vérifier)" in old
    assert "jamais (à vérifier)" in never


@pytest.mark.parametrize(
    ("ordering", "expected"),
    [
        ("known_name", ["alpha", "Union", "Zélande"]),
        ("-known_name", ["Zélande", "Union", "alpha"]),
        ("country_order", ["Union", "Zélande", "alpha"]),  # Afrique du Sud, Bénin, Zambie
        ("check_order", ["Zélande", "Union", "alpha"]),
        ("-check_order", ["alpha", "Union", "Zélande"]),
        ("precision_order", ["alpha", "Union", "Zélande"]),
    ],
)
def test_columns_sort(home: HomePage, editor_client: Client, ordering: str, expected: list[str]) -> None:
    make_partner(
        title="alpha", country=make_country("ZM"), last_checked=date(2025, 1, 1), location_precision="town",
        **CONSENT, **TOWN,
    )  # fmt: skip
    make_partner(title="Union", name_protected=True, country=make_country("ZA"), last_checked=date(2024, 1, 1))
    make_partner(title="Zélande", country=make_country("BJ"), location_precision="hidden")
    assert names(editor_client, "partners", ordering=ordering) == expected


def test_languages_published_drafts_and_missing(home: HomePage, editor_client: Client) -> None:
    partner = make_partner(title="Alpha")
    english, dutch, _spanish = (Locale.objects.get_or_create(language_code=code)[0] for code in ("en", "nl", "es"))
    partner.copy_for_translation(english, copy_parents=True).save_revision().publish()
    partner.copy_for_translation(dutch, copy_parents=True)
    (row,) = rows(editor_client, "partners")
    assert "en brouillon\xa0: nl à traduire\xa0: es" in row
