"""Translators' files: taken by wagtail-localize, which stops at one that does not say what it is for."""

import re

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail_localize.views.edit_translation import upload_pofile

# The line of a PO file's head by which wagtail-localize knows the translation again.
NAMES_TRANSLATION = re.compile(rb'^"X-WagtailLocalize-TranslationID:', re.MULTILINE)


@require_POST
def upload_translators_file(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Take the translations of a PO file that was downloaded here; refuse another with what to do."""
    sent = request.FILES.get("file")
    if sent and NAMES_TRANSLATION.search(sent.read()):
        sent.seek(0)
        return upload_pofile(request, translation_id)
    messages.error(
        request,
        _("Nothing was taken: choose the file that was downloaded here, with its first lines as they were."),
    )
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
