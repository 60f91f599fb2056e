"""Nothing leads from what was public of a partner to what is public once its name is protected, nor back."""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from demo.factories import make_country, make_image, make_partner, make_partner_index
from home.models import HomePage
from partners.models import PartnerIndexPage, PartnerPage
from pattern.weave import mark_svg
from tests.core.translated import keep_the_words

from .spreadsheets import confirm, csv_file, said, send
from .test_protection import english, text_of  # noqa: F401

NAME = "Union des tisserandes"
YEARS = {"founded": 1987, "partner_since": 1999, "last_checked": date(2026, 2, 3)}


def protect(page: PartnerPage, protected: bool = True) -> PartnerPage:
    """`page` once it is published with its name protected, or public again."""
    page = PartnerPage.objects.get(pk=page.pk)
    page.name_protected = protected
    page.save_revision().publish()
    return PartnerPage.objects.get(pk=page.pk)


def share_address(client: Client, page: PartnerPage) -> str:
    soup = BeautifulSoup(text_of(client, page), "html.parser")
    return "/" + soup.select_one("meta[property='og:image']")["content"].split("/", 3)[3]


def mark(client: Client, page: PartnerPage) -> str:
    return str(BeautifulSoup(text_of(client, page), "html.parser").select_one("main .profile svg"))


def woven(page: PartnerPage) -> str:
    return str(BeautifulSoup(mark_svg(page.mark_seed, (), page.country.continent), "html.parser").svg)


def feature(client: Client) -> dict[str, object]:
    (found,) = json.loads(client.get("/partenaires/partenaires.geojson").content)["features"]
    return found


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    return make_partner(home_index(home), title=NAME, slug="union-des-tisserandes", acronym="UDTIS", **YEARS)


def home_index(home: HomePage) -> PartnerIndexPage:
    return make_partner_index(home, slug="partenaires")


def test_a_protected_partner_has_another_address_mark_share_picture_and_identifier(
    client: Client, partner: PartnerPage
) -> None:
    before = (partner.get_url(), share_address(client, partner), partner.mark_seed, feature(client)["id"])
    picture = client.get(before[1]).content
    partner = protect(partner)
    after = (partner.get_url(), share_address(client, partner), partner.mark_seed, feature(client)["id"])
    assert not set(before) & set(after)
    # Two seeds may give the same mark by chance: what counts is that it is woven from the new one.
    assert mark(client, partner) == woven(partner)
    assert client.get(after[1]).content != picture
    assert [client.get(address).status_code for address in (before[0], before[1])] == [404, 404]
    assert client.get(f"/partage/{partner.pk}.png").status_code == 404


def test_a_protected_partner_has_no_years_and_no_dates(client: Client, partner: PartnerPage) -> None:
    assert "1987" in text_of(client, partner)
    assert "<lastmod>" in entry(client, partner)
    partner = protect(partner)
    html = text_of(client, partner)
    assert not [told for told in ("1987", "1999", "3 février 2026", "2026-02-03", "dateModified") if told in html]
    assert "<lastmod>" not in entry(client, partner)
    told = feature(client)["properties"]
    assert [told[name] for name in YEARS] == [None, None, None]
    assert not re.search("1987|1999|2026-02-03", client.get("/partenaires/partenaires.csv").content.decode())


def entry(client: Client, page: PartnerPage) -> str:
    entries = client.get("/sitemap.xml").content.decode().split("<url>")
    (found,) = [one for one in entries if page.get_url() in one]
    return found


def test_the_place_in_lists_does_not_tell_who_it_was(client: Client, home: HomePage) -> None:
    index = home_index(home)
    partners = [make_partner(index, title=name, slug=name.lower()) for name in ("Abakozi", "Bwiza", "Zawadi")]
    protected = protect(partners[0])
    addresses = [one["id"] for one in json.loads(client.get("/partenaires/partenaires.geojson").content)["features"]]
    assert addresses == sorted(addresses)
    assert protected.get_url() in addresses[1]


