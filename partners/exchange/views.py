"""The import in the studio: a file is sent, its report read, the import confirmed."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from text.sheets import XLSX_TYPE

from ..models import PartnerImport
from . import jobs, template
from .access import may_export, may_import, may_publish
from .columns import COLUMNS, TO_CORRECT
from .errors import FileError
from .export import XLSX, xlsx
from .forms import FileForm
from .progress import Progress
from .report import WRONG, faults
from .summary import summary

ROWS_PER_PAGE = 50
State = PartnerImport.State


def importers_only(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Refuse a view to those who may not make and edit partners; its answers are kept nowhere."""

    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_import(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return never_cache(checked)


@importers_only
@require_http_methods(["GET", "POST"])
def exchange(request: HttpRequest) -> HttpResponse:
    """Send a file; take the template or the export."""
    form = FileForm(request.POST or None, request.FILES or None, may_publish=may_publish(request.user))
    problems: list[str] = []
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            job = jobs.receive(file, file.size, file.name, request.user, publish=form.publishes)
        except FileError as error:
            problems = error.messages
        else:
            jobs.start(job)
            return redirect("partner_import", job.pk)
    context = {
        "form": form,
        "problems": problems,
        "may_export": may_export(request.user),
        "listing": reverse("partners:index"),
        "waiting": _waiting(request.user),
    }
    return render(request, "partners/exchange/exchange.html", context, status=422 if problems or form.errors else 200)


@importers_only
@require_GET
def report(request: HttpRequest, key: UUID) -> HttpResponse:
    """How far an import is, what it would do, or what it has done."""
    job = _own(request, key)
    context: dict[str, Any] = {"job": job, "state": State(job.state)}
    if job.is_running:
        progress = Progress(job.pk)
        done, total = progress.read()
        context |= {"done": done, "total": total or job.counts["lines"], "silent": jobs.is_interrupted(job)}
        context["stopping"] = progress.is_asked_to_stop
        return render(request, "partners/exchange/running.html", context)
    rows = sorted(job.report, key=lambda row: row["outcome"] != WRONG)
    page = Paginator(rows, ROWS_PER_PAGE).get_page(request.GET.get("p"))
    context |= {"page": page, "elided_page_range": page.paginator.get_elided_page_range(page.number)}
    pages = {row["number"]: index // ROWS_PER_PAGE + 1 for index, row in enumerate(rows)}
    context["summary"] = summary(job.report, pages, request.user)
    return render(request, "partners/exchange/report.html", context)


@importers_only
@require_GET
def progress(request: HttpRequest, key: UUID) -> JsonResponse:
    """How far an import is, for the script of the page that waits."""
    job = _own(request, key)
    progress = Progress(job.pk)
    done, total = progress.read()
    running = job.is_running and not jobs.is_interrupted(job)
    return JsonResponse({"running": running, "done": done, "total": total or job.counts["lines"]})


@importers_only
@require_POST
def confirm(request: HttpRequest, key: UUID) -> HttpResponse:
    """Store what the report says, all of it or the rows that are right; the site is compared once more."""
    job = _own(request, key)
    _refuse_publication(job, request.user)
    if not jobs.confirm(job, without_wrong="without_wrong" in request.POST):
        messages.warning(request, _("This import does not wait for a confirmation any more."))
    return redirect("partner_import", job.pk)


@importers_only
@require_POST
def resume(request: HttpRequest, key: UUID) -> HttpResponse:
    """Start again what ended before its end; nothing of it was stored."""
    job = _own(request, key)
    _refuse_publication(job, request.user)
    if job.is_running:
        jobs.enqueue(job)
    return redirect("partner_import", job.pk)


@importers_only
@require_POST
def give_up(request: HttpRequest, key: UUID) -> HttpResponse:
    """Forget a file."""
    job = _own(request, key)
    if jobs.give_up(job):
        messages.success(request, _("The file was given up. Nothing was changed."))
        return redirect("partner_exchange")
    messages.warning(
        request, _("This file is being imported: it is given up at its next row, and nothing is changed then.")
    )
    return redirect("partner_import", job.pk)


@importers_only
@require_GET
def download_wrong(request: HttpRequest, key: UUID) -> HttpResponseBase:
    """The rows to correct, each with what is wrong, as a file to correct and send again."""
    job = _own(request, key)
    wrong = {row["number"]: " ".join(faults(row)) for row in job.report if row["outcome"] == WRONG}
    rows = (
        [*(line["cells"].get(column.field) for column in COLUMNS), wrong[line["number"]]]
        for line in job.lines
        if line["number"] in wrong
    )
    file = xlsx(rows, TO_CORRECT)
    return FileResponse(file, as_attachment=True, content_type=XLSX_TYPE, filename="partenaires-a-corriger.xlsx")


@importers_only
@require_GET
def download_template(request: HttpRequest, form: str) -> HttpResponseBase:
    """The template, as XLSX or CSV."""
    name = f"modele-partenaires.{form}"
    if form == XLSX:
        return FileResponse(template.template_xlsx(), as_attachment=True, content_type=XLSX_TYPE, filename=name)
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(template.template_csv(), content_type="text/csv; charset=utf-8", headers=headers)


def _waiting(user: AbstractUser) -> list[PartnerImport]:
    """The files of a user, with `is_silent` where nobody is at one any more."""
    PartnerImport.forget_old_ones()
    waiting = list(PartnerImport.objects.filter(user=user).defer("lines", "report").order_by("-created_at"))
    for job in waiting:
        job.is_silent = jobs.is_interrupted(job)
    return waiting


def _own(request: HttpRequest, key: UUID) -> PartnerImport:
    """An import that the user sent."""
    return get_object_or_404(PartnerImport, pk=key, user=request.user)


def _refuse_publication(job: PartnerImport, user: AbstractUser) -> None:
    """Refuse to publish for those who may not, whatever the form offered."""
    if job.publish and not may_publish(user):
        raise PermissionDenied
