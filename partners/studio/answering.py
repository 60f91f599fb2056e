"""The studio's words for a proposal that waits: in the editor of the partner, and on the dashboard."""

import re

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.admin.compare import FieldComparison, RichTextFieldComparison
from wagtail.admin.views.generic.workflow import WorkflowAction
from wagtail.admin.views.pages.workflow import WorkflowPageViewMixin
from wagtail.models import Page

from ..models import PartnerPage
from ..update.proposals import is_waiting
from .messages import tell_what_is_shown

# The keys of paragraphs, and the paragraph that stands for no text.
EDITORS_OWN = re.compile(r' data-block-key="\w*"|<p( data-block-key="\w*")?></p>')


class ProposalAnswerView(WorkflowPageViewMixin, WorkflowAction):
    """The answers that the dashboard sends: Wagtail does what was asked and says nothing.

    Made of the parts of Wagtail's own view, whose name changes with Wagtail 8.
    """

    submit_url_name = "wagtailadmin_pages:workflow_action"

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Answer, and say what became of the proposal."""
        partner = PartnerPage.objects.filter(pk=self.object.pk).first()
        was_waiting = partner is not None and is_waiting(partner)
        response = super().post(request, *args, **kwargs)
        if partner is not None and was_waiting and not is_waiting(PartnerPage.objects.get(pk=partner.pk)):
            tell_of_answer(request, partner, self.action_name)
        return response


def tell_of_answer_in_editor(request: HttpRequest, page: Page) -> None:
    """Tell who answered a proposal in the editor."""
    if isinstance(page, PartnerPage):
        tell_of_answer(request, page, request.POST.get("workflow-action-name", ""))


def tell_of_answer(request: HttpRequest, partner: PartnerPage, action: str) -> None:
    """Tell what became of a proposal: what the public sees of it, or that it is refused and who hears of that."""
    stored = PartnerPage.objects.get(pk=partner.pk)
    title = stored.get_admin_display_title()
    if action == "reject":
        message = _(
            "The proposal for “%s” is refused: the page is what it was before. The partner is not told and does not"
            " read the comment, which stays in the history: write to it."
        )
        messages.success(request, message % title)
    elif action == "approve":
        if stored.live:
            corrected = _("“%s” is published as the partner proposed, with your corrections.")
            message = corrected if _is_corrected(request, stored) else _("“%s” is published as the partner proposed.")
            messages.success(request, message % title)
        tell_what_is_shown(request, stored)


def _is_corrected(request: HttpRequest, partner: PartnerPage) -> bool:
    """Whether staff changed what the partner sent, as the comparison of two versions tells it."""
    sent = partner.revisions.filter(user=None).order_by("-created_at", "-pk").first()
    if sent is None or sent.pk == partner.live_revision_id:
        return False
    panel = PartnerPage.get_edit_handler().get_bound_panel(instance=partner, request=request, form=None)
    proposed, published = sent.as_object(), partner.live_revision.as_object()
    return any(_has_changed(compare(proposed, published)) for compare in panel.get_comparison())


def _has_changed(compared: FieldComparison) -> bool:
    """Whether two values differ by more than what the editor writes into a rich text each time that it is saved."""
    if isinstance(compared, RichTextFieldComparison):
        return EDITORS_OWN.sub("", compared.val_a).strip() != EDITORS_OWN.sub("", compared.val_b).strip()
    return bool(compared.has_changed())
