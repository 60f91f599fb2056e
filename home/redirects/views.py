"""The pages of the import of redirects, as Wagtail's: the file, its columns, what became of its rows."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.contrib.redirects.base_formats import CSV, Dataset
from wagtail.contrib.redirects.forms import ConfirmImportForm, ConfirmImportManagementForm, ImportForm
from wagtail.contrib.redirects.permissions import permission_policy
from wagtail.contrib.redirects.utils import get_file_storage, write_to_file_storage

from partners.exchange.errors import FileError

from .storing import store
from .table import address_columns, kept_as, read_again, read_table

EXTENSIONS = ("csv", "xlsx", "ods", "xls", "tsv", "txt")


@require_http_methods(["GET", "POST"])
def choose_file(request: HttpRequest) -> HttpResponse:
    """Send a file; what it holds is shown, and stored once it is confirmed."""
    _refuse_others(request)
    form = ImportForm(EXTENSIONS, request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["import_file"]
        try:
            return _confirmation(request, read_table(file, file.size))
        except FileError as error:
            form.add_error("import_file", error.messages)
    return render(request, "wagtailredirects/choose_import_file.html", {"form": form})


@require_POST
def store_file(request: HttpRequest) -> HttpResponse:
    """Make the redirects of the rows that are right, and name the others."""
    _refuse_others(request)
    sent = ConfirmImportManagementForm(request.POST)
    # Wagtail's form stops where its fields were not sent at all.
    is_whole = all(name in request.POST for name in sent.fields) and sent.is_valid()
    name = sent.cleaned_data["import_file_name"] if is_whole else ""
    file = get_file_storage()(name=name)
    content = file.read() if name else None
    if content is None:
        messages.error(request, _("This file is not kept any more: send it again."))
        return redirect("wagtailredirects:start_import")
    table = read_again(content)
    form = ConfirmImportForm(table.headers, request.POST, initial=sent.cleaned_data)
    if not form.is_valid():
        return render(request, "wagtailredirects/confirm_import.html", {"form": form, "dataset": table})
    asked = form.cleaned_data
    columns = int(asked["from_index"]), int(asked["to_index"])
    result = store(table, columns, asked["site"], is_permanent=asked["permanent"])
    file.remove()
    if result.errors:
        return render(request, "home/redirects/result.html", {"result": result})
    messages.success(request, f"{result}.")
    return redirect("wagtailredirects:index")


def _confirmation(request: HttpRequest, table: Dataset) -> HttpResponse:
    """The rows of a file, kept until it is confirmed which columns are which."""
    first, second = address_columns(table)
    kept = write_to_file_storage(ContentFile(kept_as(table)), CSV())
    initial = {"import_file_name": kept.name, "input_format": "0", "from_index": first, "to_index": second}
    form = ConfirmImportForm(table.headers, initial=initial)
    return render(request, "wagtailredirects/confirm_import.html", {"form": form, "dataset": table})


def _refuse_others(request: HttpRequest) -> None:
    if not permission_policy.user_has_permission(request.user, "add"):
        raise PermissionDenied
