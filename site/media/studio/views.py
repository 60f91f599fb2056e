"""The documents in the admin: how far the reading of each is, and having it read once more."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from media.models import Document, Reading
from media.reading_requests import ask_again


@require_POST
def read_again(request: HttpRequest, document_id: int) -> HttpResponse:
    """Have a PDF read once more, and say how that went. Raises PermissionDenied, Http404."""
    document = get_object_or_404(Document, pk=document_id)
    if not document.is_editable_by_user(request.user):
        raise PermissionDenied
    if not document.is_pdf:
        raise Http404
    ask_again(document)
    document.refresh_from_db()
    _tell(request, document)
    return redirect("wagtaildocs:edit", document.pk)


def _tell(request: HttpRequest, document: Document) -> None:
    """Say how far the reading is."""
    if document.reading == Reading.READ:
        messages.success(request, _("The file was read."))
    elif document.reading == Reading.UNREADABLE:
        messages.error(request, _("The file cannot be read: %(problem)s.") % {"problem": document.problem})
    else:
        messages.info(request, _("The file waits to be read. The document downloads meanwhile."))
