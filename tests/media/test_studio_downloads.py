"""What staff see of downloads: the report of all documents, the panel of one."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import Collection, GroupCollectionPermission

from demo.factories import make_document
from media.models import Document, DownloadCount
from media.studio.downloads import downloads_of

pytestmark = pytest.mark.django_db
REPORT = "document_downloads"


def count(document: Document, **days: int) -> None:
    """So many downloads so many days ago: `_3=7` is 7 downloads three days ago."""
    for name, number in days.items():
        day = timezone.localdate() - timedelta(days=int(name[1:]))
        DownloadCount.objects.create(document=document, day=day, count=number)


def rows(client: Client, **question: str) -> list[list[str]]:
    """The cells of the report: title, file, collection, downloads, last 30 days, last download."""
    soup = BeautifulSoup(client.get(reverse(REPORT), question).content, "html.parser")
    found = soup.select("table.listing tbody tr")
    return [[" ".join(cell.get_text(" ").split()) for cell in row.find_all("td")] for row in found]


def test_the_report_begins_with_what_is_downloaded_most(editor_client: Client) -> None:
    few, most, _none = (make_document(title=title) for title in ("Peu", "Beaucoup", "Jamais"))
    count(few, _0=2, _60=3)
    count(most, _1=1500)
    seen = rows(editor_client)
    assert [row[0] for row in seen] == ["Beaucoup", "Peu", "Jamais"]
    assert [row[3:5] for row in seen] == [["1 500", "1 500"], ["5", "2"], ["0", "0"]]


def test_a_period_chooses_what_is_counted(editor_client: Client) -> None:
    one, other = make_document(title="Un"), make_document(title="Autre")
    count(one, _0=5)
    DownloadCount.objects.create(document=one, day=date(2020, 1, 1), count=1)
    DownloadCount.objects.create(document=other, day=date(2020, 1, 31), count=3)
    DownloadCount.objects.create(document=other, day=date(2020, 2, 1), count=9)
    seen = rows(editor_client, period_from="2020-01-01", period_to="2020-01-31")
    assert [(row[0], row[3]) for row in seen] == [("Autre", "3"), ("Un", "1")]
    assert rows(editor_client, period_from="2020-02-01")[0][:4:3] == ["Autre", "9"]
    assert len(rows(editor_client, period_from="jamais")) == 2


def test_the_report_is_sorted_as_asked(editor_client: Client) -> None:
    for title in ("Beta", "Alpha"):
        count(make_document(title=title), _0=1)
    assert [row[0] for row in rows(editor_client)] == ["Alpha", "Beta"]
    assert [row[0] for row in rows(editor_client, ordering="-title")] == ["Beta", "Alpha"]


def test_the_report_is_exported(editor_client: Client) -> None:
    count(make_document(title="=1+1"), _0=4)
    answer = editor_client.get(reverse(REPORT), {"export": "xlsx"})
    head, row = load_workbook(BytesIO(answer.getvalue())).active.iter_rows()
    assert (head[0].value, head[3].value) == ("Titre", "Téléchargements")
    assert (row[0].value, row[0].data_type, row[3].value) == ("=1+1", "s", 4)
    assert b"csv" not in editor_client.get(reverse(REPORT)).content


def test_only_those_who_work_on_documents_see_it(client: Client) -> None:
    folder, other = (Collection.get_first_root_node().add_child(name=name) for name in ("Presse", "Interne"))
    make_document(title="Dossier de presse", collection=folder)
    make_document(title="Procès-verbal", collection=other)
    group = Group.objects.create(name="Presse")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user = User.objects.create_user("presse", password="mot-de-passe")
    user.groups.add(group)
    client.force_login(user)
    assert client.get(reverse(REPORT)).status_code == 302
    change = Permission.objects.get(codename="change_document", content_type__app_label="media")
    GroupCollectionPermission.objects.create(group=group, collection=folder, permission=change)
    assert [row[0] for row in rows(client)] == ["Dossier de presse"]


def test_the_report_stands_in_the_menu(editor_client: Client) -> None:
    assert f'"{reverse(REPORT)}"' in editor_client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_report_does_not_ask_more_for_more_documents(editor_client: Client) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as captured:
            editor_client.get(reverse(REPORT))
        return len(captured.captured_queries)

    count(make_document(), _0=1)
    asked()
    few = asked()
    for _ in range(10):
        count(make_document(), _0=1)
    assert asked() == few


def test_the_downloads_of_a_document_are_summed_by_month() -> None:
    document = make_document()
    today = timezone.localdate()
    count(document, _0=2, _29=3, _30=5, _500=7)
    found = downloads_of(document)
    assert (found.total, found.recent) == (17, 5)
    assert len(found.months) == 12
    assert found.months[0].first_day == today.replace(day=1)
    assert sum(month.number for month in found.months) == 10
    assert found.most == max(month.number for month in found.months)
