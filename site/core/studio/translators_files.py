"""Translators' files, PO or XLIFF: downloaded from the editor of a translation, and sent back to it."""

import codecs
import re

import polib
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import user_can_edit_instance

from core.translating.files import ID, take, written
from core.translating.hidden import french_is_hidden
from core.translating.xliff import as_xliff, from_xliff

from .translating.hiding import why_hidden

MOST_BYTES = 5_000_000
LINE = re.compile(r"""\s*(?:msg\w+(?:\[\d+\])?\s+)?"(?:[^"\\]|\\.)*"\s*""")
"""A line of a PO file that holds a text, or a part of one."""


def _translation(request: HttpRequest, key: int) -> Translation:
    """Raises PermissionDenied for who may not edit the translation, and where its French tells what is hidden.

    Whoever asks: a file goes to people outside.
    """
    translation: Translation = get_object_or_404(Translation.objects.select_related("source"), pk=key)
    if not user_can_edit_instance(request.user, translation.get_target_instance()):
        raise PermissionDenied
    if french_is_hidden(translation):
        messages.error(request, why_hidden())
        raise PermissionDenied
    return translation


def download_translators_file(request: HttpRequest, translation_id: int) -> HttpResponse:
    """The texts of a page to translate, as a PO file."""
    translation = _translation(request, translation_id)
    return _file(translation, str(written(translation)), "po", "text/x-gettext-translation")


def download_xliff(request: HttpRequest, translation_id: int) -> HttpResponse:
    """The same as an XLIFF file."""
    translation = _translation(request, translation_id)
    content = as_xliff(written(translation), translation.source.locale.language_code)
    return _file(translation, content, "xlf", "application/x-xliff+xml")


def _file(translation: Translation, content: str | bytes, ending: str, content_type: str) -> HttpResponse:
    title = slugify(translation.source.get_source_instance().title)
    name = f"{title}-{translation.target_locale.language_code}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type=content_type, headers=headers)


@require_POST
def upload_translators_file(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Take the translations of a PO file that was downloaded here, all of them or none."""
    translation = _translation(request, translation_id)
    back = redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
    try:
        po = _read(request)
    except ValidationError:
        po = None
    if po is None:
        told = _("Nothing was taken: choose the file that was downloaded here, with its first lines as they were.")
        messages.error(request, told)
        return back
    try:
        count = take(translation, po, request.user)
    except ValidationError as error:
        told = _("Nothing was taken, for something in the file is wrong.")
        messages.error(request, " ".join([told, *error.messages]))
        return back
    told = ngettext("%(count)d text was taken.", "%(count)d texts were taken.", count) % {"count": count}
    messages.success(request, told)
    return back


def _read(request: HttpRequest) -> polib.POFile | None:
    """The file that was sent; None, or a ValidationError, for one that is none of ours."""
    sent = request.FILES.get("file")
    if sent is None or sent.size > MOST_BYTES:
        return None
    content = sent.read()
    if content.lstrip(codecs.BOM_UTF8 + b" \r\n").startswith(b"<"):
        return from_xliff(content)
    try:
        text = content.decode("utf-8-sig")
        # A line of ours first: polib would take other words for the path of a file. And it takes half a text for whole.
        po = polib.pofile(text) if ID in text and "\n" in text and _is_closed(text) else None
    except (OSError, ValueError):
        return None
    return po if po is not None and ID in po.metadata else None


def _is_closed(text: str) -> bool:
    """Whether the last line of a PO file ends as its lines do: with the end of a text, or as a comment."""
    last = text.rstrip().rpartition("\n")[2]
    return last.startswith("#") or LINE.fullmatch(last) is not None
