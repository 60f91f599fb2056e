"""A member of the communications staff at work, in the French admin: a partner, a page of blocks, an image."""

import io
import os
import re
from typing import Any

import pytest
from PIL import Image as Picture
from playwright.sync_api import Locator, Page, Route, expect

from media.models import Image
from partners.models import PartnerPage
from publications.models import ArticlePage
from scripts.demo import ACCOUNTS
from tests.browser.conftest import OpenPage
from tests.browser.journal import Journal
from tests.browser.site_pages import address_of, directory, some_partner

NAME = "Fédération des tisserandes du delta (essai)"
LATITUDE = "12.3714"
LONGITUDE = "-1.5197"


@pytest.fixture
def partner_form(signed_in_page: Page) -> Page:
    """The form of a new partner, reached from the directory's place in the tree of pages."""
    return open_partner_form(signed_in_page)


def open_partner_form(page: Page) -> Page:
    """Go from the directory's place in the tree of pages to the form of a new partner."""
    page.goto(f"/admin/pages/{directory().pk}/")
    page.get_by_role("link", name=re.compile("Ajouter une (sous-page|page enfant)")).first.click()
    page.wait_for_url("**/add/partners/partnerpage/**")
    return page


def sign_in(page: Page) -> None:
    """Sign in through the form, as the demo's member of the communications staff."""
    account = next(account for account in ACCOUNTS if account.username == "communication")
    page.goto("/admin/")
    page.locator("input[name=username]").fill(account.username)
    page.locator("input[name=password]").fill(os.environ[account.variable])
    page.locator("form button[type=submit]").click()
    page.wait_for_url("**/admin/")


def title_of(page: Page) -> Locator:
    """The field of a page's title."""
    return page.get_by_role("textbox", name="Titre").first


def begin_to_watch(page: Page) -> None:
    """Wait until the form knows what was in it at first: what is written sooner is no edit for Wagtail."""
    page.evaluate(
        """() => new Promise(done => {
          const form = document.querySelector('form[data-edit-form]');
          const watching = wagtail.app.getControllerForElementAndIdentifier(form, 'w-unsaved');
          if (watching?.initialFormData) done();
          else form.addEventListener('w-unsaved:watch-edits', () => done(), {once: true});
        })"""
    )


def fill_partner(page: Page, name: str) -> None:
    """What a partner cannot do without, and a position."""
    title_of(page).fill(name)
    page.get_by_role("combobox", name="Pays").select_option(label=some_partner().country.name)
    page.get_by_role("textbox", name="En une phrase").fill("Elles tissent et vendent ensemble.")
    open_tab(page, "Lieu et protection")
    page.get_by_role("textbox", name="Latitude", exact=True).fill(LATITUDE)
    page.get_by_role("textbox", name="Longitude", exact=True).fill(LONGITUDE)


def open_tab(page: Page, name: str) -> None:
    """Go to a tab of the form."""
    page.get_by_role("tab", name=name).click()


def publish(page: Page) -> None:
    """Choose "Publier" among the actions of the editor."""
    page.get_by_role("button", name="Autres actions").click()
    page.get_by_role("button", name="Publier", exact=True).click()


def count_on_map(page: Page) -> int:
    """The number in the bubble of the chosen country."""
    page.goto(directory().get_url())
    bubble = page.locator("figure.map").get_by_role("link", name=re.compile(f"^{some_partner().country.name}"))
    return int(bubble.locator("text").first.text_content() or "0")


def test_a_partner_from_the_sign_in_to_the_map(open_page: OpenPage) -> None:
    before = count_on_map(open_page())
    partner_form = open_page()
    sign_in(partner_form)
    open_partner_form(partner_form)
    fill_partner(partner_form, NAME)

    partner_form.get_by_role("button", name="Afficher/masquer la prévisualisation").click()
    preview = partner_form.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", level=1)).to_have_text(NAME)

    publish(partner_form)
    expect(partner_form.get_by_text(re.compile("créée et publiée"))).to_be_visible()

    public = open_page()
    assert count_on_map(public) == before + 1
    public.get_by_role("link", name=NAME, exact=True).click()
    expect(public.get_by_role("heading", level=1)).to_have_text(NAME)
    expect(public.get_by_text("Elles tissent et vendent ensemble.").first).to_be_visible()
    assert LATITUDE not in public.content()
    PartnerPage.objects.get(title=NAME).delete()


