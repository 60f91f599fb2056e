"""The form of a call."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from core.studio.forms import LinksForm
from core.studio.questions import QuestionsForm
from text.reading.fields import MailboxField, WebAddressField

from ..applications.kinds import QuestionKind
from ..calls.moments import closing
from ..calls.problems import WAYS, problem
from ..events.zones import HERE
from ..models import ReviewCriterion


class CallForm(LinksForm, QuestionsForm):
    """Reads addresses as other forms do; a form that is offered asks something, each question once."""

    class Meta(WagtailAdminPageForm.Meta):
        # Wagtail's own Meta stays: it gives the fields their choosers and calendars.
        field_classes = {"form_url": WebAddressField, "contact_email": MailboxField}

    class Media:
        js = ["js/application_fields.js"]

    def clean(self) -> dict[str, Any]:
        """Refuse a form without any question, and to publish a call that offers no way to apply, or two buttons."""
        cleaned_data: dict[str, Any] = super().clean()
        if cleaned_data.get("own_form") and "form_fields" in self.formsets and not self._asks_something():
            self.add_error("own_form", _("Write the questions of the form first, or untick this box."))
        if not self.is_deferred_validation:
            self._check_ways(cleaned_data)
        self._keep_criteria_with_marks()
        return cleaned_data

    def _check_ways(self, said: dict[str, Any]) -> None:
        """What is wrong by itself is told by its own field."""
        if any(name in self.errors for name in (*WAYS, "deadline_date", "deadline_time")):
            return
        closes_at = closing(said.get("deadline_date"), said.get("deadline_time"), said.get("time_zone") or HERE)
        if found := problem(said, closes_at):
            self.add_error(*found)

    def _keep_criteria_with_marks(self) -> None:
        """Refuse to lose a criterion that the jury has marked by, also with an older version: its marks would go."""
        formset = self.formsets.get("review_criteria")
        if formset is None or not self.instance.pk:
            return
        kept = {row.instance.pk for row in formset.forms if row not in formset.deleted_forms}
        marked = ReviewCriterion.objects.filter(page=self.instance.pk, marks__isnull=False).distinct()
        for criterion in marked.exclude(pk__in=kept - {None}):
            said = _("The jury has given marks by the criterion “%(label)s”: it cannot be deleted.")
            self.add_error(None, said % {"label": criterion.label})

    def _asks_something(self) -> bool:
        formset = self.formsets["form_fields"]
        if not formset.is_valid():  # what is not right yet says so itself
            return True
        rows = (row for row in formset.forms if row not in formset.deleted_forms)
        return any(row.cleaned_data.get("field_type") not in (None, "", QuestionKind.HEADING) for row in rows)
