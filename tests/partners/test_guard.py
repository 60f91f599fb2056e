"""A protected name is told nowhere: an error beside the text in a form, offline and told to staff by any other way."""

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import Collection, Page

from core.checks import our_page_models
from core.models import Theme
from core.texts import texts_of
from demo.factories import (
    make_article,
    make_campaign,
    make_document,
    make_image,
    make_partner,
    make_standard,
    make_theme,
)
from home.models import HomePage
from media.models import Document, Image
from media.signals import document_read
from partners.disclosure import tellers
from partners.guard import refuse_telling_value, refuse_told_elsewhere
from partners.models import PartnerPage
from partners.studio.messages import tell_what_is_shown
from tests.core.studio_forms import edit_page, errors_beside

NAMES = {
    "latin": "Union Secrète",
    "arabic": "اتحاد الفلاحين",
    "bengali": "নারী শ্রমিক সংঘ",
    "cyrillic": "Союз крестьян",
}
OWN = "Le nom protégé figure dans ce texte\xa0: le public le lirait. Écrivez à la place «\xa0notre mouvement\xa0»."
HELD = (
    "Cela dit le nom d’un partenaire protégé (P-0001)\xa0: le public le lirait."
    " Écrivez à la place «\xa0un mouvement partenaire\xa0»."
    " Son adresse web ou électronique le nomme aussi, même dans un lien."
)


@pytest.fixture(params=NAMES.values(), ids=NAMES.keys())
def name(request: pytest.FixtureRequest, home: HomePage) -> str:
    """The name of a protected partner of the site, in each script."""
    make_partner(title=request.param, name_protected=True)
    return request.param


@pytest.fixture
def secret(home: HomePage) -> PartnerPage:
    """A protected partner."""
    return make_partner(
        title="Union Secrète",
        acronym="UNSEC",
        website="https://secrete.example/nous",
        email="bureau@mail-secret.example",
        phone="+229 97 00 11 22",
        social_links=[("link", {"network": "facebook", "url": "https://www.facebook.com/cellesquon"})],
        name_protected=True,
    )


def errors_of(page: Page) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as refusal:
        page.full_clean()
    return refusal.value.message_dict


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_a_partner_that_tells_its_own_name_is_refused_in_every_script(home: HomePage, name: str) -> None:
    page = make_partner(title=name, introduction=f"Le mouvement {name} agit.")
    page.name_protected = True
    assert errors_of(page) == {"introduction": [OWN]}
    page.save(clean=False)
    assert not PartnerPage.objects.get(pk=page.pk).live


@pytest.mark.parametrize(
    "told",
    [
        "Écrivez à l’Union Secrète.",
        "L’UNSEC écrit.",
        "Voir www.secrete.example pour la suite.",
        "Voir <a href='https://secrete.example/nous'>ici</a>.",
        "bureau@mail-secret.example",
        "Appelez le 97 00 11 22.",
        "https://facebook.com/cellesquon",
        "#UnionSecrète",
    ],
)
def test_all_that_a_partner_is_known_by_is_looked_for_in_other_pages(secret: PartnerPage, told: str) -> None:
    page = make_standard()
    page.introduction = told
    assert errors_of(page) == {"introduction": [HELD]}


@pytest.mark.parametrize("told", ["L’union fait la force, en secret.", "https://facebook.com/autre", "97 00 11 23"])
def test_what_speaks_of_something_else_may_be_said(secret: PartnerPage, told: str) -> None:
    page = make_standard()
    page.introduction = told
    page.full_clean()


def test_what_two_partners_share_is_no_secret_of_one(secret: PartnerPage) -> None:
    page = make_partner(title="Autre", website="https://secrete.example/", acronym="UNSEC")
    page.full_clean()
    page.introduction = "Suivez https://secrete.example/"
    assert list(errors_of(page)) == ["introduction"]


