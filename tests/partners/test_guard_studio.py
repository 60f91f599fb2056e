"""Protected names at the studio's doors: rows, files, words that lead to a page, titles that others read, mails."""

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.admin import mail as studio_mail
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Collection, CollectionViewRestriction, GroupPagePermission, ModelLogEntry, Page
from wagtail.test.utils.form_data import rich_text
from wagtail_localize.models import StringTranslation, TranslationSource

from core.studio_user import StudioUserMiddleware
from demo.factories import (
    make_article,
    make_campaign,
    make_document,
    make_partner,
    make_standard,
    make_story,
    make_theme,
)
from home.models import HomePage
from media.models import Document
from media.signals import hidden_text_read
from partners.models import PartnerPage
from partners.name_words import name_word_notices
from publications.models import ArticlePage
from tests.core.studio_forms import edit_page, errors_beside, filled_form, messages_of

from .test_protection import english  # noqa: F401

NOTE = "0190d9b4-1111-4000-8000-000000000001"
TOLD = "Cela dit le nom d’un partenaire protégé (P-0001)"
WITHDRAWN = "il reste retiré du public"


@pytest.fixture
def secret(home: HomePage) -> PartnerPage:
    """A protected partner."""
    return make_partner(title="Union Secrète", acronym="UNSEC", name_protected=True)


def note_form(client: Client, article: ArticlePage, text: str) -> dict[str, Any]:
    data = filled_form(client, reverse("wagtailadmin_pages:edit", args=[article.pk]), ArticlePage)
    data["footnotes-0-text"] = rich_text(text, features=["bold", "italic", "link"])
    return data


@pytest.mark.parametrize("action", ["action-publish", ""])
def test_a_note_that_tells_the_name_is_an_error_beside_it(
    secret: PartnerPage, editor_client: Client, action: str
) -> None:
    article = make_article(notes={NOTE: "<p>Une note.</p>"})
    data = note_form(editor_client, article, "<p>Selon l’Union Secrète.</p>")
    response = editor_client.post(reverse("wagtailadmin_pages:edit", args=[article.pk]), data | {action: "on"})
    assert response.status_code == 200
    field = BeautifulSoup(response.content, "html.parser").find(attrs={"name": "footnotes-0-text"})
    assert TOLD in field.find_parent(class_="w-field__wrapper").get_text(" ")
    assert article.footnotes.get().text == "<p>Une note.</p>"
    assert not article.revisions.filter(content__icontains="Secrète").exists()


def test_a_link_of_a_note_with_a_password_is_an_error_beside_it(home: HomePage, editor_client: Client) -> None:
    article = make_article(notes={NOTE: "<p>Une note.</p>"})
    data = note_form(editor_client, article, '<a href="https://moi:secret@exemple.org/">Lisez</a>')
    response = editor_client.post(
        reverse("wagtailadmin_pages:edit", args=[article.pk]), data | {"action-publish": "on"}
    )
    assert "retirez ce qui précède le @" in errors_beside(response, "footnotes-0-text")


def test_a_note_that_tells_the_name_can_be_corrected(home: HomePage, editor_client: Client) -> None:
    article = make_article(notes={NOTE: "<p>Selon l’Union Secrète.</p>"})
    make_partner(title="Union Secrète", name_protected=True)
    data = note_form(editor_client, article, "<p>Selon un mouvement partenaire.</p>")
    data["action-publish"] = "on"
    assert editor_client.post(reverse("wagtailadmin_pages:edit", args=[article.pk]), data).status_code == 302
    article = ArticlePage.objects.get(pk=article.pk)
    assert article.live
    assert "Selon un mouvement partenaire." in article.footnotes.get().text


def test_an_error_of_a_stream_says_which_block(secret: PartnerPage) -> None:
    page = make_standard(body=[("text", "<p>Une phrase.</p>"), ("text", "<p>Avec l’Union Secrète.</p>")])
    with pytest.raises(ValidationError) as refusal:
        page.full_clean()
    assert refusal.value.message_dict["body"][0].endswith("(bloc 2)")


def test_the_error_of_a_word_of_a_list_is_told_once(secret: PartnerPage) -> None:
    theme = make_theme()
    theme.name = "Union Secrète"
    with pytest.raises(ValidationError) as refusal:
        theme.full_clean()
    assert len(refusal.value.message_dict["name"]) == 1


