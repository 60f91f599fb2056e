"""The form that a file of partners is sent with."""

from django import forms
from django.utils.translation import gettext_lazy as _

ACCEPTED = ".xlsx,.xlsm,.xltx,.xltm,.ods,.ots,.xls,.csv,.tsv,.txt,text/csv"
DRAFTS, PUBLISHED = "drafts", "published"


class FileForm(forms.Form):
    """A file, and what to do with it."""

    file = forms.FileField(
        label=_("File (XLSX, ODS, XLS or CSV)"),
        help_text=_("At most 10,000 rows and 10 MB. Nothing changes before you have read the report and confirmed."),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        error_messages={"empty": _("This file is empty."), "required": _("Choose a file.")},
    )
    mode = forms.ChoiceField(
        label=_("Import as"),
        choices=[
            (DRAFTS, _("Drafts: the public sees nothing before you publish each profile")),
            (PUBLISHED, _("Published: the changes and the new profiles are public at once")),
        ],
        initial=DRAFTS,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: object, may_publish: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if not may_publish:
            self.fields["mode"].choices = self.fields["mode"].choices[:1]

    @property
    def publishes(self) -> bool:
        """Whether the import is to be public."""
        return self.cleaned_data["mode"] == PUBLISHED
