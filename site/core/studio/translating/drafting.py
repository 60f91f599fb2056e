"""Drafts by a machine, asked for in the editor of a translation and nowhere else."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import user_can_edit_instance

from core.translating.machine import MachineError, NotSentError, draft, machine_for


@require_POST
def draft_by_machine(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Have the machine translate what nobody has translated, in the place of wagtail-localize's own.

    Raises PermissionDenied for who may not change the page, Http404 where no machine is configured.
    """
    translations = Translation.objects.filter(enabled=True).select_related("source__locale", "target_locale")
    translation = get_object_or_404(translations, pk=translation_id)
    page = translation.get_target_instance()
    if not user_can_edit_instance(request.user, page) or page.permissions_for_user(request.user).page_locked():
        raise PermissionDenied
    machine = machine_for(translation)
    if machine is None:
        raise Http404
    try:
        count, left = draft(translation, request.user)
    except NotSentError:
        messages.error(request, _("Nothing was sent: the texts of this page go to no machine."))
    except MachineError:
        said = _("%(machine)s does not answer as it should: nothing was translated. Try again later.")
        messages.error(request, said % {"machine": machine.display_name})
    else:
        said = ngettext(
            "%(machine)s translated %(count)d text. It is published once somebody has read it.",
            "%(machine)s translated %(count)d texts. They are published once somebody has read each.",
            count,
        )
        nothing = _("%(machine)s found nothing to translate. Texts that name a protected partner are not sent.")
        messages.success(request, (said if count else nothing) % {"machine": machine.display_name, "count": count})
        _tell_what_is_left(request, machine.display_name, left)
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")


def _tell_what_is_left(request: HttpRequest, machine: str, left: int) -> None:
    if not left:
        return
    said = ngettext(
        "%(count)d text is left: so many are not sent at once. Ask %(machine)s again to go on.",
        "%(count)d texts are left: so many are not sent at once. Ask %(machine)s again to go on.",
        left,
    )
    messages.warning(request, said % {"machine": machine, "count": left})
