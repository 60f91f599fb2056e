"""Applications taken away as a file: for staff with that right, each time noted."""

from django.http import FileResponse, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.log_actions import log

from text.sheets import XLSX_TYPE

from ...models import CallPage
from ...review.accesses import note
from ...review.archive import archive_of
from ...review.export import EXPORTED, workbook_of
from ...review.rights import may_export
from .doors import staff_only


@staff_only(may_export)
@require_safe
def workbook(request: HttpRequest, call: CallPage) -> HttpResponseBase:
    """Answers, marks and decisions as a workbook."""
    name = _noted(request, call, "xlsx")
    answer = FileResponse(workbook_of(call), as_attachment=True, content_type=XLSX_TYPE, filename=name)
    return _kept_nowhere(answer)


@staff_only(may_export)
@require_safe
def archive(request: HttpRequest, call: CallPage) -> HttpResponseBase:
    """The same with all files, as an archive that is made while it is sent."""
    name = _noted(request, call, "zip")
    answer = StreamingHttpResponse(archive_of(call), content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return _kept_nowhere(answer)


def _noted(request: HttpRequest, call: CallPage, form: str) -> str:
    """Note in the history of the call, and of each application, who takes what; the name of the file."""
    taken = list(call.applications.for_review().only("pk"))
    note(taken, _("export (%(form)s)") % {"form": form.upper()}, request.user)
    log(call, EXPORTED, user=request.user, data={"count": len(taken), "format": form})
    return f"candidatures-{call.slug}-{timezone.localdate():%Y-%m-%d}.{form}"


def _kept_nowhere(answer: HttpResponseBase) -> HttpResponseBase:
    answer["Cache-Control"] = "private, no-store"
    answer["X-Robots-Tag"] = "noindex"
    return answer