def test_a_plain_name_is_refused_for_that_alone(home: HomePage, editor_client: Client) -> None:
    make_standard(title="La coopérative", introduction="Une coopérative.")
    partner = make_partner(title="Coopérative")
    response = edit_page(editor_client, partner, name_protected="on")
    assert "ne peut pas être protégé" in errors_beside(response, "title")
    assert "se lit encore en public" not in response.content.decode()


@pytest.fixture
def told_file(secret: PartnerPage, django_capture_on_commit_callbacks: Callable) -> Document:
    """A text that tells the name, withdrawn when it was read."""
    document = make_document(title="Rapport", name="rapport.txt")
    document.pages.create(number=1, text="Selon l’Union Secrète.")
    with django_capture_on_commit_callbacks(execute=True):
        hidden_text_read.send(Document, document=document)
    document = Document.objects.get(pk=document.pk)
    assert not document.is_for_everyone
    return document


def test_a_withdrawn_file_is_not_moved_back(told_file: Document, editor_client: Client) -> None:
    root = Collection.get_first_root_node()
    address = reverse("wagtaildocs:edit", args=[told_file.pk])
    response = editor_client.post(address, {"title": "Rapport", "collection": root.pk, "tags": ""})
    assert response.status_code == 200
    assert WITHDRAWN in errors_beside(response, "collection")
    assert not Document.objects.get(pk=told_file.pk).is_for_everyone
    assert editor_client.post(address, {"title": "Rapport 2", "collection": told_file.collection_id}).status_code == 302


def test_a_withdrawn_file_that_comes_back_otherwise_is_withdrawn_again(
    told_file: Document, client: Client, editor_client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    root = Collection.get_first_root_node()
    address = reverse("wagtail_bulk_action", args=["media", "document", "add_to_collection"])
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(f"{address}?id={told_file.pk}", {"collection": root.pk})
        CollectionViewRestriction.objects.get(collection=told_file.collection).delete()
    assert not Document.objects.get(pk=told_file.pk).is_for_everyone
    assert Client().get(told_file.url).status_code in (302, 403, 404)


def test_promotions_and_redirects_lead_to_no_protected_page(home: HomePage) -> None:
    page, other = make_partner(title="Union Secrète"), make_standard()
    for words, target in (("haïti", page), ("mutuelles", other)):
        promotion = SearchPromotion.objects.create(
            query=Query.objects.create(query_string=words), page=target, sort_order=0
        )
        ModelLogEntry.objects.log_action(promotion, "wagtail.create")
    page.name_protected = True
    page.save_revision().publish()
    assert [one.query.query_string for one in SearchPromotion.objects.all()] == ["mutuelles"]
    assert "Union Secrète" not in " ".join(ModelLogEntry.objects.values_list("label", flat=True))
    for made in (
        Redirect(old_path="/fil", redirect_page=page),
        SearchPromotion(query=Query.objects.get(query_string="haïti"), page=page),
    ):
        with pytest.raises(ValidationError, match="Le nom de ce partenaire est protégé"):
            made.full_clean()


@pytest.mark.parametrize(
    "written",
    [
        "http://localhost/partenaires/{slug}/",
        "https://ailleurs.example/en/partenaires/{slug}?a=1#x",
        "http://localhost/partenaires/{encoded}/",
        "https://exemple.org/?url=http%253A%252F%252Flocalhost%252Fpartenaires%252F{slug}%252F",
    ],
)
def test_no_words_lead_to_the_address_of_a_protected_page(secret: PartnerPage, written: str) -> None:
    encoded = "".join(f"%{ord(letter):02X}" for letter in secret.slug)
    link = written.format(slug=secret.slug, encoded=encoded)
    query = Query.objects.create(query_string="uvira")
    for made in (
        Redirect(old_path="/fil", redirect_link=link),
        SearchPromotion(query=query, external_link_url=link, external_link_text="Là"),
    ):
        with pytest.raises(ValidationError, match="Le nom de ce partenaire est protégé"):
            made.full_clean()
    Redirect(old_path="/fil", redirect_link="https://exemple.org/partenaires/").full_clean()


def test_the_words_of_a_promotion_do_not_tell_the_name(secret: PartnerPage, admin_client: Client) -> None:
    response = admin_client.post(
        reverse("wagtailsearchpromotions:add"),
        {
            "query_string": "union secrète",
            "editors_picks-TOTAL_FORMS": "1",
            "editors_picks-INITIAL_FORMS": "0",
            "editors_picks-MIN_NUM_FORMS": "0",
            "editors_picks-MAX_NUM_FORMS": "1000",
            "editors_picks-0-page": make_standard().pk,
            "editors_picks-0-ORDER": "1",
        },
    )
    assert response.status_code == 200
    assert TOLD in response.content.decode()
    assert not SearchPromotion.objects.exists()


@pytest.fixture
def stranger(home: HomePage, client: Client) -> Client:
    """Somebody who edits campaigns, and nothing else."""
    user = get_user_model().objects.create_user("campagnes", "campagnes@exemple.org")
    group = Group.objects.create(name="Campagnes")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    change = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=group, page=make_campaign(), permission=change)
    user.groups.add(group)
    client.force_login(user)
    return client


