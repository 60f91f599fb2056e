"""What staff keep of a partner and the public may not know, whatever way it is saved."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale

from demo.factories import make_campaign, make_country, make_image, make_partner
from home.models import HomePage
from partners.models import PartnerPage, Precision
from partners.public import PublicPlace, place_of, public_place, public_profile
from tests.test_page_contract import translate

BENIN = (2.34, 9.65)
EXACT = {"longitude": Decimal("2.616000"), "latitude": Decimal("6.497000")}
TOWN = {"town": "Porto-Novo", "town_longitude": Decimal("2.600000"), "town_latitude": Decimal("6.480000")}


def partner(**fields: object) -> PartnerPage:
    """A partner with a consent, a town and a position."""
    return make_partner(**{"consent_date": date(2026, 3, 1), **EXACT, **TOWN, **fields})


def text_of(client: Client, page: PartnerPage) -> str:
    answer = client.get(page.get_url())
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("precision", "expected"),
    [
        (Precision.EXACT, PublicPlace("exact", (2.616, 6.497), "Porto-Novo")),
        (Precision.TOWN, PublicPlace("town", (2.6, 6.48), "Porto-Novo")),
    ],
)
def test_a_place_is_as_precise_as_the_partner_agreed(home: HomePage, precision: str, expected: PublicPlace) -> None:
    assert place_of(partner(location_precision=precision)) == expected


def test_without_consent_the_country_at_most_is_public(home: HomePage, client: Client) -> None:
    page = partner(location_precision=Precision.EXACT, consent_date=None)
    place = place_of(page)
    assert (place.precision, place.town) == ("country", "")
    assert "Porto-Novo" not in text_of(client, page)


def test_a_country_has_one_point_for_all_its_partners(home: HomePage) -> None:
    one = partner(location_precision=Precision.COUNTRY)
    other = partner(location_precision=Precision.COUNTRY, longitude=Decimal("1.5"), latitude=Decimal("11.5"))
    assert place_of(one) == place_of(other)
    assert place_of(one).point not in ((2.616, 6.497), (2.6, 6.48))


def test_a_town_without_a_point_of_its_own_does_not_borrow_the_exact_one(home: HomePage) -> None:
    page = partner(location_precision=Precision.TOWN, town_longitude=None, town_latitude=None)
    assert place_of(page).precision == "country"
    assert place_of(page).town == "Porto-Novo"


def test_a_hidden_partner_has_no_public_place() -> None:
    with pytest.raises(ValueError, match="hidden"):
        public_place("hidden", date(2026, 1, 1), "BJ", "", None, None, None, None)


def test_contacts_are_public_when_their_boxes_are_ticked(home: HomePage, client: Client) -> None:
    page = partner(email="awa@example.org", phone="+229 01 02", postal_address="Rue 12", location_precision="exact")
    assert not {"awa@example.org", "+229 01 02", "Rue 12"} & set(text_of(client, page).split(">"))
    for name in ("email_public", "phone_public", "postal_address_public"):
        setattr(page, name, True)
    page.save_revision().publish()
    html = text_of(client, page)
    assert all(text in html for text in ("awa@example.org", "+229 01 02", "Rue 12"))


def test_an_address_is_not_public_at_a_coarser_precision(home: HomePage) -> None:
    page = partner(postal_address="Rue 12", postal_address_public=True, location_precision=Precision.TOWN)
    assert public_profile(page).postal_address == ""


def test_a_protected_name_leaves_the_title_and_the_address(home: HomePage, client: Client) -> None:
    page = partner(title="Union des tisserandes", slug="union-des-tisserandes", acronym="UDT")
    old = page.get_url()
    page.name_protected = True
    page.save_revision().publish()
    page = PartnerPage.objects.get()
    assert page.title == "Mouvement partenaire (Bénin, nom protégé)"
    assert page.real_name == "Union des tisserandes"
    assert client.get(old).status_code == 404
    assert not Redirect.objects.exists()
    html = text_of(client, page)
    assert "tisserandes" not in html
    assert "UDT" not in html
    assert "union" not in page.get_url()


def test_a_name_made_public_again_comes_back(home: HomePage) -> None:
    page = partner(title="Union des tisserandes", name_protected=True)
    page.name_protected = False
    page.save_revision().publish()
    page = PartnerPage.objects.get()
    assert (page.title, page.protected_name) == ("Union des tisserandes", "")


def test_a_protected_name_hides_what_would_tell_it(home: HomePage) -> None:
    page = partner(name_protected=True, acronym="UDT", website="https://udt.example", email="a@udt.example")
    page.email_public, page.logo = True, make_image()
    profile = public_profile(page)
    assert (profile.identity.acronym, profile.identity.website, profile.email, page.public_logo) == ("", "", "", None)


@pytest.mark.parametrize(
    "told",
    [
        {"introduction": "L’UNION DES TISSERANDES tisse."},
        {"body": "<p>Union des <b>tisserandes</b>, née au marché.</p>"},
        {"listing_text": "L’UDT avance."},
        {"search_description": "union des tisserandes"},
        {"testimony": [("quote", {"text": "À l’UDT, on décide ensemble.", "who": "Awa"})]},
    ],
)
def test_a_text_that_tells_the_name_is_an_error_beside_it(home: HomePage, told: dict[str, object]) -> None:
    page = partner(title="Union des tisserandes", acronym="UDT")
    for name, text in told.items():
        setattr(page, name, text)
    page.name_protected = True
    with pytest.raises(ValidationError) as refusal:
        page.full_clean()
    assert list(refusal.value.message_dict) == list(told)
    assert refusal.value.messages == [
        "Le nom protégé figure dans ce texte\xa0: le public le lirait. Écrivez à la place «\xa0notre mouvement\xa0»."
    ]


def test_words_that_only_contain_the_acronym_tell_nothing(home: HomePage) -> None:
    page = partner(title="Union des tisserandes", acronym="UNI", introduction="Des femmes unies.")
    page.name_protected = True
    page.full_clean()


def test_a_page_saved_without_checks_goes_offline_rather_than_tell(home: HomePage) -> None:
    page = partner(title="Union des tisserandes", introduction="L’Union des tisserandes tisse.")
    page.name_protected = True
    page.save(clean=False)
    assert not PartnerPage.objects.get().live


def test_a_hidden_partner_is_never_live(home: HomePage, client: Client) -> None:
    page = partner()
    url = page.get_url()
    page.location_precision = Precision.HIDDEN
    page.save_revision().publish()
    assert not PartnerPage.objects.get().live
    assert client.get(url).status_code == 404


@pytest.fixture
def english(home: HomePage, django_capture_on_commit_callbacks: Callable) -> Callable[[PartnerPage], PartnerPage]:
    """Translates a partner and the pages above it, and publishes them."""

    def translated(page: PartnerPage) -> PartnerPage:
        locale = Locale.objects.get_or_create(language_code="en")[0]
        with django_capture_on_commit_callbacks(execute=True):
            for one in page.get_ancestors(inclusive=True).filter(depth__gte=home.depth).specific():
                translate(one, locale)
        return page.get_translation(locale)

    return translated


def test_a_translation_is_protected_with_the_french_page(english: Callable, home: HomePage, client: Client) -> None:
    page = partner(title="Union des tisserandes")
    translated = english(page)
    old = translated.get_url()
    page.name_protected = True
    page.save_revision().publish()
    translated = PartnerPage.objects.get(pk=translated.pk)
    assert client.get(old).status_code == 404
    assert "tisserandes" not in text_of(client, translated)
    assert not Redirect.objects.exists()


def test_a_translation_that_tells_the_name_goes_offline(english: Callable, home: HomePage) -> None:
    page = partner(title="Union des tisserandes")
    translated = english(page)
    translated.introduction = "The Union des tisserandes weaves."
    translated.save_revision().publish()
    page.name_protected = True
    page.save_revision().publish()
    assert PartnerPage.objects.get(pk=page.pk).live
    assert not PartnerPage.objects.get(pk=translated.pk).live


def test_translations_and_aliases_are_hidden_with_the_french_page(english: Callable, home: HomePage) -> None:
    page = partner()
    translated = english(page)
    alias = page.create_alias(parent=page.get_parent(), update_slug="autre-fiche")
    page.location_precision = Precision.HIDDEN
    page.save_revision().publish()
    keys = (page.pk, translated.pk, alias.pk)
    assert not PartnerPage.objects.filter(pk__in=keys, live=True).exists()


def test_an_alias_has_no_telling_address(home: HomePage) -> None:
    page = partner(title="Union des tisserandes")
    alias = page.create_alias(parent=page.get_parent(), update_slug="union-des-tisserandes-2")
    page.name_protected = True
    page.save_revision().publish()
    alias.refresh_from_db()
    assert "tisserandes" not in alias.slug + alias.title


def test_an_alias_does_not_keep_a_name_from_being_public_again(home: HomePage) -> None:
    page = make_partner(title="Union des tisserandes", name_protected=True)
    page.create_alias(parent=page.get_parent(), update_slug="autre")
    page = PartnerPage.objects.get(pk=page.pk)
    page.name_protected = False
    page.save_revision().publish()
    assert set(PartnerPage.objects.values_list("title", "live")) == {("Union des tisserandes", True)}


def test_a_copy_keeps_the_protection_and_gets_its_own_reference(home: HomePage) -> None:
    page = partner(title="Union des tisserandes", name_protected=True)
    copy = page.copy(update_attrs={"slug": "union-des-tisserandes-copie"})
    assert "tisserandes" not in copy.slug + copy.title
    assert copy.reference not in ("", page.reference)


def test_pictures_of_a_hidden_partner_answer_no_more(
    home: HomePage, client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    page = partner(logo=make_image())
    address = BeautifulSoup(text_of(client, page), "html.parser").select_one("main img")["src"]
    original = Path(page.logo.file.path)
    assert "max-age=300" in client.get(address)["Cache-Control"]
    page.location_precision = Precision.HIDDEN
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert client.get(address).status_code == 404
    assert not original.exists()
    page.logo.refresh_from_db()
    assert Path(page.logo.file.path).exists()


def test_a_picture_that_another_public_page_shows_stays(
    home: HomePage, client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    image = make_image()
    page = partner(logo=image)
    with django_capture_on_commit_callbacks(execute=True):
        make_campaign(image=image)
    page.location_precision = Precision.HIDDEN
    name = image.file.name
    page.save_revision().publish()
    image.refresh_from_db()
    assert image.file.name == name


def test_a_file_keeps_no_name_of_its_own(home: HomePage) -> None:
    image = make_image()
    image.file.save("awa-devant-le-local.jpg", image.file.file)
    assert "awa" not in image.file.name


def test_a_reference_is_given_once(home: HomePage) -> None:
    first, second = make_partner(), make_partner()
    assert (first.reference, second.reference) == ("P-0001", "P-0002")
    second.reference = "p-0001"
    with pytest.raises(ValidationError, match="Un autre partenaire a cette référence"):
        second.full_clean()


def test_countries_of_protected_names_are_named_in_french(home: HomePage) -> None:
    page = make_partner(country=make_country("BI"), name_protected=True)
    assert page.title == "Mouvement partenaire (Burundi, nom protégé)"


def test_a_draft_changes_nothing_of_the_public_page(home: HomePage) -> None:
    partner = make_partner(title="Nom public")
    draft = PartnerPage.objects.get(pk=partner.pk)
    draft.title = "Nom à l’essai"
    draft.save_revision()
    draft.location_precision = Precision.HIDDEN
    draft.save_revision()
    public = PartnerPage.objects.get(pk=partner.pk)
    assert (public.title, public.live) == ("Nom public", True)
