"""The form of a call in a browser: it proves that it is no robot's, counts what is written, keeps what was wrong."""

import pytest
from playwright.sync_api import Page, expect

from campaigns.models import Application
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.site_pages import DESK, PHONE
from tests.media.pdf_files import raw_pdf

FORM = "/appels/faire-durer-nos-mouvements/postuler/"
PDF = raw_pdf(1)


def fill_in(page: Page, email: str) -> None:
    """Write what the form asks, by its labels."""
    page.get_by_label("Votre nom, ou celui de votre organisation").fill("Awa Traoré")
    page.get_by_label("Votre adresse électronique").fill(email)
    page.get_by_label("Pays").fill("Bénin")
    page.get_by_label("Mouvement ou organisation").fill("Un mouvement")
    page.get_by_label("français").check()
    page.get_by_label("Quel rôle avez-vous").fill("Trésorière.")
    page.get_by_label("Que voulez-vous comprendre").fill("Comment durer.")
    page.get_by_label("Rendre des comptes").check()
    page.get_by_label("Je peux suivre").check()


@pytest.mark.parametrize(("script", "aside"), [(True, False), (False, True)])
def test_it_is_sent_with_a_file(open_page: OpenPage, script: bool, aside: bool) -> None:
    page = open_page(java_script_enabled=script, viewport=PHONE)
    page.goto(FORM)
    email = f"awa-{script}@exemple.example".lower()
    fill_in(page, email)
    letter = {"name": "lettre.pdf", "mimeType": "application/pdf", "buffer": PDF}
    page.get_by_label("Lettre d’appui").set_input_files(letter)  # type: ignore[arg-type]
    page.get_by_role("button", name="Envoyer ma candidature").click()
    expect(page.get_by_role("heading", name="Votre candidature est arrivée.")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="lettre.pdf").click()
    assert download.value.suggested_filename == "lettre.pdf"
    application = Application.objects.get(email=email)
    assert application.aside is aside
    application.delete()


def test_errors_keep_what_was_written_and_all_of_it_is_accessible(open_page: OpenPage) -> None:
    page = open_page(viewport=DESK, reduced_motion="reduce")
    page.goto(FORM)
    assert violations(page) == []
    fill_in(page, "bintou@exemple.example")
    page.get_by_label("Quel rôle avez-vous").fill("x" * 601)
    expect(page.get_by_text("601 / 600")).to_be_visible()
    page.get_by_role("button", name="Envoyer ma candidature").click()
    expect(page.get_by_text("Ce texte compte 601 caractères")).to_be_visible()
    assert violations(page) == []
    page.get_by_label("Quel rôle avez-vous").fill("Trésorière.")
    page.get_by_role("button", name="Envoyer ma candidature").click()
    expect(page.get_by_role("heading", name="Votre candidature est arrivée.")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("link", name="La retirer").click()
    page.get_by_role("button", name="Oui, la retirer").click()
    expect(page.get_by_role("heading", name="C’est fait.")).to_be_visible()
    Application.objects.filter(state="withdrawn").delete()
