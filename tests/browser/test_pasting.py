"""A document of Word pasted into the body of a page: blocks and notes, taken out again, put in again, published."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.site_pages import address_of, directory

WORD = Path(__file__).parents[1] / "core" / "clipboards" / "word.html"
PASTE = """(place, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", "un texte");
    place.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""
TITLE = "La protection sociale, un droit"


def test_a_document_of_word_becomes_a_page(signed_in_page: Page, open_page: OpenPage) -> None:
    page = signed_in_page
    page.goto(f"/admin/pages/add/home/standardpage/{directory().get_parent().pk}/")
    body = page.get_by_role("region", name="Corps de la page")
    body.get_by_role("button", name="Coller un texte").click()
    dialog = page.get_by_role("dialog", name="Coller un texte")
    dialog.get_by_role("textbox", name="Texte à coller").evaluate(PASTE, WORD.read_text())
    expect(dialog).to_contain_text("1 image n’a pas été reprise")
    dialog.get_by_role("button", name="Insérer ces blocs").click()
    blocks = visible_blocks(body)
    expect(blocks).to_have_count(6)
    expect(page.get_by_role("textbox", name="Titre").first).to_have_value(TITLE)
    expect(notes(page)).to_have_count(2)

    body.get_by_role("button", name="Retirer ce qui a été collé").click()
    expect(blocks).to_have_count(0)
    expect(notes(page)).to_have_count(0)

    # The same, pasted into a block of text, which is empty and is replaced.
    body.get_by_role("button", name="Insérer un bloc").click()
    page.get_by_role("option", name="Texte", exact=True).click()
    text = body.locator(".public-DraftEditor-content").filter(visible=True)
    text.evaluate(PASTE, WORD.read_text())
    dialog.get_by_role("button", name="Insérer ces blocs").click()
    expect(blocks).to_have_count(6)

    page.get_by_role("button", name="Autres actions").click()
    page.get_by_role("button", name="Publier", exact=True).click()
    expect(page.locator(".messages")).to_contain_text(re.compile("publiée?"))

    public = open_page()
    public.goto(f"{address_of('home.HomePage')}la-protection-sociale-un-droit/")
    expect(public.get_by_role("heading", name="Sur le terrain", level=3)).to_be_visible()
    expect(public.locator(".b-prose li li")).to_have_text(["au village"])
    expect(public.locator(".call a")).to_have_text(["1", "1", "2"])
    expect(public.locator(".notes__text").first).to_have_text("Rapport de l’OIT, 2024.")
    expect(public.get_by_role("cell", name="Bénin")).to_be_visible()


def test_what_was_pasted_may_stay_one_text(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto(f"/admin/pages/add/home/standardpage/{directory().get_parent().pk}/")
    body = page.get_by_role("region", name="Corps de la page")
    body.get_by_role("button", name="Insérer un bloc").click()
    page.get_by_role("option", name="Texte", exact=True).click()
    text = body.locator(".public-DraftEditor-content").filter(visible=True)
    text.evaluate(PASTE, "<h2>Un intertitre</h2><p><b>Un <i>autre</i></b></p><p>Une phrase.</p>")
    dialog = page.get_by_role("dialog", name="Coller un texte")
    expect(dialog).to_contain_text("1 courte ligne en gras est devenue un intertitre")
    dialog.get_by_role("button", name="Coller dans ce texte seulement").click()
    expect(text.locator("[data-block]")).to_have_text(["Un intertitre", "Un autre", "Une phrase."])
    expect(page.locator(".messages")).to_contain_text("Les intertitres sont devenus des paragraphes")
    expect(page.locator(".messages")).to_contain_text("Une ligne en gras ressemble à un intertitre")


def visible_blocks(body: Locator) -> Locator:
    """The blocks of a body that were not taken out."""
    return body.locator("[data-streamfield-child]:not([aria-hidden])").filter(visible=True)


def notes(page: Page) -> Locator:
    """The rows of footnotes that were not taken out."""
    return page.locator("#id_footnotes-FORMS > [data-inline-panel-child]").filter(visible=True)
