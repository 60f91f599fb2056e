"""What the site adds to wagtail-localize's editor, which React draws: words of the glossary, texts of a machine."""

from playwright.sync_api import Locator, Page, expect
from wagtail_localize.models import StringTranslation

from core.translating.machine import unread
from home.models import VisionPage

UNREAD = "Traduit par une machine, à relire"


def open_editor(page: Page) -> VisionPage:
    """The editor of an English page of the demo."""
    vision = VisionPage.objects.get(locale__language_code="en")
    page.goto(f"/admin/pages/{vision.pk}/edit/")
    expect(page.locator(".js-translation-editor li:has(> p)").first).to_be_visible()
    return vision


def text_with(page: Page, words: str) -> Locator:
    """The text in the editor whose French holds `words`."""
    return page.locator(".js-translation-editor li:has(> p)").filter(has=page.locator(f":scope > p:text('{words}')"))


def test_a_word_of_the_glossary_is_put_into_the_translation_by_the_keyboard(signed_in_page: Page) -> None:
    page = signed_in_page
    open_editor(page)
    text = text_with(page, "Les mouvements sociaux ne demandent pas")
    expect(text.get_by_role("list", name="Nous traduisons")).to_contain_text("Mouvement social")
    word = text.get_by_role("button", name="Mettre dans la traduction : Social movement", exact=True)
    word.focus()
    page.keyboard.press("Enter")
    field = text.get_by_role("textbox")
    expect(field).to_be_focused()
    before = field.input_value().removesuffix(" Social movement")
    assert before != field.input_value()
    page.keyboard.press("Control+z")
    expect(field).to_have_value(before)
    # At the caret, apart from the words beside it.
    page.keyboard.press("Home")
    word.click()
    expect(field).to_have_value(f"Social movement {before}")
    text.get_by_role("button", name="Annuler").click()
    expect(text).to_contain_text(before)


def test_what_a_machine_wrote_is_confirmed_text_by_text(signed_in_page: Page) -> None:
    page = signed_in_page
    vision = VisionPage.objects.get(locale__language_code="en")
    known = StringTranslation.objects.filter(context__object_id=vision.translation_key, locale=vision.locale)
    chosen = known.filter(context__path__startswith="vision").order_by("pk")[:2]
    known.filter(pk__in=[one.pk for one in chosen]).update(
        translation_type="machine", has_error=True, field_error=unread()
    )
    open_editor(page)
    texts = page.locator(".js-translation-editor li[data-unread]")
    expect(texts).to_have_count(2)
    expect(texts.first).to_contain_text(UNREAD)
    texts.first.get_by_role("button", name="Relu").focus()
    page.keyboard.press("Enter")
    expect(texts).to_have_count(1)
    # On to the next one.
    expect(texts.first.get_by_role("button", name="Relu")).to_be_focused()
    page.keyboard.press("Enter")
    expect(texts).to_have_count(0)
    expect(page.get_by_text(UNREAD)).to_have_count(0)
    page.reload()
    expect(page.locator(".js-translation-editor li:has(> p)").first).to_be_visible()
    expect(page.get_by_text(UNREAD)).to_have_count(0)
    assert not known.exclude(translation_type="manual", has_error=False).filter(pk__in=[one.pk for one in chosen])