def read_titles(client: Client, secret: PartnerPage) -> str:
    addresses = (
        reverse("wagtailadmin_pages:move_confirm", args=[secret.pk, HomePage.objects.get().pk]),
        reverse("wagtailadmin_reports:page_types_usage"),
    )
    return "".join(client.get(address).content.decode() for address in addresses)


def test_who_has_no_right_on_partners_reads_no_protected_name(
    secret: PartnerPage, stranger: Client, admin_client: Client
) -> None:
    told = read_titles(stranger, secret)
    assert "Union Secrète" not in told
    assert "(P-0001)" in told
    assert "Union Secrète (nom protégé)" in read_titles(admin_client, secret)


def test_a_row_tells_one_draft_that_protects_its_name_from_another(home: HomePage) -> None:
    page = make_partner(title="Union Secrète")
    page.draft_title = page.public_name()
    assert page.get_admin_display_title() == "Mouvement partenaire (Bénin, nom protégé) (P-0001)"


def test_outside_of_the_studio_nobody_reads_the_name(secret: PartnerPage, admin_client: Client) -> None:
    assert secret.get_admin_display_title() == "Mouvement partenaire (Bénin, nom protégé) (P-0001)"
    admin_client.get("/admin/")
    assert secret.get_admin_display_title() == "Mouvement partenaire (Bénin, nom protégé) (P-0001)"


def test_mails_of_the_studio_do_not_name_a_protected_partner(secret: PartnerPage, admin_user: Any) -> None:
    def answer(request: HttpRequest) -> HttpResponse:
        context = {"page": secret, "editor": admin_user}
        subject = studio_mail.render_to_string("wagtailadmin/notifications/updated_comments_subject.txt", context)
        return HttpResponse(f"{secret.get_admin_display_title()} | {subject}")

    request = RequestFactory().get("/admin/")
    request.user = admin_user
    on_screen, mailed = StudioUserMiddleware(answer)(request).content.decode().split(" | ")
    assert on_screen == "Union Secrète (nom protégé)"
    assert "Secrète" not in mailed
    assert "P-0001" in mailed


def test_a_name_becomes_public_once_it_is_confirmed(secret: PartnerPage, editor_client: Client) -> None:
    contacts = {"email": "awa@exemple.org", "email_public": "on", "consent_date": "01/01/2026"}
    # Not public at the precision of the country.
    contacts |= {"postal_address": "12, rue du Port", "postal_address_public": "on", "website": "https://us.example"}
    response = edit_page(editor_client, secret, name_protected="", **contacts)
    said = errors_beside(response, "name_protected")
    assert "tout le monde lira\u00a0: «\u00a0Union Secrète\u00a0», sigle, site web, adresse électronique." in said
    assert PartnerPage.objects.get(pk=secret.pk).name_protected
    assert BeautifulSoup(response.content, "html.parser").find(attrs={"name": "confirm_public"})
    assert edit_page(editor_client, secret, name_protected="", confirm_public="on").status_code == 302
    page = PartnerPage.objects.get(pk=secret.pk)
    assert (page.title, page.slug, page.live) == ("Union Secrète", "union-secrete", True)


def test_a_partner_becomes_public_under_the_name_that_is_written(secret: PartnerPage, editor_client: Client) -> None:
    response = edit_page(
        editor_client, secret, title="Réseau du Nord", acronym="", name_protected="", confirm_public="on"
    )
    assert response.status_code == 302
    page = PartnerPage.objects.get(pk=secret.pk)
    assert (page.title, page.slug) == ("Réseau du Nord", "reseau-du-nord")
    assert "Secrète" not in Client().get(page.get_url()).content.decode()