def test_half_a_position_is_an_error_beside_its_field(partner_form: Page) -> None:
    name = "Union à demi située (essai)"
    fill_partner(partner_form, name)
    partner_form.get_by_role("textbox", name="Longitude", exact=True).fill("")
    publish(partner_form)
    open_tab(partner_form, "Lieu et protection")
    expect(error_of(partner_form, "longitude")).to_contain_text("latitude et la longitude")
    expect(partner_form.get_by_role("textbox", name="Latitude", exact=True)).to_have_value(re.compile(LATITUDE))
    open_tab(partner_form, "Contenu")
    expect(title_of(partner_form)).to_have_value(name)
    expect(partner_form.get_by_role("textbox", name="En une phrase")).to_have_value(
        "Elles tissent et vendent ensemble."
    )
    assert not PartnerPage.objects.filter(title=name).exists()


def test_a_position_off_the_globe_is_an_error_beside_its_field(partner_form: Page) -> None:
    fill_partner(partner_form, "Union hors du globe (essai)")
    partner_form.get_by_role("textbox", name="Latitude", exact=True).fill("91")
    publish(partner_form)
    open_tab(partner_form, "Lieu et protection")
    expect(error_of(partner_form, "latitude")).to_contain_text("90")


def error_of(page: Page, field: str) -> Locator:
    """The place of errors of a field."""
    return page.locator(f"[data-contentpath='{field}'] [data-field-errors]")


def test_a_page_of_blocks(signed_in_page: Page, open_page: OpenPage) -> None:
    page = signed_in_page
    home = address_of("home.HomePage")
    page.goto(f"/admin/pages/add/home/standardpage/{page_id_of_home()}/")
    title_of(page).fill("Une page de blocs (essai)")
    add_block(page, "Intertitre")
    page.locator("[data-contentpath='body']").get_by_role("textbox").first.fill("Pourquoi tisser")
    add_block(page, "Citation")
    page.get_by_role("textbox", name="Paroles citées").fill("Un fil seul ne tient rien.")
    page.get_by_role("textbox", name="Qui les a dites").fill("Awa")
    publish(page)
    expect(page.get_by_text(re.compile("créée et publiée"))).to_be_visible()

    public = open_page()
    public.goto(f"{home}une-page-de-blocs-essai/")
    expect(public.get_by_role("heading", name="Pourquoi tisser", level=2)).to_be_visible()
    expect(public.get_by_text("Un fil seul ne tient rien.")).to_be_visible()


def page_id_of_home() -> int:
    """The key of the French home page."""
    return directory().get_parent().pk


def add_block(page: Page, name: str) -> None:
    """Add a block after those of the page's body."""
    add = page.locator("[data-contentpath='body']").first.get_by_role("button", name="Insérer un bloc")
    choice = page.get_by_role("option", name=name, exact=True)
    add.last.click()
    before = add.count()
    choice.click()
    expect(choice).to_have_count(0)
    expect(add).to_have_count(before + 1)


