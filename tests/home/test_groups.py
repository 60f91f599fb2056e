"""What the communications staff may do, and what they may not, each tried as a member of the group."""

from datetime import date
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from PIL import Image as Pillow
from wagtail.models import Collection, Locale, Page, Site, Workflow
from wagtail_localize.models import TranslationSource

from campaigns.models import CampaignIndexPage, CampaignPage
from core.models import BasePage, Country, IndexPage, SiteSettings, Theme
from demo.factories import (
    make_campaign,
    make_contact,
    make_country,
    make_image,
    make_partner,
    make_proposal,
    make_standard,
    make_vision,
)
from home.contact.models import ContactPage
from home.groups import COMMUNICATION, ensure_communication_group
from home.models import HomePage, StandardPage, VisionPage
from media.models import Document, Image
from partners.models import MovementKind, PartnerIndexPage, PartnerPage
from publications.models import IssuePage, MagazineIndexPage, VisionNoteIndexPage, VisionNotePage
from tests.core.studio_forms import create_page, edit_page, text_of

NEW_PAGES: list[tuple[type[BasePage], type[BasePage], dict[str, str]]] = [
    (VisionPage, HomePage, {}),
    (StandardPage, HomePage, {}),
    (ContactPage, HomePage, {}),
    (CampaignIndexPage, HomePage, {}),
    (CampaignPage, CampaignIndexPage, {"start_date": "08/03/2026"}),
    (PartnerIndexPage, HomePage, {}),
    (PartnerPage, PartnerIndexPage, {"country": "BJ"}),
    (MagazineIndexPage, HomePage, {}),
    (IssuePage, MagazineIndexPage, {"number": "131", "date": "01/03/2026"}),
    (VisionNoteIndexPage, HomePage, {}),
    (VisionNotePage, VisionNoteIndexPage, {"year": "2026"}),
]


def parent_of_type(model: type[BasePage], home: HomePage) -> Page:
    return home if model is HomePage else home.add_child(instance=model(title=f"Parent {model.__name__}"))


@pytest.mark.parametrize(("model", "parent_model", "values"), NEW_PAGES, ids=lambda one: getattr(one, "__name__", ""))
def test_creates_publishes_and_unpublishes(
    home: HomePage,
    editor_client: Client,
    model: type[BasePage],
    parent_model: type[BasePage],
    values: dict[str, str],
) -> None:
    if "country" in values:
        values = {"country": str(make_country(values["country"]).pk)}
    parent = parent_of_type(parent_model, home)
    response = create_page(editor_client, model, parent, title="Une page neuve", slug="une-page-neuve", **values)
    assert response.status_code == 302, text_of(response)
    page = model.objects.get(slug="une-page-neuve")
    assert page.live
    editor_client.post(reverse("wagtailadmin_pages:unpublish", args=(page.pk,)))
    page.refresh_from_db()
    # Once public, what the site stands on stays (tests/core/test_essential_pages.py).
    assert page.live is issubclass(model, IndexPage | ContactPage)


def test_edits_the_first_page_but_cannot_take_it_away(home: HomePage, editor_client: Client) -> None:
    assert edit_page(editor_client, home, opening="Ensemble").status_code == 302
    for view, done in (("unpublish", "dépubliée"), ("delete", "supprimée")):
        response = editor_client.post(reverse(f"wagtailadmin_pages:{view}", args=(home.pk,)), follow=True)
        assert f"ne peut pas être {done}\xa0: le site repose sur cette page." in text_of(response)
    bulk = reverse("wagtail_bulk_action", args=("wagtailcore", "page", "unpublish"))
    editor_client.post(f"{bulk}?id={home.pk}")
    home.refresh_from_db()
    assert home.live
    assert home.opening == "Ensemble"


def test_an_administrator_cannot_take_the_first_page_away_either(home: HomePage, client: Client) -> None:
    client.force_login(get_user_model().objects.create_superuser("chef", "chef@solmond.example", "x"))
    for view in ("unpublish", "delete"):
        response = client.post(reverse(f"wagtailadmin_pages:{view}", args=(home.pk,)), follow=True)
        assert "La première page du site ne peut être ni dépubliée ni supprimée." in text_of(response)
    home.refresh_from_db()
    assert home.live


def test_cannot_make_a_second_first_page(home: HomePage, editor_client: Client) -> None:
    root = home.get_parent()
    url = reverse("wagtailadmin_pages:add", args=("home", "homepage", root.pk))
    assert editor_client.get(url).status_code in (302, 403)


