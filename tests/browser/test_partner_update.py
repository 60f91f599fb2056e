"""A partner corrects its profile on a telephone without script; staff compare, approve, and the public reads it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from demo.factories import make_partner
from partners.models import PartnerPage
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.journal import Journal
from tests.browser.site_pages import PHONE, directory
from tests.media.pictures import encoded
from tests.partners.update_links import address_of

OLD, NEW = "Coopérative des potières (essai)", "Coopérative des potières et potiers (essai)"


@pytest.fixture
def partner(site_url: str) -> Iterator[PartnerPage]:
    """A partner of the test's own, gone after it."""
    made = make_partner(directory(), title=OLD, slug="potieres-essai", email="potieres@exemple.org")
    yield made
    PartnerPage.objects.get(pk=made.pk).delete()


def make_link(staff: Page, partner: PartnerPage) -> str:
    """Make a link from the partner's editor and read it."""
    staff.goto(f"/admin/pages/{partner.pk}/edit/")
    staff.get_by_role("button", name="Actions", exact=True).first.click()
    staff.get_by_role("link", name="Liens pour le partenaire").click()
    staff.get_by_role("button", name="Créer un lien").click()
    return staff.get_by_label("Le lien, à copier").input_value()


def fill_in(phone: Page, address: str, tmp_path: Path) -> None:
    """Make a mistake, mend it, send."""
    logo = tmp_path / "logo.png"
    logo.write_bytes(encoded("PNG"))
    phone.goto(address)
    phone.get_by_label("Nom", exact=True).fill(NEW)
    phone.get_by_label("Latitude de la ville").fill("nord")
    phone.locator("[name=logo]").set_input_files(logo)
    phone.get_by_role("button", name="Envoyer").click()
    expect(phone.get_by_text("Ce n’est pas un nombre de degrés.")).to_be_visible()
    expect(phone.get_by_label("Nom", exact=True)).to_have_value(NEW)
    phone.get_by_label("Latitude de la ville").fill("")
    phone.get_by_label("Nous acceptons").check()
    phone.get_by_label("Nom de la personne").fill("Awa Traoré")
    phone.get_by_role("button", name="Envoyer").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Merci !")


def test_from_the_link_to_the_public_page(
    signed_in_page: Page, open_page: OpenPage, partner: PartnerPage, tmp_path: Path
) -> None:
    staff, phone = signed_in_page, open_page(java_script_enabled=False, viewport=PHONE)
    fill_in(phone, make_link(staff, partner), tmp_path)
    public = partner.get_url()
    phone.goto(public)
    expect(phone.get_by_role("heading", level=1)).to_have_text(OLD)

    staff.goto("/admin/")
    staff.get_by_role("link", name=NEW).first.click()
    staff.get_by_role("link", name="Comparer avec la version publique").click()
    expect(staff.locator(".addition", has_text="et potiers")).to_be_visible()
    staff.goto(f"/admin/pages/{partner.pk}/edit/")
    staff.get_by_role("button", name="Approuver et Publier").click()
    expect(staff.get_by_text(f"« {NEW} » a été mise à jour")).to_be_visible()

    reader = open_page()  # what the telephone read before may be kept for two minutes
    reader.goto(public)
    expect(reader.get_by_role("heading", level=1)).to_have_text(NEW)
    expect(reader.locator("img.profile__logo")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_and_the_pages_around_it_are_accessible(
    open_page: OpenPage, journal: Journal, partner: PartnerPage, scheme: str
) -> None:
    journal.allow("404")
    page = open_page(color_scheme=scheme, viewport=PHONE)
    page.goto(address_of(partner))
    assert violations(page) == []
    page.get_by_label("Nom", exact=True).fill("")
    page.get_by_role("button", name="Envoyer").click()
    page.get_by_role("alert").get_by_role("link", name="Nom").click()
    expect(page.get_by_label("Nom", exact=True)).to_be_focused()
    assert violations(page) == []
    for address in ("faux", "merci"):
        page.goto(f"/partenaires/mise-a-jour/{address}/")
        assert violations(page) == []
