"""Files of partners for the tests of the import and the export."""

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from openpyxl import Workbook, load_workbook

from partners.exchange.columns import COLUMNS
from partners.models import PartnerImport
from partners.tasks import run_import
from tests.core.studio_forms import text_of

LEAST = ("Référence", "Nom", "Pays")
HEADINGS = [column.heading for column in COLUMNS]


def csv_file(headings: Sequence[str], *rows: Sequence[str], separator: str = ";", encoding: str = "utf-8-sig") -> bytes:
    """A CSV file."""
    text = StringIO()
    csv.writer(text, delimiter=separator).writerows([headings, *rows])
    return text.getvalue().encode(encoding)


def xlsx_file(headings: Sequence[str], *rows: Iterable[Any]) -> bytes:
    """An XLSX workbook."""
    workbook = Workbook()
    for row in [headings, *rows]:
        workbook.active.append(list(row))
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def send(client: Client, content: bytes, *, publish: bool = False, name: str = "partenaires.csv") -> HttpResponseBase:
    """Send a file to the import, and follow to its report."""
    data = {"file": SimpleUploadedFile(name, content), "mode": "published" if publish else "drafts"}
    return client.post(reverse("partner_exchange"), data, follow=True)


def confirm(client: Client) -> HttpResponseBase:
    """Confirm the latest import, and follow to its result."""
    job = PartnerImport.objects.latest("created_at")
    return client.post(reverse("partner_import_confirm", args=[job.pk]), follow=True)


WORKER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
"""The setting with which large imports wait for a worker."""


def queued() -> list[str]:
    """The keys of the imports that were given to the worker, one for each time."""
    asked = DBTaskResult.objects.filter(task_path=run_import.module_path).order_by("enqueued_at")
    return [task.args_kwargs["args"][0] for task in asked]


def said(response: HttpResponseBase) -> str:
    """The words of an answer, their spaces made plain."""
    return text_of(response).replace("\u00a0", " ").replace("\u202f", " ")


def body(response: HttpResponseBase) -> bytes:
    """The content of a download."""
    return b"".join(response.streaming_content)


def export(client: Client, form: str, **query: object) -> bytes:
    """The export of the list."""
    return body(client.get(reverse("partners:index"), {**query, "export": form}))


def sheet_rows(content: bytes) -> list[tuple[Any, ...]]:
    """The rows of the first sheet of a workbook."""
    return list(load_workbook(BytesIO(content)).worksheets[0].values)