def test_every_text_field_of_every_page_type_is_looked_at(secret: PartnerPage) -> None:
    """A field added later is walked too: the walk names none."""
    for model in our_page_models():
        page = model(title="x", slug="x")
        walked = set()
        for field in model._meta.concrete_fields:
            if field.get_internal_type() in ("CharField", "TextField") and not field.choices and not field.is_relation:
                setattr(page, field.name, "Union Secrète")
                if any(one.field == field.name for one in texts_of(page)):
                    walked.add(field.name)
        left_out = {
            field.name
            for field in model._meta.concrete_fields
            if field.get_internal_type() in ("CharField", "TextField") and not field.choices
        } - walked
        # What a model names so is worked out by the site, and holds no words of staff.
        unread: frozenset[str] = getattr(model, "fields_never_read", frozenset())
        assert left_out <= {"path", "url_path", "draft_title"} | unread, model


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda name: {"body": [("text", f"<p>Avec {name}</p>")]}, "body"),
        (lambda name: {"listing_image": make_image(title="Photo", description=f"Réunion de {name}")}, "listing_image"),
        (lambda name: {"seo_title": name}, "seo_title"),
        (lambda name: {"search_description": name}, "search_description"),
    ],
)
def test_texts_blocks_and_pictures_of_a_page_are_looked_at(
    name: str, make: Callable[[str], dict[str, Any]], field: str
) -> None:
    page = make_standard()
    for attribute, value in make(name).items():
        setattr(page, attribute, value)
    (message,) = errors_of(page)[field]
    assert "P-0001" in message
    assert name not in message


def test_a_document_offered_by_a_page_is_looked_at_with_its_text(name: str) -> None:
    document = make_document(title="Rapport")
    page = make_standard(body=[("document", {"document": document, "title": ""})])
    document.pages.create(number=999, text=f"Annexe : {name}, 2026")
    assert "P-0001" in errors_of(page)["body"][0]


def test_a_document_whose_text_tells_a_name_is_set_aside_with_the_pages_that_offer_it(
    name: str, django_capture_on_commit_callbacks: Callable, admin_user: object, client: Client
) -> None:
    document = make_document(title="Rapport")
    page = make_standard(body=[("document", {"document": document, "title": ""})])
    assert client.get(document.url).status_code == 200
    document.pages.create(number=999, text=f"Annexe : {name}, 2026")
    with django_capture_on_commit_callbacks(execute=True):
        document_read.send(Document, document=document)
    assert client.get(document.url).status_code == 404
    assert client.get(page.get_url()).status_code == 404
    assert Document.objects.get(pk=document.pk).collection.name == "Fichiers retirés du public"
    assert {told.subject for told in mail.outbox} == {
        "Une page aurait dit un nom protégé\xa0: elle est hors ligne",
        "Un nom protégé était dit\xa0: c’est retiré",
    }
    assert not [told for told in mail.outbox if name in told.body]


def test_a_page_that_comes_another_way_is_taken_offline_and_staff_are_told(
    secret: PartnerPage, django_capture_on_commit_callbacks: Callable, admin_user: object, client: Client
) -> None:
    page = make_campaign(title="Avec elles")
    draft = page.get_latest_revision_as_object()
    draft.tagline = "L’Union Secrète parle."
    revision = draft.save_revision(clean=False)
    with django_capture_on_commit_callbacks(execute=True):
        revision.publish()
    assert not Page.objects.get(pk=page.pk).live
    assert client.get(page.get_url()).status_code == 404
    (told,) = mail.outbox
    assert told.subject == "Une page aurait dit un nom protégé\xa0: elle est hors ligne"
    assert f"/admin/pages/{page.pk}/edit/" in told.body
    assert "P-0001" in told.body
    assert "Secrète" not in told.body + told.subject


