"""A translation submitted to who publishes it, where the section asks for a review: Wagtail's workflow."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.views.pages.workflow import WorkflowAction
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import Translation
from wagtail_localize.views.submit_translations import SubmitPageTranslationView

from core.studio.translation_errors import refuse_errors
from core.translating.publishing import places_left
from core.translating.request_mails import person
from core.translating.requests import note_done, who_waits

from .beginning import may_translate_into
from .refusing import in_a_line


class BeginView(SubmitPageTranslationView):
    """Begins translations into the languages that the user translates into."""

    template_name = "core/studio/translating/begin.html"

    def get_form(self) -> Form:
        """The languages that the user may choose."""
        form: Form = super().get_form()
        # Languages are few, and it needs a script within the page.
        form.fields.pop("select_all")
        locales = form.fields["locales"].queryset
        allowed = may_translate_into(self.request.user, locales)
        form.fields["locales"].queryset = locales.filter(pk__in=[one.pk for one in allowed])
        return form


@require_POST
def submit_for_moderation(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Store what is translated as a draft of the page, and submit it to the workflow of its section.

    Raises PermissionDenied for who may not change the page, and where no workflow waits for it.
    """
    translation, page = _asked(request, translation_id)
    if not page.permissions_for_user(request.user).can_submit_for_moderation():
        raise PermissionDenied
    if refused := _refuse_unready(request, translation, page):
        return refused
    with transaction.atomic():
        translation.save_target(user=request.user, publish=False)
        page = page.specific_class.objects.get(pk=page.pk)
        _submit(page, request.user)
    said = _("The translation is submitted: those who publish it are told. Readers see nothing of it yet.")
    messages.success(request, said)
    return redirect("wagtailadmin_pages:edit", page.pk)


@require_POST
def tell_done(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Tell who asked for a translation that it is done, where no workflow waits for it.

    Raises PermissionDenied for who may not change the page, and where nobody waits for it.
    """
    translation, page = _asked(request, translation_id)
    waiting = who_waits(translation, request.user)
    if waiting is None:
        raise PermissionDenied
    if refused := _refuse_unready(request, translation, page):
        return refused
    note_done(page, request.user.pk)
    said = _("%(person)s is told that the translation is done. Readers see nothing of it yet.")
    messages.success(request, said % {"person": person(waiting)})
    return redirect("wagtailadmin_pages:edit", page.pk)


def _asked(request: HttpRequest, translation_id: int) -> tuple[Translation, Page]:
    """The translation and its page. Raises PermissionDenied for who may not change it."""
    translation = get_object_or_404(Translation.objects.select_related("source", "target_locale"), pk=translation_id)
    page = get_object_or_404(
        Page, translation_key=translation.source.object_id, locale=translation.target_locale, alias_of=None
    )
    if not (translation.enabled and page.permissions_for_user(request.user).can_edit()):
        raise PermissionDenied
    return translation, page


def _refuse_unready(request: HttpRequest, translation: Translation, page: Page) -> HttpResponse | None:
    """Say what is left to translate, or is wrong, and lead back to the editor; None where nothing is."""
    if left := places_left(translation.source, translation.target_locale):
        said = ngettext(
            "Not submitted: %(count)d text is left to translate (%(places)s).",
            "Not submitted: %(count)d texts are left to translate (%(places)s).",
            len(left),
        )
        messages.error(request, said % {"count": len(left), "places": in_a_line(left)})
        return redirect("wagtailadmin_pages:edit", page.pk)
    return refuse_errors(request, page.specific)


class ModerateView(WorkflowAction):
    """Wagtail's, and says what was done: it tells those who approve or refuse nothing."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Approve or refuse what is submitted of a translation."""
        answer: HttpResponse = super().post(request, *args, **kwargs)
        whole = WorkflowState.objects.get(pk=self.task_state.workflow_state_id)
        if whole.status == WorkflowState.STATUS_APPROVED:
            messages.success(request, _("The translation is approved and published."))
        elif whole.status == WorkflowState.STATUS_NEEDS_CHANGES:
            messages.success(request, _("Changes are asked for: who submitted the translation is told."))
        return answer


def _submit(page: Page, user: AbstractUser) -> None:
    """Start the workflow, or take it up again where changes were asked for."""
    state: Any = page.current_workflow_state
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user=user)
        note_done(page, user.pk)
    else:
        workflow: Any = page.get_workflow()
        workflow.start(page, user)
