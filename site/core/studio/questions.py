"""The forms of pages with questions that staff write."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.contrib.forms.models import AbstractFormField


class QuestionsForm(WagtailAdminPageForm):
    """Refuses two questions that are the same, beside the second one; Wagtail's own form says so of both, by a code."""

    def clean(self) -> dict[str, Any]:
        """Compare the questions of each list."""
        cleaned: dict[str, Any] = super().clean()
        for formset in self.formsets.values():
            if issubclass(formset.model, AbstractFormField):
                _refuse_twice(row for row in formset.forms if row.is_valid() and not row.cleaned_data.get("DELETE"))
        return cleaned


def _refuse_twice(rows: Any) -> None:
    known: dict[str, str] = {}
    # A question that is stored keeps its name, which answers go by: the new one is the second.
    for row in sorted(rows, key=lambda row: not row.instance.clean_name):
        label = row.cleaned_data["label"]
        name = row.instance.clean_name or row.instance.get_field_clean_name()
        if name in known:
            said = _("The question “%(label)s” stands there already: word this one otherwise.")
            row.add_error("label", said % {"label": known[name]})
        known.setdefault(name, label)
