"""What every page type of the site promises, whatever it holds."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db.models import DateField, DecimalField, ForeignKey, IntegerField, ManyToManyField
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.fields import StreamField
from wagtail.models import Locale
from wagtail.test.utils.form_data import querydict_from_html
from wagtail_footnotes.models import Footnote
from wagtail_localize.models import TranslationSource
from wagtail_localize.operations import TranslationCreator

from core.blocks import StoryBlock
from core.checks import our_page_models
from core.models import BasePage, Country, LongTextPage, Theme
from demo.factories import (
    FACTORIES,
    make_campaign,
    make_country,
    make_document,
    make_glossary,
    make_image,
    make_kind,
    make_partner,
    make_publication_kind,
    make_term,
    make_theme,
)
from home.models import HomePage
from media.models import Image
from partners.models import MovementKind
from publications.models import PublicationKind
from tests.core.stories import full_body
from tests.core.translated import keep_the_words

PAGE_TYPES = our_page_models()
MAKERS: dict[type, Callable[[], object]] = {
    Country: make_country,
    Theme: make_theme,
    MovementKind: make_kind,
    PublicationKind: make_publication_kind,
}
FACTS = (DateField, DecimalField, IntegerField)

every_page_type = pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    cache.clear()


def build(model: type[BasePage], home: HomePage) -> BasePage:
    """A published page of the type `model`, under the parents that it needs."""
    if model is HomePage:
        return home
    parents = model.allowed_parent_page_models()
    parent = home if HomePage in parents else build(parents[0], home)
    return FACTORIES[model](parent)


def filled(page: BasePage) -> BasePage:
    """`page` with all that its type may hold: bodies, images, relations, partners; published."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField) and isinstance(field.stream_block, StoryBlock):
            setattr(page, field.name, full_body(make_image(), make_document(), HomePage.objects.get()))
        elif isinstance(field, ForeignKey) and field.related_model is Image:
            setattr(page, field.name, make_image())
        elif isinstance(field, ManyToManyField):
            setattr(page, field.name, [MAKERS[field.related_model]()])
    if hasattr(page, "partner_links"):
        page.partner_links = [page.partner_links.model(partner=make_partner())]
    if hasattr(page, "campaign_links"):
        page.campaign_links = [page.campaign_links.model(campaign=make_campaign())]
    if hasattr(page, "files"):
        page.files = [page.files.model(document=make_document(), language="fr")]
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def soup_of(client: Client, page: BasePage) -> BeautifulSoup:
    response = client.get(page.get_url())
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@every_page_type
def test_has_a_factory(model: type[BasePage]) -> None:
    assert model in FACTORIES


@every_page_type
def test_is_read_by_the_public(model: type[BasePage], home: HomePage, client: Client) -> None:
    page = filled(build(model, home))
    soup = soup_of(client, page)
    assert soup.html["lang"] == "fr"
    assert len(soup.find_all("h1")) == 1
    assert soup.h1.get_text(strip=True)
    images = soup.find_all("img")
    assert images or not hasattr(page, "body")
    assert [str(image) for image in images if not image.has_attr("alt")] == []
    assert page.title in soup.title.get_text()
    assert soup.find("meta", attrs={"name": "description"})["content"].strip()
    assert soup.find("link", rel="canonical")["href"].endswith(page.get_url())
    assert soup.find("a", href="#contenu").get_text() == "Aller au contenu"


@every_page_type
def test_says_what_it_is_to_staff_in_french(model: type[BasePage]) -> None:
    assert model.get_page_description().endswith((".", "!"))
    assert not set(model.get_page_description().lower().split()) & {"the", "of", "with", "page."} - {"page."}


@every_page_type
def test_is_edited_by_the_communications_staff(model: type[BasePage], home: HomePage, editor_client: Client) -> None:
    page = build(model, home)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = editor_client.get(url).content.decode()
    data = querydict_from_html(html, form_id="page-edit-form")
    for field in model._meta.get_fields():
        if isinstance(field, StreamField):  # its form is built by script
            data[f"{field.name}-count"] = "0"
    data["title"] = "Un titre retravaillé"
    data["action-publish"] = "action-publish"
    response = editor_client.post(url, data)
    assert response.status_code == 302, errors_of(response)
    page.refresh_from_db()
    assert page.title == "Un titre retravaillé"
    assert page.live


def errors_of(response: HttpResponse) -> object:
    """Why a form was refused, for the message of a failed assertion."""
    context = getattr(response, "context", None)
    return context["form"].errors if context else response.status_code


@every_page_type
def test_is_previewed(model: type[BasePage], home: HomePage) -> None:
    page = build(model, home)
    for mode, _label in page.preview_modes:
        response = page.make_preview_request(preview_mode=mode)
        assert response.status_code == 200
        assert page.title in response.content.decode()