OF_THE_BODY = ("Content-Length", "ETag")


def test_hidden_removed_and_never_made_answer_alike(client: Client, partner: PartnerPage) -> None:
    hidden, old = partner.get_url(), protect(partner).get_url()
    partner = PartnerPage.objects.get(pk=partner.pk)
    partner.location_precision = "hidden"
    partner.save_revision().publish()
    answers = {}
    for address in (hidden, old, "/partenaires/jamais-vu/", f"/partage/{partner.public_key}.png", "/partage/x.png"):
        answer = client.get(address)
        words = " ".join(re.findall(r"\w+", address))
        told = answer.content.decode().replace(words, "").replace(address, "")
        heads = {name: sorted(re.split("; ?", value)) for name, value in answer.items() if name not in OF_THE_BODY}
        answers[address] = (answer.status_code, heads, told)
    statuses = {status for status, _headers, _body in answers.values()}
    assert statuses == {404}
    assert answers[hidden] == answers[old] == answers["/partenaires/jamais-vu/"]


def test_staff_may_go_back_and_nothing_leads_from_the_neutral_address(client: Client, partner: PartnerPage) -> None:
    neutral = protect(partner).get_url()
    partner = protect(partner, False)
    assert (partner.title, partner.slug) == (NAME, "union-des-tisserandes")
    assert client.get(neutral).status_code == 404
    assert not Redirect.objects.exists()


@pytest.mark.parametrize("secret", [{"name_protected": True}, {"location_precision": "hidden"}])
def test_no_redirect_is_made_after_the_transaction_in_which_a_partner_gets_another_address(
    client: Client, partner: PartnerPage, secret: dict[str, object], django_capture_on_commit_callbacks: Callable
) -> None:
    """An approval and an import publish in a transaction of their own: Wagtail makes redirects when that ends."""
    public = {name: getattr(partner, name) for name in secret}
    addresses = [partner.get_url()]
    for changes in ({**secret, "slug": "nous"}, {**public, "slug": "nous-aussi"}):
        with django_capture_on_commit_callbacks(execute=True):
            partner = PartnerPage.objects.get(pk=partner.pk)
            for name, value in changes.items():
                setattr(partner, name, value)
            partner.save_revision().publish()
        assert not Redirect.objects.exists()
        addresses.append(PartnerPage.objects.get(pk=partner.pk).get_url())
    assert [client.get(address).status_code for address in addresses] == [404, 404, 200]
    assert len(set(addresses)) == 3


@pytest.mark.parametrize("was_protected", [True, False])
@pytest.mark.parametrize("planned", [True, False])
def test_a_draft_changes_no_address(client: Client, partner: PartnerPage, was_protected: bool, planned: bool) -> None:
    """Neither shows the name in an address, nor the neutral address beside the name, before it is published."""
    partner = protect(partner, was_protected)
    public = text_of(client, partner)
    partner.name_protected = not was_protected
    partner.slug = "autrement" if was_protected else partner.slug
    if planned:
        partner.go_live_at = timezone.now() + timedelta(days=1)
        partner.save_revision().publish()
    else:
        partner.save_revision()
    stored = PartnerPage.objects.get(pk=partner.pk)
    assert (stored.slug == "union-des-tisserandes") is not was_protected
    assert text_of(client, stored) == public
    assert stored.url_path.endswith(f"/{stored.slug}/")
    other = PartnerPage.objects.get(pk=partner.pk)
    partner.go_live_at = None
    partner.save_revision().publish()
    assert client.get(stored.get_url()).status_code == 404
    assert other.get_url() not in text_of(client, PartnerPage.objects.get(pk=partner.pk))


