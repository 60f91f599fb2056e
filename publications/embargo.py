"""The embargo on files: they are not given out while no page that offers them is out."""

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex

from media.models import Document

from .models import IssuePage


def is_under_embargo(document: Document, request: HttpRequest) -> bool:
    """Whether pages offer `document`, none of them is out, and the reader is not of the staff.

    A file that nothing refers to is given out: it may be meant for a mail.
    """
    # The reader is looked at last: no cache keeps an answer that depends on who asks.
    return _waits_for_its_pages(document) and not request.user.has_perm("wagtailadmin.access_admin")


def _waits_for_its_pages(document: Document) -> bool:
    """Whether pages alone refer to `document`, and none of them is out."""
    users = list(ReferenceIndex.get_references_to(document).values_list("base_content_type", "object_id").distinct())
    pages = [int(key) for kind, key in users if kind == ContentType.objects.get_for_model(Page).pk]
    if not pages or len(pages) < len(users):
        return False
    coming = IssuePage.objects.filter(date__gt=timezone.localdate()).values("pk")
    return not Page.objects.live().filter(pk__in=pages).exclude(pk__in=coming).exists()
