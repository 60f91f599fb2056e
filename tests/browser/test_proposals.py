"""A story is proposed, followed and taken back in a browser; faces are marked on a picture in the studio."""

import pytest
from playwright.sync_api import Page, expect

from campaigns.models import CampaignPage, StoryProposal
from media.models import Image
from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.site_pages import PHONE


def form_of(page: Page) -> None:
    """Open the form of the campaign that takes proposals."""
    campaign = CampaignPage.objects.filter(takes_proposals=True, locale__language_code="fr").get()
    page.goto(f"{campaign.get_url()}partagez/")


@pytest.mark.parametrize(("script", "aside"), [(True, False), (False, True)])
def test_a_story_is_proposed_and_taken_back(open_page: OpenPage, script: bool, aside: bool) -> None:
    page = open_page(java_script_enabled=script, viewport=PHONE)
    form_of(page)
    page.get_by_role("textbox", name="Titre").fill("Essai du navigateur")
    page.get_by_role("textbox", name="Texte").fill("Nous étions là.\nEncore.")
    page.get_by_label("Pays", exact=True).select_option("BJ")
    page.locator("[name=email]").fill("essai@courrier.example")
    page.get_by_label("J’accepte").check()
    page.get_by_role("button", name="Envoyer à Solidarité Mondiale").click()
    page.wait_for_url("**/suivi/recit/**")
    assert StoryProposal.objects.latest("sent_at").aside is aside
    page.get_by_role("link", name="Retirer ma proposition").click()
    page.get_by_role("button", name="Oui, la retirer").click()
    expect(page.get_by_text("Vous avez retiré votre proposition.")).to_be_visible()


def test_what_an_event_needs_is_asked_of_events_and_errors_are_accessible(open_page: OpenPage) -> None:
    page = open_page(viewport=PHONE, reduced_motion="reduce")
    form_of(page)
    starts = page.get_by_label("Heure de début")
    expect(starts).to_be_hidden()
    page.get_by_label("un événement", exact=True).check()
    expect(starts).to_be_visible()
    page.locator("main form").evaluate("form => form.submit()")
    expect(page.locator("main .errorlist").first).to_be_visible()
    assert violations(page) == []


def test_faces_are_marked_by_drawing(signed_in_page: Page) -> None:
    image = Image.objects.order_by("pk").first()
    signed_in_page.goto(f"/admin/images/{image.pk}/blur/")
    board = signed_in_page.locator("[data-blur-board]")
    box = board.bounding_box()
    signed_in_page.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.5)
    signed_in_page.mouse.down()
    signed_in_page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.75, steps=3)
    signed_in_page.mouse.up()
    expect(board.locator(".blur__area")).to_have_count(1)
    numbers = [
        signed_in_page.locator(f"[name=form-0-{name}]").input_value() for name in ("left", "top", "width", "height")
    ]
    assert [round(float(number)) for number in numbers] == [25, 50, 25, 25]
    signed_in_page.get_by_role("button", name="Regarder le résultat").click()
    expect(signed_in_page.get_by_alt_text("L’image avec les visages floutés")).to_be_visible()
