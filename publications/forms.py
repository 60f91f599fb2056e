"""The form of an issue of the magazine in the admin."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.studio.forms import LinksForm, order_countries


class IssueForm(LinksForm):
    """No two issues have the same number, nor one issue the same partner twice."""

    def clean_number(self) -> int:
        """The number, when no other issue has it; a translation has that of its source."""
        number = self.cleaned_data["number"]
        issues = type(self.instance).objects.filter(number=number, alias_of=None)
        if issues.exclude(translation_key=self.instance.translation_key).exists():
            raise ValidationError(_("An issue already has this number."))
        return number


class ArticleForm(LinksForm):
    """No partner is named twice; countries are offered in the order of their names."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        order_countries(self.fields["countries"])
