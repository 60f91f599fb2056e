"""The form of a call."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.contrib.forms.forms import WagtailAdminFormPageForm

from core.studio.forms import LinksForm
from text.reading.fields import MailboxField, WebAddressField

from ..applications.kinds import QuestionKind
from ..models import ReviewCriterion


class CallForm(LinksForm, WagtailAdminFormPageForm):
    """Reads addresses as other forms do; a form that is offered asks something, each question once."""

    class Meta(WagtailAdminPageForm.Meta):
        # Wagtail's own Meta stays: it gives the fields their choosers and calendars.
        field_classes = {"form_url": WebAddressField, "contact_email": MailboxField}

    class Media:
        js = ["js/application_fields.js"]

    def clean(self) -> dict[str, Any]:
        """Refuse a form without any question."""
        cleaned_data: dict[str, Any] = super().clean()
        if cleaned_data.get("own_form") and "form_fields" in self.formsets and not self._asks_something():
            self.add_error("own_form", _("Write the questions of the form first, or untick this box."))
        self._keep_criteria_with_marks()
        return cleaned_data

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
        rows = (row for row in self.formsets["form_fields"].forms if row.is_valid())
        return any(
            row.cleaned_data.get("field_type") not in (None, "", QuestionKind.HEADING)
            for row in rows
            if not row.cleaned_data.get("DELETE")
        )