def test_a_name_that_stands_elsewhere_is_not_protected_before_it_is_corrected_there(home: HomePage) -> None:
    page = make_partner(title="Union Secrète")
    make_campaign(title="Soutien à l’union secrète")
    make_article(title="Ailleurs", body=[("text", "<p>#UnionSecrète</p>")])
    make_theme(name="Union secrète")
    found = {str(one) for one in tellers(page.secrets, besides=[page.pk])}
    assert found == {"Soutien à l’union secrète", "Ailleurs", "Union secrète"}


def test_the_places_where_a_name_stands_are_told_with_their_kind_field_and_link(
    home: HomePage, editor_client: Client
) -> None:
    page = make_partner(title="Union Secrète")
    image = make_image(title="Banderole <1>", description="La banderole de l’Union Secrète.")
    campaign = make_campaign(title="Terres du lac", image=image, tagline="Avec l’Union Secrète.")
    document = make_document(title="Rapport de l’Union Secrète")
    response = edit_page(editor_client, page, name_protected="on")
    told = errors_beside(response, "name_protected").replace("\u00a0", " ").replace(" ,", ",")
    assert "campagne « Terres du lac » (En une phrase)" in told
    assert "image « Banderole <1> » (Texte alternatif), sur « Terres du lac »" in told
    assert "document « Rapport de l’Union Secrète » (Titre" in told
    links = {link["href"] for link in BeautifulSoup(response.content, "html.parser").select(".error-message a")}
    assert {
        reverse("wagtailadmin_pages:edit", args=[campaign.pk]),
        reverse("wagtailimages:edit", args=[image.pk]),
        reverse("wagtaildocs:edit", args=[document.pk]),
    } == links
    page.name_protected = True
    with pytest.raises(ValidationError) as refusal:
        refuse_told_elsewhere(PartnerPage, page)
    assert "«\u00a0Banderole <1>\u00a0»" in refusal.value.message_dict["name_protected"][0]


def test_a_name_that_stands_elsewhere_and_is_protected_by_another_way_takes_the_partner_offline(
    home: HomePage, django_capture_on_commit_callbacks: Callable, admin_user: object
) -> None:
    page = make_partner(title="Union Secrète")
    campaign = make_campaign(title="Soutien à l’union secrète")
    page.name_protected = True
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision(clean=False).publish()
    assert not PartnerPage.objects.get(pk=page.pk).live
    (told,) = mail.outbox
    assert f"/admin/pages/{campaign.pk}/edit/" in told.body


@pytest.mark.parametrize("model", [Image, Document, Theme, Redirect, SearchPromotion])
def test_texts_that_are_public_without_a_page_are_watched(secret: PartnerPage, model: type[Model]) -> None:
    fields = [field for field in model._meta.concrete_fields if refuse_telling_value in field.validators]
    assert fields
    for field in fields:
        with pytest.raises(ValidationError, match="P-0001"):
            field.run_validators("union-secrete")


def test_a_picture_is_not_called_by_a_protected_name(secret: PartnerPage) -> None:
    image = make_image(title="Réunion")
    image.title = "logo-union-secrete"
    with pytest.raises(ValidationError) as refusal:
        image.full_clean()
    assert list(refusal.value.message_dict) == ["title"]


@pytest.mark.parametrize(
    ("fields", "wrong", "remedy"),
    [
        ({"title": "Espoir"}, "title", "Donnez le nom complet du mouvement"),
        ({"title": "UN"}, "title", "Donnez le nom complet du mouvement"),
        ({"title": "Union Secrète", "acronym": "US"}, "acronym", "Effacez-le"),
        ({"title": "Union Secrète", "acronym": "CAR"}, "acronym", "Effacez-le"),
    ],
)
def test_a_name_that_cannot_be_looked_for_is_refused_with_what_to_do(
    home: HomePage, fields: dict[str, str], wrong: str, remedy: str
) -> None:
    page = make_partner(**{"introduction": "Elles tissent.", **fields})
    page.name_protected = True
    errors = errors_of(page)
    assert list(errors) == [wrong]
    assert remedy in errors[wrong][0]
    page.save(clean=False)
    assert not PartnerPage.objects.get(pk=page.pk).live


