"""The PDF of an issue to come is not given out before its day."""

from django.http import HttpRequest
from django.utils import timezone

from core.media.withdrawal import is_shown
from core.models import Document

from .models import IssuePage


def is_withheld(document: Document, request: HttpRequest) -> bool:
    """Whether `document` belongs to an issue to come, to nothing that is out, and the reader is not of the staff.

    One query for a document of anything else.
    """
    coming = list(
        IssuePage.objects.filter(document=document, date__gt=timezone.localdate()).values_list("pk", flat=True)
    )
    if not coming or request.user.has_perm("wagtailadmin.access_admin"):
        return False
    return not is_shown(document, besides=coming)
