"""Giving: amounts chosen by plain links, the transfer with its code, the rule for taxes, what staff may not write."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup, Tag
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail.test.utils.form_data import querydict_from_html

from core.models import SiteSettings
from demo.content import giving
from demo.factories import amount_of, make_donation, make_standard
from home.giving.blocks import AmountsBlock
from home.giving.epc import CodeTooLongError, Transfer, code_of
from home.models import DonationPage, HomePage, TaxReduction
from tests.codes import decoded
from tests.core.studio_forms import edit_page, errors_beside
from tests.reading import read

IBAN = "BE68539007547034"
STRUCTURED = "+++090/9337/55493+++"


@pytest.fixture
def account(home: HomePage) -> SiteSettings:
    settings = SiteSettings.for_site(home.get_site())
    settings.account_holder, settings.iban, settings.bic = "Solidarité Mondiale", IBAN, "EXAMBEBB"
    settings.save()
    return settings


@pytest.fixture
def page(account: SiteSettings, home: HomePage) -> DonationPage:
    return make_donation(home, slug="don", communication=STRUCTURED)


def plain(text: str) -> str:
    """A text with one space wherever there are some, of any kind."""
    return " ".join(text.split())


def main_of(client: Client, query: object = "") -> Tag:
    main = read(client, f"/don/{query}").main
    assert main
    return main


def test_an_app_reads_the_transfer_of_the_amount_chosen(page: DonationPage, client: Client) -> None:
    main = main_of(client, "?montant=40")
    assert plain(main.find("h2", id="payer").get_text()) == "Donner 40 €"
    assert decoded(main.select_one(".transfer__image svg")) == (
        f"BCD\n002\n1\nSCT\nEXAMBEBB\nSolidarité Mondiale\n{IBAN}\nEUR40\n\n090933755493"
    )
    facts = {fact.dt.get_text(): plain(fact.bdi.get_text()) for fact in main.select(".fact")}
    assert facts == {
        "Titulaire": "Solidarité Mondiale",
        "IBAN": "BE68 5390 0754 7034",
        "BIC": "EXAMBEBB",
        "Montant": "40 €",
        "Communication": STRUCTURED,
    }
    assert [fact.button.get_text(" ", strip=True) for fact in main.select(".fact")][1] == "Copier – IBAN"
    chosen = main.select_one(".gift [aria-current]")
    assert plain(chosen.get_text(" ")) == "40 € paient une journée de formation"
    assert "31 décembre 2025, Rapport annuel" in plain(main.select_one(".gift__source").get_text())


def test_a_code_holds_free_words_and_cents_in_utf_8() -> None:
    code = code_of(Transfer("Œuvre d’été", IBAN, "", Decimal("12.50"), "Don à Bénin"))
    svg = BeautifulSoup(code, "html.parser").svg
    assert decoded(svg) == f"BCD\n002\n1\nSCT\n\nŒuvre d’été\n{IBAN}\nEUR12.5\n\n\nDon à Bénin"
    assert "style" not in code
    with pytest.raises(CodeTooLongError):
        code_of(Transfer("é" * 70, IBAN, "", Decimal(1), "é" * 140))


def test_the_frequency_and_the_amount_are_chosen_by_links(page: DonationPage, client: Client) -> None:
    main = main_of(client)
    assert plain(main.find("h2", id="payer").get_text()) == "Donner 25 €"
    switch = {link.get_text(): link["href"] for link in main.select(".giving__switch a")}
    assert list(switch) == ["Une fois", "Chaque mois"]
    monthly = main_of(client, switch["Chaque mois"])
    assert monthly.select_one(".giving__switch [aria-current]").get_text() == "Chaque mois"
    assert plain(monthly.find("h2", id="payer").get_text()) == "Donner 10 € chaque mois"
    assert "créez un ordre permanent" in monthly.get_text()
    assert monthly.find("input", attrs={"name": "rythme"})["value"] == "mensuel"
    assert main.select(".gift a")[1]["href"] == "?montant=40&rythme=une-fois#virement"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("40,50", "40,50 €"),
        ("40 €", "40 €"),
        ("1 000", "1 000 €"),
        ("٤٠", "40 €"),
        ("999999999,99", "999 999 999,99 €"),
    ],
)
def test_another_amount_is_read_however_it_is_written(
    page: DonationPage, client: Client, typed: str, shown: str
) -> None:
    main = BeautifulSoup(client.get("/don/", {"montant": typed}).content, "html.parser").main
    assert plain(main.find("h2", id="payer").get_text()) == f"Donner {shown}"
    assert main.select_one(".transfer__image svg")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("0", "au moins 1 euro"),
        ("-5", "au moins 1 euro"),
        ("1e9", "en chiffres"),
        ("1000000000", "trop grand"),
        ("<script>alert(1)</script>", "en chiffres"),
        ("quarante", "en chiffres"),
        ("1.000", "en chiffres"),
        ("9" * 3000, "trop long"),
    ],
)
def test_what_is_no_amount_is_said_plainly_on_a_whole_page(
    page: DonationPage, client: Client, typed: str, said: str
) -> None:
    soup = BeautifulSoup(client.get("/don/", {"montant": typed}).content, "html.parser")
    assert soup.title.get_text().startswith("Erreur")
    field = soup.main.find("input", id="montant")
    assert field["aria-invalid"] == "true"
    assert field["value"] == typed
    assert said in plain(soup.main.find(id=field["aria-describedby"]).get_text())
    assert soup.main.find(role="alert").find("a")["href"] == "#montant"
    assert soup.main.find("script", string="alert(1)") is None
    assert len(soup.main.select(".gift")) == 2
    assert "BE68 5390 0754 7034" in soup.main.get_text()
    assert soup.main.select(".transfer__image") == []


def test_taxes_give_back_what_the_settings_say(page: DonationPage, client: Client) -> None:
    assert "Attestation fiscale" not in main_of(client, "?montant=40").get_text()
    TaxReduction.objects.create(site=page.get_site(), **giving.TAX)
    main = main_of(client, "?montant=40")
    assert "revient à 28 €" in plain(main.select_one(".giving__cost").get_text())
    section = main.find("h2", id="attestation").find_parent("section")
    told = plain(section.get_text())
    assert "30 % de vos dons de 2026" in told
    assert "à partir de 40 € par an" in told
    assert "Vérifié le 30 novembre 2026" in told
    assert section.find("a")["href"].startswith("https://monasbl.be/")
    assert main_of(client, "?montant=39").select(".giving__cost") == []
    # Ten euros each month are 120 in a year.
    assert "7 €" in main_of(client, "?montant=10&rythme=mensuel").select_one(".giving__cost").get_text().replace(
        "\xa0", " "
    )


def test_paying_online_leads_to_the_provider_that_is_named_before(
    page: DonationPage, account: SiteSettings, client: Client
) -> None:
    assert "Payer en ligne" not in main_of(client).get_text()
    account.donate_url, account.payment_provider = "https://www.payer.example/?somme={montant}", "Payeur"
    account.save()
    link = main_of(client, "?montant=12,50").find("a", string="Payer en ligne")
    assert link["href"] == "https://www.payer.example/?somme=12.5"
    note = link.find_next(id=link["aria-describedby"])
    assert note.get_text(strip=True) == "Vous quittez ce site pour Payeur (payer.example)."
    assert '"target": "https://www.payer.example/?somme="' in str(read(client, "/don/").head)


def test_every_page_leads_to_the_gift_and_says_the_account(
    home: HomePage, page: DonationPage, account: SiteSettings, client: Client
) -> None:
    make_standard(home, slug="histoire")
    page.show_in_menus = True
    page.save_revision().publish()
    soup = read(client, "/histoire/")
    links = [link for link in soup.select("header.top a") if link["href"] == "/don/"]
    # One in the small menu, one in the wide one.
    assert [(link.get_text(), link.parent.name) for link in links] == [
        ("Faire un don", "p"),
        ("Faire un don", "li"),
    ]
    assert "BE68 5390 0754 7034" in soup.footer.get_text()
    assert read(client, "/don/").select_one("header.top .nav__give a")["aria-current"] == "page"
    account.donate_url = "https://payer.example/"
    account.save()
    page.unpublish()
    assert read(client, "/histoire/").select_one("header.top .nav__give a")["href"] == "https://payer.example/"


def test_a_translation_keeps_account_and_communication(page: DonationPage, client: Client) -> None:
    assert {"communication", "contact_email"} <= {
        field.field_name for field in DonationPage.override_translatable_fields if not field.overridable
    }
    english = Locale.objects.get_or_create(language_code="en")[0]
    page.get_parent().specific.copy_for_translation(english).save_revision().publish()
    soup = read(client, "/en/")
    button = soup.select_one("header.top .nav__give a")
    assert button["hreflang"] == "fr"
    assert button.get_text() == "Donate"


ACCOUNT_ERRORS = [
    ({"iban": "BE68 5390 0754 7035"}, "iban", "un chiffre est faux"),
    ({"iban": "FR76 3000 6000 0112 3456 7890 189"}, "iban", "pas belge"),
    ({"iban": "BE68 5390 0754 703"}, "iban", "celui-ci en compte 15"),
    ({"iban": "rien"}, "iban", "numéro de compte (IBAN)"),
    ({"iban": "be48 3200 7018 4927", "bic": "GEBABEBB"}, "bic", "Celui de la banque est BBRUBEBB"),
    ({"iban": IBAN, "bic": "ABC"}, "bic", "8 ou 11 lettres"),
    ({"iban": IBAN, "account_holder": ""}, "account_holder", "titulaire du compte"),
    ({"donate_url": "http://payer.example/"}, "donate_url", "commencer par https://"),
    ({"donate_url": "https://192.168.0.1/"}, "donate_url", "adresse publique"),
]


def test_the_studio_says_what_is_wrong_with_an_account(account: SiteSettings, editor_client: Client) -> None:
    url = reverse("wagtailsettings:edit", args=("core", "sitesettings", account.site_id))
    form = querydict_from_html(editor_client.get(url).content.decode(), form_index=0)
    for stream in ("social_links", "platforms"):
        form[f"{stream}-count"] = "0"
    for values, field, said in ACCOUNT_ERRORS:
        data = form.copy()
        for name, value in ({"iban": "", "bic": "", "account_holder": "Nous"} | values).items():
            data[name] = value
        response = editor_client.post(url, data)
        assert said in errors_beside(response, field), values
    form["iban"] = " be68-5390 0754.7034 "
    form["bic"] = ""
    form["donate_url"] = "https://payer.example/?somme={montant}"
    assert editor_client.post(url, form).status_code == 302
    account.refresh_from_db()
    assert account.iban == IBAN
    assert account.payment_address("40") == "https://payer.example/?somme=40"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("+++090/9337/55494+++", "ne correspondent pas aux dix premiers"),
        ("090/9337/5549", "celle-ci en compte 11"),
        ("é" * 140, "trop longue pour un code"),
    ],
)
def test_the_studio_refuses_a_communication(
    page: DonationPage, account: SiteSettings, editor_client: Client, typed: str, said: str
) -> None:
    account.account_holder = "é" * 70
    account.save()
    assert said in errors_beside(edit_page(editor_client, page, communication=typed), "communication")


def test_a_structured_communication_is_put_in_its_usual_form(page: DonationPage, editor_client: Client) -> None:
    edit_page(editor_client, page, communication="***090 9337 55493***".replace(" ", "/"))
    page.refresh_from_db()
    assert page.communication == STRUCTURED


def test_an_amount_needs_the_source_of_what_it_does_and_stands_once() -> None:
    block = AmountsBlock()
    name, value = amount_of(40, effect="paient un jour")
    for changed, place in ((value | {"source": ""}, "source"), (value | {"date": None}, "date")):
        with pytest.raises(ValidationError) as refused:
            block.clean(block.to_python([{"type": name, "value": changed, "id": "1"}]))
        assert place in str(refused.value.as_json_data())
    twice = block.to_python([{"type": name, "value": value, "id": one} for one in "12"])
    with pytest.raises(ValidationError) as refused:
        block.clean(twice)
    assert "déjà proposé" in str(refused.value.as_json_data())