def test_what_stays_offline_among_pages_published_together_is_told(home: HomePage, editor_client: Client) -> None:
    telling, plain = make_standard(title="Dossier"), make_standard(title="Une page")
    telling.introduction = "Avec l’Union Secrète."
    for page in (telling, plain):
        page.save_revision()
        page.unpublish()
    make_partner(title="Union Secrète", name_protected=True)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    ticked = f"{address}?id={telling.pk}&id={plain.pk}&next=/admin/pages/{home.pk}/"
    told = messages_of(editor_client.post(ticked, follow=True))
    assert ["« Dossier » n’est pas public" in one for one in told] == [True, False]
    assert told[1] == "1 page a été publiée"
    assert [page.live for page in type(plain).objects.order_by("title")] == [False, True]


def translate_texts(page: Page, **texts: list[str]) -> None:
    """Write translations of the texts of `page`, a list for each field, as the translation editor stores them."""
    source = TranslationSource.objects.get(object_id=page.translation_key)
    for field, written in texts.items():
        segments = source.stringsegment_set.filter(context__path__startswith=field).order_by("order")
        for segment, data in zip(segments, written, strict=True):
            StringTranslation.objects.update_or_create(
                translation_of=segment.string, context=segment.context, locale=page.locale, defaults={"data": data}
            )


@pytest.mark.parametrize("kind", ["several paragraphs", "a block"])
def test_a_translation_that_tells_a_name_is_refused_with_its_field(
    english: Callable,  # noqa: F811
    home: HomePage,
    editor_client: Client,
    kind: str,
) -> None:
    if kind == "a block":
        make_partner(title="Zamboki Kwetu Wote", name_protected=True)
        page = make_standard(body=[("text", "<p>Un.</p>")])
        told, label = ["Read Zamboki Kwetu Wote."], "Corps de la page : Cela dit le nom d’un partenaire protégé"
    else:
        page = make_partner(title="Zamboki Kwetu Wote", body="<p>Un.</p><p>Deux.</p>", name_protected=True)
        told, label = ["One.", "Zamboki Kwetu Wote."], "Description : Le nom protégé figure dans ce texte"
    translated = english(page)
    translate_texts(translated, body=told)
    address = reverse("wagtailadmin_pages:edit", args=[translated.pk])
    answer = editor_client.post(address, {"action": "publish"}, follow=True)
    (error,) = messages_of(answer, ".error")
    assert label in error
    assert "Zamboki" not in Client().get(translated.get_url()).content.decode()
    translate_texts(translated, body=[text.replace("Zamboki Kwetu Wote", "our movement") for text in told])
    answer = editor_client.post(address, {"action": "publish"}, follow=True)
    assert messages_of(answer, ".error") == []
    assert "our movement" in Client().get(translated.get_url()).content.decode()


def test_who_protects_a_name_learns_which_pages_still_tell_of_the_partner(
    home: HomePage, editor_client: Client
) -> None:
    partner = make_partner(title="Zamboki Kwetu Wote")
    story = make_story(title="Rue du Port, la nuit", partners=[partner])
    make_story(title="Ailleurs")
    answer = edit_page(editor_client, partner, name_protected="on")
    page = BeautifulSoup(editor_client.get(answer["Location"]).content, "html.parser")
    (told,) = (one for one in page.select(".messages .warning") if "Relisez-les" in one.get_text())
    assert [link.get_text() for link in told.select("li a")] == ["récit «\u00a0Rue du Port, la nuit\u00a0»"]
    assert told.select_one("li a")["href"] == reverse("wagtailadmin_pages:edit", args=[story.pk])


def test_a_word_of_the_name_that_its_own_texts_still_say_is_told(home: HomePage, editor_client: Client) -> None:
    page = make_partner(
        title="Fédération Lumora des tisserandes du Bénin",
        introduction="<b>Lumora</b> réunit les tisserandes du Bénin.",
        body="<p>La fédération tisse.</p>",
        name_protected=True,
    )
    answer = edit_page(editor_client, page, body=rich_text(page.body), name_protected="on")
    warnings = messages_of(editor_client.get(answer["Location"]), ".warning")
    told = [text for text in warnings if "du nom protégé" in text]
    assert len(told) == 1
    assert told[0].startswith("« Lumora », un mot du nom protégé, se lit encore ici : En une phrase. Si")
    page = PartnerPage.objects.get(pk=page.pk)
    page.protected_name, page.introduction = "اتحاد عمال زهراوين", "زهراوين"
    assert ["« زهراوين »" in notice.replace("\u00a0", " ") for notice in name_word_notices(page)] == [True]
    page.protected_name, page.introduction = page.real_name, "Elles sont tisserandes au Bénin."
    assert list(name_word_notices(page)) == []
