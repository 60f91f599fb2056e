"""What a PDF's metadata tell in the studio, and the copy without it."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from media.cleaning import RefusedError, clean
from media.models import Document

# What describes the content: it stays.
KEPT = ["title", "description", "subject", "keywords", "language", "format", "trapped", "part", "conformance", "rev"]
KEPT_RIGHTS = "{http://purl.org/dc/elements/1.1/}rights"
# Tells nothing by itself.
EMPTY = "marked"
# What the reader counts; the cleaned copy keeps it.
EXTRAS = ("attachments", "scripts")
LABELS = {
    "author": gettext_lazy("Author"),
    "creator": gettext_lazy("Made with"),
    "producer": gettext_lazy("Turned into a PDF with"),
    "creatortool": gettext_lazy("Made with"),
    "creationdate": gettext_lazy("Made on"),
    "createdate": gettext_lazy("Made on"),
    "moddate": gettext_lazy("Changed on"),
    "modifydate": gettext_lazy("Changed on"),
    "metadatadate": gettext_lazy("Changed on"),
    "company": gettext_lazy("Organisation"),
    "manager": gettext_lazy("Person in charge"),
    "rights": gettext_lazy("Rights"),
    "documentid": gettext_lazy("Identifier of the file"),
    "instanceid": gettext_lazy("Identifier of the file"),
    "originaldocumentid": gettext_lazy("Identifier of the file"),
    "authorsposition": gettext_lazy("Position of the author"),
    "remarks": gettext_lazy("Authors of remarks"),
    "photos": gettext_lazy("Photos that tell when, where or by whom they were taken"),
}
"""What names of metadata mean, in small letters and without their vocabulary."""
DUBLIN_CORE = ("dc:", "{http://purl.org/dc/")
# D:20261121103000+01'00' in the file's own facts, 2026-11-21T10:30:00+01:00 in XMP.
DAY = re.compile(r"(?:D:)?(\d{4})-?(\d{2})-?(\d{2})(?=\D|\d{4})")


class Found(NamedTuple):
    """Something that a file tells of its making."""

    label: str | Promise
    value: str


def found_in(document: Document) -> list[Found]:
    """The names, software and days that the file of `document` tells, each once."""
    return list(dict.fromkeys(_found(document)))


def _found(document: Document) -> Iterator[Found]:
    for name, value in document.metadata.items():
        short = re.split(r"[:}/]", name)[-1].lower()
        if short not in (*KEPT, EMPTY) and name not in (KEPT_RIGHTS, *EXTRAS):
            yield Found(_label(name, short), _day(value) if short.endswith("date") else value)


def _label(name: str, short: str) -> str | Promise:
    """What `name` means; in Dublin Core the creator is a person, elsewhere a program."""
    if short == "creator" and name.startswith(DUBLIN_CORE):
        return LABELS["author"]
    return LABELS.get(short) or _("Other detail (%(name)s)") % {"name": re.split(r"[:}]", name)[-1]}


def extras_of(document: Document) -> list[str]:
    """What the file of `document` holds beside its pages, in words."""
    found, told = [], document.metadata.get("attachments", "")
    if count := int(told) if told.isdecimal() else 0:
        found.append(ngettext("%(count)d attached file", "%(count)d attached files", count) % {"count": count})
    if document.metadata.get("scripts"):
        found.append(_("a script"))
    return found


def _day(value: str) -> str:
    """The day of a moment as PDF files write it, or what stands there."""
    found = DAY.match(value)
    try:
        return date_format(date(*map(int, found.groups())), "SHORT_DATE_FORMAT") if found else value
    except ValueError:
        return value


@require_POST
def clean_copy(request: HttpRequest, document_id: int) -> HttpResponse:
    """Put a copy without metadata in the place of a file, or say why not. Raises PermissionDenied."""
    document = get_object_or_404(Document, pk=document_id)
    if not document.is_editable_by_user(request.user):
        raise PermissionDenied
    try:
        clean(document, request.user)
    except RefusedError as error:
        messages.error(request, _("The file stays as it is: %(reason)s.") % {"reason": error.refusal.label})
    else:
        messages.success(request, _("A copy without names and software has taken the place of the file."))
    return redirect("wagtaildocs:edit", document.pk)