def test_locks_and_unlocks(home: HomePage, editor_client: Client) -> None:
    page = make_standard(home)
    editor_client.post(reverse("wagtailadmin_pages:lock", args=(page.pk,)))
    page.refresh_from_db()
    assert page.locked
    editor_client.post(reverse("wagtailadmin_pages:unlock", args=(page.pk,)))
    page.refresh_from_db()
    assert not page.locked


def test_uploads_changes_and_deletes_an_image(home: HomePage, editor_client: Client) -> None:
    file = BytesIO()
    Pillow.new("RGB", (40, 30), "red").save(file, "PNG")
    upload = SimpleUploadedFile("rouge.png", file.getvalue(), "image/png")
    fields = {"title": "Rouge", "description": "Un carré rouge", "collection": Collection.get_first_root_node().pk}
    response = editor_client.post(reverse("wagtailimages:add"), {**fields, "file": upload, "tags": "", "credit": ""})
    assert response.status_code == 302, text_of(response)
    image = Image.objects.get()
    url = reverse("wagtailimages:edit", args=(image.pk,))
    assert editor_client.post(url, {**fields, "title": "Rouge vif", "tags": "", "credit": ""}).status_code == 302
    assert Image.objects.get().title == "Rouge vif"
    editor_client.post(reverse("wagtailimages:delete", args=(image.pk,)))
    assert not Image.objects.exists()


def test_uploads_a_document(home: HomePage, editor_client: Client) -> None:
    upload = SimpleUploadedFile("notes.txt", b"Bonjour", "text/plain")
    collection = Collection.get_first_root_node().pk
    response = editor_client.post(
        reverse("wagtaildocs:add"), {"title": "Notes", "file": upload, "collection": collection, "tags": ""}
    )
    assert response.status_code == 302, text_of(response)
    assert Document.objects.get().title == "Notes"


def test_keeps_the_lists(home: HomePage, editor_client: Client) -> None:
    for model in (Theme, MovementKind):
        names = model.snippet_viewset.get_url_name
        editor_client.post(reverse(names("add")), {"name": "Économie sociale", "slug": ""})
        term = model.objects.get()
        assert term.slug == "economie-sociale"
        editor_client.post(reverse(names("edit"), args=(term.pk,)), {"name": "Finances", "slug": term.slug})
        assert model.objects.get().name == "Finances"
        editor_client.post(reverse(names("delete"), args=(term.pk,)))
        assert not model.objects.exists()
    editor_client.post(reverse(Country.snippet_viewset.get_url_name("add")), {"code": "BO", "continent": ""})
    assert Country.objects.get().continent == "amerique-latine"


def test_keeps_the_settings(home: HomePage, editor_client: Client) -> None:
    site = Site.objects.get()
    url = reverse("wagtailsettings:edit", args=("core", "sitesettings", site.pk))
    page = BeautifulSoup(editor_client.get(url).content, "html.parser")
    data: dict[str, object] = {
        str(field["name"]): field.get("value", "") for field in page.find_all("input") if field.get("name")
    }
    data |= {"email": "info@solmond.example", "address": "", "social_links-count": 0, "platforms-count": 0}
    assert editor_client.post(url, data).status_code == 302
    assert SiteSettings.for_site(site).email == "info@solmond.example"


def test_keeps_redirects_and_collections(home: HomePage, editor_client: Client) -> None:
    url = reverse("wagtailredirects:add")
    editor_client.post(url, {"old_path": "/agir", "redirect_page": home.pk, "redirect_link": "", "site": ""})
    assert "/agir" in text_of(editor_client.get(reverse("wagtailredirects:index")))
    root = Collection.get_first_root_node()
    editor_client.post(reverse("wagtailadmin_collections:add"), {"name": "Affiches", "parent": root.pk})
    posters = Collection.objects.get(name="Affiches")
    address = reverse("wagtailadmin_collections:delete", args=(posters.pk,))
    image = make_image(collection=posters)
    assert editor_client.post(address).status_code in (302, 403)
    assert Collection.objects.filter(pk=posters.pk).exists()
    image.delete()
    assert editor_client.post(address).status_code == 302
    assert not Collection.objects.filter(pk=posters.pk).exists()


@pytest.mark.usefixtures("told_templates")
def test_translates_a_page(home: HomePage, editor_client: Client) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    page = make_vision(home)
    url = reverse("wagtail_localize:submit_page_translation", args=(page.pk,))
    assert editor_client.post(url, {"locales": [english.pk]}).status_code == 302
    translated = page.get_translation(english)
    answer = editor_client.get(reverse("wagtailadmin_pages:edit", args=(translated.pk,)))
    assert answer.status_code == 200
    assert answer.templates[0].name == "wagtail_localize/admin/edit_translation.html"
    assert TranslationSource.objects.filter(object_id=page.translation_key).exists()


