"""The screens of translators tell nothing that is hidden from them, such as the name of a protected partner.

What they write is refused where it tells it (`edit_text`, and a file that comes back). A French draft that tells it is
shown to nobody who may not read it, and goes into no file, until somebody has taken it out.
"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views import edit_translation

from core.translating.hidden import french_is_hidden, is_hidden, may_read_hidden


def keep_from_translators(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Before the editor of a translation answers: lead who may not read its French elsewhere, and say why."""
    if may_read_hidden(request.user):
        return None
    of_page = {"source__object_id": page.translation_key, "target_locale": page.locale_id}
    translation = Translation.objects.filter(**of_page, enabled=True).first()
    if translation is None or not french_is_hidden(translation):
        return None
    messages.error(request, why_hidden())
    return redirect("wagtailadmin_explore", page.get_parent().pk)


def why_hidden() -> str:
    """Why a translation is not shown, and what is to be done."""
    return _("The French text tells a name that is protected: it can be translated once that is taken out of it.")


def refuse_hidden(request: HttpRequest, translation_id: int) -> None:
    """Raise PermissionDenied for who may not read the French of a translation."""
    if not may_read_hidden(request.user) and french_is_hidden(get_object_or_404(Translation, pk=translation_id)):
        messages.error(request, why_hidden())
        raise PermissionDenied


def preview(request: HttpRequest, translation_id: int, mode: str | None = None) -> HttpResponse:
    """wagtail-localize's own; its texts that are not translated are the French ones."""
    refuse_hidden(request, translation_id)
    answer: HttpResponse = edit_translation.preview_translation(request, translation_id, mode)
    return answer


@transaction.atomic
def edit_text(request: HttpRequest, translation_id: int, string_segment_id: int) -> HttpResponse:
    """wagtail-localize's own; what tells something hidden is not stored, and the editor says so beside it."""
    answer: HttpResponse = edit_translation.edit_string_translation(request, translation_id, string_segment_id)
    if request.method == "PUT" and is_hidden()(answer.data.get("data") or ""):
        transaction.set_rollback(True)
        answer.data |= {"error": _("This tells the name of a protected partner: it is not stored.")}
    return answer
