"""The moderation of what people without an account propose: it waits for an answer, and staff are told that it does."""

from typing import Any

from django import forms
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

LONGEST_COMMENT = 2_000


class AbstractProposalState(TaskState):
    """A proposal that waits for an answer, and when staff were mailed that it does."""

    staff_told_at = models.DateTimeField(null=True, editable=False)

    exclude_fields_in_copy = ["staff_told_at"]

    class Meta:
        abstract = True


class AbstractProposalTask(AbstractGroupApprovalTask):
    """Approving or refusing what is proposed. A subclass names its `task_state_class`."""

    comment_label = _("Comment")
    """What the field is called that a refusal is given with: who reads it."""

    class Meta:
        abstract = True

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        """Wagtail's form, whose field says who reads what is written."""
        form: type[forms.Form] = super().get_form_for_action(action)
        comment = forms.CharField(
            label=self.comment_label, required=False, max_length=LONGEST_COMMENT, widget=forms.Textarea({"rows": 4})
        )
        return type("AnswerForm", (form,), {"comment": comment})

    def get_actions(self, obj: Any, user: AbstractUser) -> list[tuple[str, str, bool]]:
        """Approve, or refuse with a comment."""
        allowed = {name for name, _label, _modal in super().get_actions(obj, user)}
        actions = [("approve", _("Approve"), False), ("reject", _("Refuse"), True)]
        return [action for action in actions if action[0] in allowed]