def test_a_name_that_is_changed_while_it_gets_protected_is_still_looked_for(home: HomePage) -> None:
    page = make_partner(title="Union Secrète", acronym="UNSEC", introduction="L’Union Secrète, UNSEC.")
    page.title, page.acronym, page.name_protected = "Paysans du Sud-Est haïtien", "", True
    assert list(errors_of(page)) == ["introduction"]
    page.introduction = "Elles tissent."
    page.save_revision().publish()
    page = PartnerPage.objects.get(pk=page.pk)
    assert (page.live, page.real_name) == (True, "Paysans du Sud-Est haïtien")
    for text in ("Née Union Secrète.", "Jadis UNSEC."):
        page.introduction = text
        assert list(errors_of(page)) == ["introduction"]


def test_staff_are_told_that_what_they_published_is_not_public(secret: PartnerPage, editor_client: Client) -> None:
    page = make_partner(title="Autre mouvement")
    page.live = False
    request = editor_client.get("/admin/").wsgi_request
    tell_what_is_shown(request, page)
    assert ["aurait dit un nom protégé" in str(message) for message in get_messages(request)] == [True]


@pytest.mark.parametrize(
    ("phone", "told"),
    [
        ("+229 01 97 00 11 22 / +229 01 21 30 44 55", "01 97 00 11 22"),
        ("+229 01 97 00 11 22 / +229 01 21 30 44 55", "Appelez le 21304455"),
        ("+229 97 00 11 22/21 30 44 55", "97 00 11 22"),
        ("+229 97 00 11 22 +229 21 30 44 55", "97 00 11 22"),
        ("02/246.36.71 ou +229 97 00 11 22", "02 246 36 71"),
    ],
)
def test_each_telephone_number_of_a_protected_partner_is_looked_for(home: HomePage, phone: str, told: str) -> None:
    make_partner(title="Union Secrète", phone=phone, name_protected=True)
    page = make_standard()
    page.introduction = told
    assert errors_of(page) == {"introduction": [HELD]}


def test_the_address_that_the_site_made_of_a_name_tells_it(home: HomePage) -> None:
    partner = make_partner(title="اتحاد عمال زهراوين")
    slug = partner.slug
    assert slug.isascii()
    partner.name_protected = True
    partner.save()
    with pytest.raises(ValidationError, match="le nom d’un partenaire protégé"):
        refuse_telling_value(f"/partenaires/{slug}/")


def test_the_name_of_a_collection_tells_staff_no_name(secret: PartnerPage) -> None:
    with pytest.raises(ValidationError, match="le nom d’un partenaire protégé"):
        Collection(name=f"Photos {secret.real_name}", path="00010001", depth=2).clean_fields()


def waits(save: Callable[[], object]) -> list[str]:
    """What is waited for, and when the names of protected partners are read, in the queries of `save`."""
    with CaptureQueriesContext(connection) as captured:
        save()
    asked = (query["sql"] for query in captured.captured_queries)
    named = ((sql, sql.split("(")[0]) for sql in asked)
    return [
        "names" if "advisory" not in sql else start
        for sql, start in named
        if "advisory" in sql or 'name_protected"' in sql.partition(" WHERE ")[2]
    ]


def test_pages_are_compared_with_names_while_none_gets_protected(home: HomePage) -> None:
    """Without it, each of two that are stored at once looks before the other is. On SQLite one writes at a time."""
    partner, page = make_partner(title="Union Secrète"), make_standard()
    at_once = connection.vendor == "postgresql"
    assert waits(page.save)[0] == ("SELECT pg_advisory_xact_lock_shared" if at_once else "names")
    partner.name_protected = True
    assert ("SELECT pg_advisory_xact_lock" in waits(partner.save)) is at_once
