"""Profiles to check: the report, and "Vérifié aujourd’hui" for many at once."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Locale, PageLogEntry

from demo.factories import make_partner
from home.models import HomePage
from partners.models import PartnerPage, PartnerSettings
from tests.core.test_admin_listings import names, rows
from text.dates import long_date, months_before

OLD = date(2001, 2, 3)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 3, 15), 12, date(2025, 3, 15)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 1, 10), 1, date(2025, 12, 10)),
        (date(2026, 12, 1), 120, date(2016, 12, 1)),
    ],
)
def test_months_before(day: date, months: int, expected: date) -> None:
    assert months_before(day, months) == expected


def test_the_oldest_stand_first(home: HomePage, editor_client: Client) -> None:
    today = timezone.localdate()
    make_partner(title="Hier", last_checked=today - timedelta(days=1))
    make_partner(title="Un an", last_checked=months_before(today, 12))
    make_partner(title="Presque un an", last_checked=months_before(today, 12) + timedelta(days=1))
    make_partner(title="Jamais")
    make_partner(title="Longtemps", last_checked=OLD)
    assert names_in_report(editor_client) == ["Jamais", "Longtemps", "Un an"]


def names_in_report(client: Client, **query: object) -> list[str]:
    """The names in the report."""
    soup = BeautifulSoup(client.get(reverse("partners_to_check"), query).content, "html.parser")
    return [title.get_text(strip=True) for title in soup.select("table.listing .title-wrapper a")]


def test_the_months_are_a_setting(home: HomePage, editor_client: Client) -> None:
    make_partner(title="Alpha", last_checked=timezone.localdate() - timedelta(days=100))
    assert names_in_report(editor_client) == []
    PartnerSettings.objects.update_or_create(defaults={"check_months": 3})
    assert names_in_report(editor_client) == ["Alpha"]


def test_the_report_tells_who_changed_a_profile_last(
    home: HomePage, editor_client: Client, communication_user: AbstractUser
) -> None:
    communication_user.first_name, communication_user.last_name = "Aïcha", "Diallo"
    communication_user.save()
    make_partner(title="Alpha").save_revision(user=communication_user)
    soup = BeautifulSoup(editor_client.get(reverse("partners_to_check")).content, "html.parser")
    assert "Aïcha Diallo" in soup.find("table", class_="listing").get_text()


def test_the_report_is_exported_without_formulas(home: HomePage, editor_client: Client) -> None:
    make_partner(title="=1+1", reference="P-0042", last_checked=OLD)
    response = editor_client.get(reverse("partners_to_check"), {"export": "xlsx"})
    headings, row = load_workbook(BytesIO(b"".join(response.streaming_content))).active.iter_rows()
    assert [cell.value for cell in headings][:3] == ["Référence", "Nom", "Pays"]
    assert [cell.value for cell in row][:3] == ["P-0042", "=1+1", "Bénin"]
    assert row[1].data_type == "s"


def test_the_report_keeps_its_number_of_queries(
    home: HomePage, editor_client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_partner()
    editor_client.get(reverse("partners_to_check"))
    with django_assert_max_num_queries(40) as few:
        editor_client.get(reverse("partners_to_check"))
    for _ in range(6):
        make_partner()
    with django_assert_max_num_queries(len(few)):
        editor_client.get(reverse("partners_to_check"))


def test_the_report_stands_in_the_menu_and_on_the_dashboard(home: HomePage, editor_client: Client) -> None:
    make_partner()
    make_partner()
    soup = BeautifulSoup(editor_client.get(reverse("wagtailadmin_home")).content, "html.parser")
    assert reverse("partners_to_check") in str(soup.find(id="wagtail-sidebar-props"))
    (tile,) = soup.select(f".tasks a[href='{reverse('partners_to_check')}']")
    assert tile.get_text(" ", strip=True) == "Partenaires à vérifier 2 fiches"


def test_outsiders_do_not_read_the_report(home: HomePage, client: Client) -> None:
    client.force_login(get_user_model().objects.create_user("lecteur"))
    assert client.get(reverse("partners_to_check")).status_code == 302


def check(client: Client, *partners: PartnerPage, follow: bool = False) -> HttpResponse:
    """Say of partners that they were checked today."""
    url = reverse("wagtail_bulk_action", args=("partners", "partnerpage", "checked_today"))
    query = "&".join(f"id={partner.pk}" for partner in partners)
    return client.post(f"{url}?{query}&next={reverse('partners:index')}", follow=follow)


def test_both_lists_offer_it(home: HomePage, editor_client: Client) -> None:
    make_partner()
    url = reverse("wagtail_bulk_action", args=("partners", "partnerpage", "checked_today"))
    for name in ("partners:index", "partners_to_check"):
        soup = BeautifulSoup(editor_client.get(reverse(name)).content, "html.parser")
        assert soup.select_one(f".bulk-actions-buttons a[href='{url}']").get_text(strip=True) == "Vérifié aujourd’hui"
        assert "Sélectionner toutes les pages" not in soup.get_text()


def test_the_confirmation_names_the_profiles(home: HomePage, editor_client: Client) -> None:
    partner = make_partner(title="Union des veilleuses", name_protected=True)
    url = reverse("wagtail_bulk_action", args=("partners", "partnerpage", "checked_today"))
    said = editor_client.get(f"{url}?id={partner.pk}").content.decode()
    assert "Union des veilleuses" in said
    assert "Oui, vérifié aujourd’hui" in said


def test_profiles_are_marked_at_once(home: HomePage, editor_client: Client, communication_user: AbstractUser) -> None:
    first, second = make_partner(title="Alpha", last_checked=OLD), make_partner(title="Bêta")
    response = check(editor_client, first, second, follow=True)
    assert "2 fiches sont marquées comme vérifiées aujourd’hui." in response.content.decode()
    for partner in (first, second):
        partner.refresh_from_db()
        assert partner.last_checked == timezone.localdate()
        assert partner.live
        assert not partner.has_unpublished_changes
        assert partner.latest_revision == partner.live_revision
        assert partner.latest_revision.user == communication_user
        entry = PageLogEntry.objects.filter(page=partner.pk).latest("timestamp")
        assert (entry.action, entry.user, str(entry.message)) == ("partners.check", communication_user, "Vérifiée")
    assert names_in_report(editor_client) == []


def test_a_draft_stays_a_draft(home: HomePage, editor_client: Client) -> None:
    partner = make_partner(title="Alpha", introduction="Ce que le public lit.", last_checked=OLD)
    partner.introduction = "Ce qui n’est pas encore relu."
    partner.save_revision()
    check(editor_client, partner)
    public = editor_client.get(partner.get_url()).content.decode()
    assert long_date(timezone.localdate()) in public
    partner.refresh_from_db()
    assert partner.introduction == "Ce que le public lit."
    assert partner.last_checked == timezone.localdate()
    assert partner.has_unpublished_changes
    draft = partner.get_latest_revision_as_object()
    assert draft.introduction == "Ce qui n’est pas encore relu."
    assert draft.last_checked == timezone.localdate()
    assert PageLogEntry.objects.filter(page=partner.pk, action="partners.check").count() == 1


@pytest.mark.parametrize("hidden", [True, False])
def test_what_is_not_public_stays_so(home: HomePage, editor_client: Client, hidden: bool) -> None:
    partner = make_partner(location_precision="hidden") if hidden else make_partner()
    partner.unpublish()
    check(editor_client, partner)
    partner.refresh_from_db()
    assert not partner.live
    assert partner.last_checked == timezone.localdate()
    assert partner.get_latest_revision_as_object().last_checked == timezone.localdate()


@pytest.mark.parametrize("with_draft", [True, False])
def test_translations_follow(home: HomePage, editor_client: Client, with_draft: bool) -> None:
    partner = make_partner(title="Alpha", last_checked=OLD)
    english = Locale.objects.get_or_create(language_code="en")[0]
    translated = partner.copy_for_translation(english, copy_parents=True)
    translated.save_revision().publish()
    if with_draft:
        partner.introduction = "Ce qui n’est pas encore relu."
        partner.save_revision()
    check(editor_client, partner)
    translated.refresh_from_db()
    assert translated.last_checked == timezone.localdate()


def test_a_translation_is_not_marked_on_its_own(home: HomePage, editor_client: Client) -> None:
    partner = make_partner(last_checked=OLD)
    english = Locale.objects.get_or_create(language_code="en")[0]
    translated = partner.copy_for_translation(english, copy_parents=True)
    assert check(editor_client, translated).status_code == 404
    assert PartnerPage.objects.get(pk=translated.pk).last_checked == OLD


def test_what_somebody_else_locked_is_left(home: HomePage, editor_client: Client) -> None:
    locked, free = make_partner(title="Alpha", last_checked=OLD), make_partner(title="Bêta", last_checked=OLD)
    locked.locked, locked.locked_by = True, get_user_model().objects.create_user("collègue")
    locked.save()
    check(editor_client, locked, free)
    assert PartnerPage.objects.get(pk=locked.pk).last_checked == OLD
    assert PartnerPage.objects.get(pk=free.pk).last_checked == timezone.localdate()


def test_those_who_may_not_publish_mark_nothing(
    home: HomePage, editor_client: Client, communication_user: AbstractUser
) -> None:
    partner = make_partner(last_checked=OLD)
    for group in communication_user.groups.all():
        group.page_permissions.filter(permission__codename="publish_page").delete()
    check(editor_client, partner)
    assert PartnerPage.objects.get(pk=partner.pk).last_checked == OLD


def test_rows_are_those_of_the_list(home: HomePage, editor_client: Client) -> None:
    make_partner(title="Alpha", last_checked=OLD)
    assert names(editor_client, "partners", checked="overdue") == names_in_report(editor_client)
    assert len(rows(editor_client, "partners")) == 1