def test_an_image_with_its_description(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto("/admin/images/add/")
    choose_file(page, "tissage.png", png())
    page.get_by_label("Titre").fill("Le métier à tisser (essai)")
    page.get_by_label("Texte alternatif").fill("Deux fils croisés")
    page.get_by_role("button", name="Transférer").click()
    page.wait_for_url("**/admin/images/")
    expect(page.get_by_text(re.compile("Le métier à tisser")).first).to_be_visible()
    image = Image.objects.get(title="Le métier à tisser (essai)")
    assert image.description == "Deux fils croisés"
    image.delete()


def test_a_false_image_is_refused_and_nothing_stored(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto("/admin/images/add/")
    stored = Image.objects.count()
    choose_file(page, "faux.png", b"ceci n'est pas une image")
    page.get_by_label("Titre").fill("Une fausse image (essai)")
    page.get_by_role("button", name="Transférer").click()
    expect(
        page.locator("#id_file-errors, [data-field-errors]").filter(has_text=re.compile("image")).first
    ).to_be_visible()
    expect(page.get_by_label("Titre")).to_have_value("Une fausse image (essai)")
    assert Image.objects.count() == stored


def choose_file(page: Page, name: str, content: bytes) -> None:
    """Choose a picture in the form of a new image, which takes its title from the file's name a moment later."""
    page.get_by_label("Fichier").set_input_files({"name": name, "mimeType": "image/png", "buffer": content})
    expect(page.get_by_label("Titre")).to_have_value(name.removesuffix(".png"))


def png() -> bytes:
    """A small picture."""
    file = io.BytesIO()
    Picture.new("RGB", (64, 48), "#a93f26").save(file, "PNG")
    return file.getvalue()


def test_a_note_is_called_after_the_words_that_are_selected(signed_in_page: Page) -> None:
    page = signed_in_page
    article = ArticlePage.objects.live().filter(locale__language_code="fr").first()
    page.goto(f"/admin/pages/{article.pk}/edit/")
    text = page.get_by_role("region", name="Corps").locator(".public-DraftEditor-content").first
    expect(text).not_to_be_empty()
    words = text.inner_text()[:6]
    text.click(position={"x": 5, "y": 10})
    page.keyboard.press("Home")
    for _letter in words:
        page.keyboard.press("Shift+ArrowRight")
    page.locator("button[name=FOOTNOTES]:visible").first.click()
    page.locator("#footnotes-create-new").click()
    expect(text).to_have_text(re.compile(rf"^{re.escape(words)}\[[0-9a-f]{{6}}\]"))


def test_words_lead_to_a_term_of_the_glossary(signed_in_page: Page, open_page: OpenPage) -> None:
    page = signed_in_page
    article = ArticlePage.objects.live().filter(locale__language_code="fr").first()
    page.goto(f"/admin/pages/{article.pk}/edit/")
    text = page.get_by_role("region", name="Corps").locator(".public-DraftEditor-content").first
    expect(text).not_to_be_empty()
    text.click(position={"x": 5, "y": 10})
    page.keyboard.press("Home")
    words = text.inner_text()[:6]
    for _letter in words:
        page.keyboard.press("Shift+ArrowRight")
    page.locator("button[name=TERM]:visible").first.click()
    page.locator(".modal-body").get_by_role("link", name="Travail décent").click()
    expect(text.locator(".TooltipEntity").first).to_have_text(words)
    # Draftail writes what it shows into the form a quarter of a second later.
    expect(page.locator("input[type=hidden][value*=TERM]")).to_have_count(1)
    publish(page)
    expect(page.locator(".messages").get_by_text(re.compile("publié"))).to_be_visible()
    public = open_page()
    public.goto(article.get_url())
    expect(public.locator(".b-prose .term").first).to_have_text(words)


def test_the_slug_is_made_by_the_server_while_the_title_is_typed(signed_in_page: Page) -> None:
    page = open_partner_form(signed_in_page)
    slug = page.locator("input[name=slug]")
    title_of(page).press_sequentially("Cœur d’œuvre", delay=20)
    expect(slug).to_have_value("coeur-d-oeuvre")
    title_of(page).fill("اتحاد")
    title_of(page).press("Tab")
    expect(slug).to_have_value("athad")
    open_tab(page, "Promotion")
    slug.fill("L'Œuvre à nous")
    slug.press("Tab")
    expect(slug).to_have_value("l-oeuvre-a-nous")
    open_tab(page, "Contenu")
    title_of(page).fill("Un tout autre titre")
    title_of(page).press("Tab")
    expect(page.get_by_role("textbox", name="En une phrase")).to_be_visible()
    expect(slug).to_have_value("l-oeuvre-a-nous")


EXCEL = """<html><head><style>td { mso-ignore: padding }</style></head><body><table><!--StartFragment-->
<tr><td>Union A</td><td>Lomé</td><td align=right>1996</td></tr>
<tr><td>Union
  B</td><td></td><td>2001</td></tr><!--EndFragment--></table></body></html>"""
NETWORK = """<div>Bravo <img alt="👩‍🌾" src="https://static.example/1.png"> à <img alt="Photo 1" src="x.png">tous</div>
<table><caption>Membres</caption><tr><th>Pays</th><th><p>En <b>tout</b></p></th></tr>
<tr><td colspan=2><p>Bénin</p><p>120</p></td></tr></table>"""


def test_a_pasted_table_is_a_line_a_row(signed_in_page: Page) -> None:
    page = open_partner_form(signed_in_page)
    text = page.locator("[data-contentpath='body'] .public-DraftEditor-content")
    for html in (EXCEL, NETWORK):
        text.click()
        page.keyboard.press("Control+End")
        text.evaluate(
            """(editor, html) => {
                const clipboardData = new DataTransfer();
                clipboardData.setData("text/html", html);
                clipboardData.setData("text/plain", "Union A\\tLomé\\t1996");
                editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }""",
            html,
        )
    expect(text.locator("[data-block]")).to_have_text(
        ["Union A – Lomé – 1996", "Union B – 2001Bravo 👩‍🌾 à tous", "Membres", "Pays – En tout", "Bénin", "120"]
    )
    expect(page.locator(".messages")).to_contain_text("Chaque ligne d’un tableau est devenue un paragraphe")
    expect(page.locator(".messages")).not_to_contain_text("Les intertitres")


def test_a_new_page_is_made_once_though_it_is_published_while_it_is_saved(signed_in_page: Page, settings: Any) -> None:
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 100
    held: list[Route] = []
    form = open_partner_form(signed_in_page)

    def hold_first(route: Route) -> None:
        if held or route.request.method != "POST":
            route.continue_()
        else:
            held.append(route)

    form.route("**/admin/pages/add/**", hold_first)
    begin_to_watch(form)
    name = "Coopérative publiée pendant l’enregistrement"
    with form.expect_request(lambda request: request.method == "POST" and "/pages/add/" in request.url):
        fill_partner(form, name)
    publish(form)
    held[0].continue_()
    expect(form.get_by_text(re.compile("a été publiée?"))).to_be_visible()
    assert [page.live for page in PartnerPage.objects.filter(title=name)] == [True]


def test_a_text_stays_while_the_site_cannot_store_it(signed_in_page: Page, journal: Journal) -> None:
    journal.allow("/admin/repond/")
    form = signed_in_page
    form.goto(f"/admin/pages/add/home/standardpage/{page_id_of_home()}/")
    title_of(form).fill("Ce qui s’est dit hier soir")
    text = form.locator("[name=introduction]")
    text.fill("Trois heures de débat, notées à la main.")
    for fail in (lambda route: route.fulfill(status=503), lambda route: route.abort()):
        form.route("**/admin/repond/", fail)
        form.get_by_role("button", name="Enregistrer le brouillon").click()
        expect(form.get_by_role("alert").filter(has_text="Le site ne peut rien enregistrer")).to_be_in_viewport()
        expect(text).to_have_value("Trois heures de débat, notées à la main.")
    form.unroute("**/admin/repond/")
    # The session ended meanwhile, and began again in another tab: the token of the form is an old one.
    (session,) = (one for one in form.context.cookies() if one["name"] == "sessionid")
    form.context.clear_cookies()
    form.get_by_role("button", name="Enregistrer le brouillon").click()
    expect(form.get_by_role("alert").filter(has_text="Votre session est terminée")).to_be_in_viewport()
    form.context.add_cookies(
        [{"name": "sessionid", "value": session["value"], "domain": session["domain"], "path": "/"}]
    )
    form.get_by_role("button", name="Enregistrer le brouillon").click()
    form.wait_for_url("**/edit/")
    expect(text).to_have_value("Trois heures de débat, notées à la main.")