def test_a_public_partner_that_gets_another_address_is_still_found_at_the_old_one(
    client: Client, partner: PartnerPage, django_capture_on_commit_callbacks: Callable
) -> None:
    old = partner.get_url()
    with django_capture_on_commit_callbacks(execute=True):
        partner.slug = "tisserandes"
        partner.save_revision().publish()
    assert client.get(old)["Location"] == "/partenaires/tisserandes/"


def test_an_import_that_protects_a_name_leaves_nothing_that_leads_to_it(
    client: Client, partner: PartnerPage, editor_client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        row = [partner.reference, NAME, partner.country.name, "oui"]
        send(editor_client, csv_file(["Référence", "Nom", "Pays", "Nom protégé"], row), publish=True)
        confirm(editor_client)
    partner.refresh_from_db()
    assert (partner.name_protected, partner.live) == (True, True)
    assert client.get("/partenaires/union-des-tisserandes/").status_code == 404
    assert not Redirect.objects.exists()


def test_a_redirect_to_an_address_that_tells_the_name_goes(client: Client, partner: PartnerPage) -> None:
    link = "https://solmond.example/partenaires/union-des-tisserandes/"
    Redirect.objects.create(old_path="/agou", redirect_link=link)
    Redirect.objects.create(old_path="/ailleurs", redirect_link="https://exemple.org/union/")
    protect(partner)
    assert client.get("/agou/").status_code == 404
    assert client.get("/ailleurs/")["Location"] == "https://exemple.org/union/"


def publish_translation(page: PartnerPage) -> PartnerPage:
    """Publish the English page from its translation, as the studio does."""
    made = Translation.objects.get(source__object_id=page.translation_key)
    keep_the_words(made.source, made.target_locale)
    made.save_target(publish=True)
    return PartnerPage.objects.get(translation_key=page.translation_key, locale__language_code="en")


def test_each_language_gets_its_own_name_back_and_keeps_its_address(
    english: Callable,  # noqa: F811
    partner: PartnerPage,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    translated = english(partner)
    translated.title = "Weavers’ union"
    translated.save_revision().publish()
    protect(partner)
    translated.refresh_from_db()
    assert translated.title == "Partner movement (Benin, protected name)"
    addresses = {translated.get_url()}
    for _time in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            translated = publish_translation(partner)
        assert translated.title == "Partner movement (Benin, protected name)"
        addresses.add(translated.get_url())
    assert len(addresses) == 1
    protect(partner, False)
    translated.refresh_from_db()
    assert (translated.title, translated.protected_name) == ("Weavers’ union", "")
    # Its address of before, to which links elsewhere lead.
    assert translated.slug == "union-des-tisserandes"
    with django_capture_on_commit_callbacks(execute=True):
        translated = publish_translation(partner)
    assert translated.title == "Weavers’ union"


def test_a_version_of_before_does_not_bring_the_old_address_back(
    english: Callable,  # noqa: F811
    partner: PartnerPage,
    client: Client,
) -> None:
    page = english(partner)
    before = page.save_revision()
    protect(partner)
    before.refresh_from_db()
    before.publish()
    page = PartnerPage.objects.get(pk=page.pk)
    assert page.live
    assert page.url_path.endswith(f"/{page.slug}/")
    assert "tisserandes" not in page.url_path
    assert "tisserandes" not in client.get(page.get_url()).content.decode().lower()


def test_translators_no_more_get_the_name(english: Callable, partner: PartnerPage) -> None:  # noqa: F811
    partner.introduction = "Elles tissent."
    partner.save_revision().publish()
    english(partner)
    source = TranslationSource.objects.get(object_id=partner.translation_key)
    translation = Translation.objects.get(source=source)
    title = source.stringsegment_set.get(context__path="title")
    StringTranslation.objects.update_or_create(
        translation_of=title.string,
        context=title.context,
        locale=Locale.objects.get(language_code="en"),
        defaults={"data": "Weavers of the Union des tisserandes"},
    )
    assert "tisserandes" in str(translation.export_po())
    protect(partner)
    source.refresh_from_db()
    assert "tisserandes" not in str(translation.export_po()).lower()
    assert "tisserandes" not in str(source.export_po()).lower()
    assert "Partner movement (Benin, protected name)" in str(translation.export_po())


@pytest.mark.parametrize("name", ["اتحاد الفلاحين", "নারী শ্রমিক সংঘ", "Союз крестьян", "Union Secrète"])
def test_an_import_that_would_tell_a_protected_name_is_refused(
    home: HomePage, editor_client: Client, name: str
) -> None:
    home_index(home)
    make_country("BJ")
    headings = ["Référence", "Nom", "Pays", "Nom protégé", "Présentation en une phrase"]
    telling = ["", name, "Bénin", "oui", f"Le mouvement {name} défend la terre."]
    assert "Le nom protégé figure dans ce texte" in said(send(editor_client, csv_file(headings, telling), publish=True))
    send(editor_client, csv_file(headings, [*telling[:-1], "Elles défendent la terre."]), publish=True)
    confirm(editor_client)
    partner = PartnerPage.objects.get()
    assert (partner.title, partner.real_name) == ("Mouvement partenaire (Bénin, nom protégé)", name)
    assert partner.live


def test_an_import_with_a_consent_of_tomorrow_is_refused(home: HomePage, editor_client: Client) -> None:
    home_index(home)
    make_country("BJ")
    headings = ["Référence", "Nom", "Pays", "Date de l’accord"]
    report = said(send(editor_client, csv_file(headings, ["", "Alpha", "Bénin", "01/01/2030"])))
    assert "Donnez un jour entre 1950 et aujourd’hui." in report


def test_pictures_get_other_addresses_when_the_name_gets_protected(
    client: Client, home: HomePage, django_capture_on_commit_callbacks: Callable
) -> None:
    page = make_partner(home_index(home), title=NAME, listing_image=make_image())
    before = client.get(share_address(client, page)).headers["Location"]
    assert client.get(before).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        page = protect(page)
    after = client.get(share_address(client, page)).headers["Location"]
    assert after != before
    assert [client.get(before).status_code, client.get(after).status_code] == [404, 200]


def test_the_exact_position_of_a_protected_partner_is_not_public(client: Client, home: HomePage) -> None:
    exact = {"longitude": "2.616543", "latitude": "6.497321", "location_precision": "exact"}
    page = make_partner(home_index(home), title=NAME, consent_date=date(2026, 1, 1), **exact)
    assert feature(client)["geometry"]["coordinates"] == [2.616543, 6.497321]
    page = protect(page)
    assert feature(client)["properties"]["precision"] == "country"
    assert "6.497321" not in text_of(client, page)


def test_the_day_of_its_country_does_not_tell_when_a_name_was_protected(client: Client, partner: PartnerPage) -> None:
    protect(partner)
    entries = client.get("/sitemap.xml").content.decode().split("<url>")
    (country,) = [one for one in entries if "/pays/benin/" in one]
    assert "<lastmod>" not in country


@pytest.mark.usefixtures("told_templates")
def test_an_old_version_brings_its_texts_back_and_no_name(partner: PartnerPage, editor_client: Client) -> None:
    partner.consent_date, partner.email = date(2026, 1, 1), "awa@example.org"
    partner.introduction = "D’avant."
    old = partner.save_revision()
    old.publish()
    partner = PartnerPage.objects.get(pk=partner.pk)
    partner.introduction, partner.consent_date, partner.name_protected = "D’après.", None, True
    partner.save_revision().publish()
    address = reverse("wagtailadmin_pages:revisions_revert", args=[partner.pk, old.pk])
    answer = editor_client.get(address)
    form = answer.context["form"]
    assert form.initial["introduction"] == "D’avant."
    assert (form.initial["name_protected"], form.initial["consent_date"]) == (True, None)
    assert form.initial["title"] == NAME
    assert "restent ceux d’aujourd’hui" in answer.content.decode()
