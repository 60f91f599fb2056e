"""The form for the words of one kind of mail."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from ...mails.kinds import MailKind
from ...mails.texts import missing_words, unknown_words
from ...models import MailText


class MailTextForm(forms.ModelForm):
    """Subject and text; words in braces that the mail does not know are refused, as is a text without what it needs."""

    class Meta:
        model = MailText
        fields = ("subject", "body")
        widgets = {"body": forms.Textarea({"rows": 16})}

    def __init__(self, *args: Any, kind: MailKind, **kwargs: Any) -> None:
        self.kind = kind
        super().__init__(*args, **kwargs)

    def clean_subject(self) -> str:
        """The subject, its words known."""
        return self._known(self.cleaned_data["subject"])

    def clean_body(self) -> str:
        """The text, its words known, none missing that the mail is of no use without."""
        body = self._known(self.cleaned_data["body"])
        if missing := missing_words(body, self.kind):
            said = _("Keep {%(word)s} in the text: %(label)s. Without it the mail is of no use.")
            label = self.kind.words[missing[0]].label
            raise forms.ValidationError(said % {"word": missing[0], "label": label})
        return body

    def _known(self, text: str) -> str:
        if unknown := unknown_words(text, self.kind):
            said = _("The mail knows no {%(word)s}. It may hold: %(words)s.")
            words = ", ".join(f"{{{name}}}" for name in self.kind.words)
            raise forms.ValidationError(said % {"word": unknown[0], "words": words})
        return text