@every_page_type
def test_is_translated(
    model: type[BasePage], home: HomePage, client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    page = filled(build(model, home))
    english = Locale.objects.get_or_create(language_code="en")[0]
    with django_capture_on_commit_callbacks(execute=True):
        for ancestor in page.get_ancestors(inclusive=True).filter(depth__gte=home.depth).specific():
            translate(ancestor, english)
    translation.activate("fr")
    translated = page.get_translation(english)
    assert translated.get_url().startswith("/en/")
    soup = soup_of(client, translated)
    assert soup.html["lang"] == "en"
    assert soup.find("link", hreflang="fr")["href"].endswith(page.get_url())
    assert soup.find("a", hreflang="fr")["href"] == page.get_url()
    assert facts_of(translated) == facts_of(page)
    relations = relations_of(page)
    assert all(relations.values())
    assert relations_of(translated) == relations


def translate(page: BasePage, locale: Locale) -> None:
    """Publish `page` in `locale` as the studio does, its texts translated by the same words."""
    if page.has_translation(locale):
        return
    TranslationCreator(user=None, target_locales=[locale]).create_translations(page)
    source = TranslationSource.objects.get_for_instance(page)
    keep_the_words(source, locale)
    source.create_or_update_translation(locale, publish=True, fallback=True)


def facts_of(page: BasePage) -> dict[str, object]:
    """The dates, numbers and places that `page` adds to Wagtail's own."""
    fields = (field for field in page._meta.concrete_fields if field.model is type(page))
    return {
        field.attname: getattr(page, field.attname)
        for field in fields
        if isinstance(field, FACTS) or field.related_model is Country
    }


def relations_of(page: BasePage) -> dict[str, list[int]]:
    """The keys of the objects that `page` is related to: the same ones in every language."""
    relations = {field.name: [one.pk for one in getattr(page, field.name).all()] for field in page._meta.many_to_many}
    if hasattr(page, "partner_links"):
        relations["partners"] = [link.partner_id for link in page.partner_links.all()]
    if hasattr(page, "campaign_links"):
        relations["campaigns"] = [link.campaign_id for link in page.campaign_links.all()]
    if hasattr(page, "files"):
        relations["files"] = [file.document_id for file in page.files.all()]
    return relations


NOTE = "9f0c1b5e-2c0a-4c1b-9d55-6f2b8f7a1d01"
LONG_TEXT_TYPES = [model for model in PAGE_TYPES if issubclass(model, LongTextPage)]


@pytest.mark.parametrize("model", LONG_TEXT_TYPES, ids=lambda model: model.__name__)
def test_a_long_text_has_contents_notes_and_terms(
    model: type[LongTextPage], home: HomePage, client: Client, editor_client: Client
) -> None:
    glossary = make_glossary(home, slug="glossaire")
    make_term("Mutuelle", definition="<p>Une caisse commune.</p>")
    page = build(model, home)
    call = f'<footnote id="{NOTE}">[{NOTE[:6]}]</footnote>'
    texts = [("text", f"<p>Une mutuelle{call}, deux fois{call}.</p>"), ("text", "<p>Encore une mutuelle.</p>")]
    body = [("heading", {"text": "D’où nous venons", "level": "2"}), *texts]
    field = next(
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, StreamField) and isinstance(field.stream_block, StoryBlock)
    )
    setattr(page, field, [*body, ("heading", {"text": "Où nous allons", "level": "2"})])
    page.footnotes = [Footnote(uuid=NOTE, text="<p>Fondée en 1920.</p>")]
    page.has_contents, page.note_marks, page.links_terms = True, "stars", True
    page.save_revision().publish()
    soup = soup_of(client, page)
    contents = {link.get_text(): soup.find(id=str(link["href"])[1:]) for link in soup.select(".toc a")}
    assert [contents[text].get_text() for text in ("D’où nous venons", "Où nous allons")]
    note = soup.select_one(".notes li")
    assert note.select_one(".notes__text").get_text(strip=True) == "Fondée en 1920."
    calls = soup.select(".call a")
    assert [(one.get_text(), one["href"]) for one in calls] == [("*", f"#{note['id']}")] * 2
    assert [one["href"] for one in note.select(".notes__back a")] == [f"#{one['id']}" for one in calls]
    assert [(one.get_text(), one["href"]) for one in soup.select("main a.term")] == [
        ("mutuelle", f"{glossary.get_url()}#mutuelle")
    ]
    assert "Une caisse commune." in soup.select_one(".term-card").get_text()
    assert "Fondée en 1920." in page.findable().text
    form = BeautifulSoup(editor_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content, "html.parser")
    names = ("footnotes-0-text", "has_contents", "note_marks", "links_terms")
    assert [one["name"] for one in form.find_all(attrs={"name": names})] == list(names)