@pytest.mark.parametrize(
    "name",
    [
        "wagtailadmin_home",
        "wagtailadmin_reports:locked_pages",
        "wagtailadmin_reports:aging_pages",
        "wagtailadmin_reports:site_history",
        "wagtailadmin_account",
        "wagtailforms:index",
    ],
)
def test_sees(home: HomePage, editor_client: Client, name: str) -> None:
    response = editor_client.get(reverse(name))
    assert response.status_code == 200
    assert BeautifulSoup(response.content, "html.parser").html["lang"] == "fr"


@pytest.mark.parametrize(
    "name",
    [
        "wagtailusers_users:index",
        "wagtailusers_users:add",
        "wagtailusers_groups:index",
        "wagtailusers_groups:add",
        "wagtailsites:index",
        "wagtailsites:add",
        "wagtaillocales:index",
        "wagtaillocales:add",
        "wagtailadmin_workflows:index",
        "wagtailadmin_workflows:add",
    ],
)
def test_may_not_see(home: HomePage, editor_client: Client, name: str) -> None:
    response = editor_client.get(reverse(name))
    assert response.status_code in (302, 403)
    if response.status_code == 302:
        assert response["Location"] == reverse("wagtailadmin_home")


def test_cannot_delete_a_page_with_others_below(home: HomePage, editor_client: Client) -> None:
    index = make_campaign(start_date=date(2026, 1, 1)).get_parent()
    response = editor_client.post(reverse("wagtailadmin_pages:delete", args=(index.pk,)))
    assert response.status_code in (302, 403)
    assert CampaignIndexPage.objects.exists()


def test_menu_leads_to_what_is_allowed_only(home: HomePage, editor_client: Client) -> None:
    make_contact(home)
    menu = editor_client.get(reverse("wagtailadmin_home")).content.decode()
    for name in ("partners", "campaigns", "issues", "notes", "images", "documents", "forms"):
        assert f'"url": "/admin/{name}/"' in menu
    for name in ("users", "groups", "sites", "locales", "workflows/list"):
        assert f'"url": "/admin/{name}/"' not in menu
    assert "wagtail.org" not in menu


@pytest.mark.django_db
def test_what_an_administrator_changed_stays() -> None:
    group = Group.objects.get(name=COMMUNICATION)
    group.permissions.clear()
    group.page_permissions.all().delete()
    call_command("migrate", verbosity=0)
    assert ensure_communication_group() == group
    assert not group.permissions.exists()
    assert not group.page_permissions.exists()
    names = {*Group.objects.values_list("name", flat=True), *Workflow.objects.values_list("name", flat=True)}
    assert names >= {"Rédaction", "Modération", "Accord de la modération"}
    assert not names & {"Editors", "Moderators", "Moderators approval"}
    group.delete()
    assert ensure_communication_group().permissions.filter(codename="access_admin").exists()


def test_translators_change_the_pages_of_their_language_and_publish_none(home: HomePage, client: Client) -> None:
    english = home.copy_for_translation(Locale.objects.get_or_create(language_code="en")[0])
    person = get_user_model().objects.create_user("ada")
    person.groups.add(Group.objects.get(name="Traduction\xa0: anglais"))
    client.force_login(person)
    assert english.permissions_for_user(person).can_edit()
    assert not english.permissions_for_user(person).can_publish()
    assert not home.permissions_for_user(person).can_edit()
    assert not home.permissions_for_user(person).can_publish()
    assert "Solidarité Mondiale" in text_of(client.get(reverse("wagtail_localize:translations_report")))


def test_translators_see_their_work_in_the_menu_and_not_the_lists_of_french(home: HomePage, client: Client) -> None:
    make_partner()
    make_proposal()
    home.copy_for_translation(Locale.objects.get_or_create(language_code="en")[0])
    person = get_user_model().objects.create_user("ada")
    person.groups.add(Group.objects.get(name="Traduction\xa0: anglais"))
    client.force_login(person)
    shown = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Infolettre" not in shown
    assert "Récits proposés" not in shown
    assert "Partenaires à vérifier" not in shown
    assert "Traductions" in shown
    assert client.get(reverse("proposals")).status_code == 302


def test_translators_keep_their_right_when_the_home_page_is_made_anew(home: HomePage) -> None:
    language = Locale.objects.get_or_create(language_code="en")[0]
    home.copy_for_translation(language).delete()
    person = get_user_model().objects.create_user("ada")
    person.groups.add(Group.objects.get(name="Traduction\xa0: anglais"))
    assert home.copy_for_translation(language).permissions_for_user(person).can_edit()
