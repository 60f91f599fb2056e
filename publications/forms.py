"""The form of an issue of the magazine in the admin."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.studio.forms import LinksForm


class IssueForm(LinksForm):
    """No two issues have the same number, nor one issue the same partner twice."""

    def clean_number(self) -> int:
        """The number, when no other issue has it; a translation has that of its source."""
        number = self.cleaned_data["number"]
        issues = type(self.instance).objects.filter(number=number, alias_of=None)
        if issues.exclude(translation_key=self.instance.translation_key).exists():
            raise ValidationError(_("An issue already has this number."))
        return number
