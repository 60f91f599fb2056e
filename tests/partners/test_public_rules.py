"""The rules of what is public of a partner agree, in Python and in SQL, whatever is stored of it."""

from collections.abc import Iterator
from copy import copy
from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from demo.factories import make_country, make_image, make_partner
from home.models import HomePage
from partners.models import PartnerPage, Precision
from partners.public import (
    PUBLIC_ACRONYM,
    consents_on,
    has_consent,
    is_more_open,
    openness,
    precision_on,
    public_profile,
    town_on,
)

TODAY = date(2026, 11, 28)
DAY = timedelta(days=1)
CONSENTS = {
    "none": (None, None),
    "holds": (TODAY - DAY, None),
    "given today, ends today": (TODAY, TODAY),
    "ended yesterday": (TODAY - 9 * DAY, TODAY - DAY),
    "ends tomorrow": (TODAY - DAY, TODAY + DAY),
    "dated tomorrow": (TODAY + DAY, None),
}
HOLDING = {"holds", "given today, ends today", "ends tomorrow"}
POINTS = [
    {},
    {"longitude": Decimal("1.38"), "latitude": Decimal("10.31")},
    {"town_longitude": Decimal("1.4"), "town_latitude": Decimal("10.3")},
]
CONTACTS = {"email": "awa@example.org", "phone": "+229 97 00 11 22", "postal_address": "Rue 12"}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_args: TODAY)


def every_partner() -> Iterator[tuple[str, PartnerPage]]:
    """A partner of each combination of precision, consent, points, town, protection, boxes and language."""
    page = make_partner(title="Kibaru ya Wakulima", acronym="KYW", country=make_country("BJ"))
    languages = [Locale.objects.get_or_create(language_code=code)[0] for code in ("fr", "en")]
    rules = product(Precision.values, CONSENTS, POINTS, ("", "Natitingou"), (True, False), (True, False), languages)
    for precision, consent, points, town, protected, boxes, language in rules:
        given, ends = CONSENTS[consent]
        fields = {"location_precision": precision, "town": town, "consent_date": given, "consent_end": ends}
        shown = dict.fromkeys(("email_public", "phone_public", "postal_address_public"), boxes)
        nowhere = dict.fromkeys(("longitude", "latitude", "town_longitude", "town_latitude"))
        stored = {**nowhere, **fields, **points, **shown, **CONTACTS, "name_protected": protected, "locale": language}
        PartnerPage.objects.filter(pk=page.pk).update(**stored)
        yield consent, PartnerPage.objects.get(pk=page.pk)


def test_queries_and_the_profile_tell_the_same_and_contacts_as_they_may(home: HomePage) -> None:
    """Contacts need a consent that holds, a public name and their box."""
    seen = 0
    for consent, partner in every_partner():
        seen += 1
        columns = (PUBLIC_ACRONYM, town_on(TODAY), precision_on(TODAY))
        acronym, town, precision = PartnerPage.objects.filter(pk=partner.pk).values_list(*columns).get()
        assert has_consent(partner) is (consent in HOLDING)
        assert PartnerPage.objects.filter(consents_on(TODAY), pk=partner.pk).exists() is has_consent(partner)
        if partner.is_hidden:
            assert precision == "hidden"
            continue
        profile = public_profile(partner)
        assert (profile.identity.acronym, profile.place.town, profile.place.precision) == (acronym, town, precision)
        assert partner.public_acronym == acronym
        may = consent in HOLDING and not partner.name_protected and partner.email_public
        assert bool(profile.email) is bool(profile.phone) is may
        assert bool(profile.postal_address) is (may and profile.place.precision == "exact")
    assert seen == 4 * 6 * 3 * 2 * 2 * 2 * 2


def test_a_protected_name_takes_logo_and_mark_along(home: HomePage) -> None:
    logo = make_image()
    partner = make_partner(logo=logo)
    mark = partner.mark_seed
    assert partner.public_logo == logo
    partner.name_protected = True
    partner.save()
    assert partner.public_logo is None
    assert partner.mark_seed != mark
    assert partner.mark_seed == partner.public_key


def test_more_is_public_where_one_rule_is_opened_though_others_close(home: HomePage) -> None:
    partner = make_partner(location_precision="town", email_public=True)
    before = openness(partner)
    assert not is_more_open(before, before)
    partner.location_precision = "hidden"
    assert not is_more_open(openness(partner), before)
    for name, value in (("location_precision", "exact"), ("phone_public", True)):
        opened = copy(partner)
        opened.email_public = False
        setattr(opened, name, value)
        assert is_more_open(openness(opened), before)


def test_the_day_after_the_end_of_the_consent_nothing_personal_is_public(
    home: HomePage, monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    page = make_partner(
        consent_date=TODAY - DAY,
        consent_end=TODAY,
        location_precision="exact",
        **POINTS[1],
        town="Natitingou",
        **CONTACTS,
        email_public=True,
        phone_public=True,
    )
    address = page.get_url()
    assert "awa@example.org" in client.get(address).content.decode()
    monkeypatch.setattr(timezone, "localdate", lambda *_args: TODAY + DAY)
    html = client.get(address).content.decode()
    assert not [told for told in ("awa@example.org", "97 00 11 22", "Natitingou", "10.31") if told in html]


@pytest.mark.parametrize(
    ("fields", "wrong", "said"),
    [
        ({"consent_date": TODAY + DAY}, "consent_date", "Donnez un jour entre 1950 et aujourd’hui."),
        ({"consent_date": date(1949, 12, 31)}, "consent_date", "Donnez un jour entre 1950 et aujourd’hui."),
        ({"last_checked": TODAY + DAY}, "last_checked", "Donnez un jour entre 1950 et aujourd’hui."),
        ({"last_checked": date(1900, 1, 1)}, "last_checked", "Donnez un jour entre 1950 et aujourd’hui."),
        ({"consent_end": TODAY}, "consent_end", "Donnez la date de l’accord qui prend fin."),
        (
            {"consent_date": TODAY, "consent_end": TODAY - DAY},
            "consent_end",
            "L’accord prend fin avant d’avoir été donné.",
        ),
    ],
)
def test_dates_that_cannot_be_are_refused(home: HomePage, fields: dict[str, date], wrong: str, said: str) -> None:
    page = make_partner()
    for name, value in fields.items():
        setattr(page, name, value)
    with pytest.raises(ValidationError) as refusal:
        page.full_clean()
    assert refusal.value.message_dict == {wrong: [said]}
