"""The forms of those who ask for the newsletter, and of those who change what they receive."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

from core.models import Theme
from core.public_forms.forms import PublicFormMixin
from core.public_forms.names import name_alone
from text.reading.fields import MailboxField

from .languages import open_languages
from .models import Subscriber
from .models.subscriber import LONGEST_NAME
from .subscribing import Preferences

LONGEST_EMAIL = 254


class PreferencesForm(PublicFormMixin, forms.Form):
    """What somebody wants to read, and how they are called."""

    first_name = forms.CharField(
        label=_("First name"),
        max_length=LONGEST_NAME,
        required=False,
        # It stands in a mail of ours: it leads nowhere, whoever wrote it.
        validators=[name_alone],
        widget=forms.TextInput({"autocomplete": "given-name"}),
    )
    themes = forms.MultipleChoiceField(
        label=_("Themes"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Tick none to receive them all."),
    )
    language = forms.ChoiceField(label=_("Language of the newsletter"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        themes, language = self.fields["themes"], self.fields["language"]
        themes.choices = [(theme.slug, theme.marked_label) for theme in Theme.objects.all()]
        if not themes.choices:
            del self.fields["themes"]
        language.choices = [(code, get_language_info(code)["name_local"]) for code in open_languages()]
        language.initial = get_language() or settings.LANGUAGE_CODE
        if len(language.choices) == 1:
            del self.fields["language"]

    @property
    def preferences(self) -> Preferences:
        """What was chosen."""
        written = self.cleaned_data
        language = written.get("language", settings.LANGUAGE_CODE)
        return Preferences(written["first_name"], language, tuple(written.get("themes", ())))

    @classmethod
    def of(cls, subscriber: Subscriber, data: Any = None) -> "PreferencesForm":
        """The form with what is kept."""
        chosen = [] if subscriber.every_theme else list(subscriber.themes.values_list("slug", flat=True))
        initial = {"first_name": subscriber.first_name, "language": subscriber.language, "themes": chosen}
        return cls(data, initial=initial)


class SubscriptionForm(PreferencesForm):
    """The same, with the address."""

    email = MailboxField(
        label=_("E-mail address"),
        max_length=LONGEST_EMAIL,
        widget=forms.EmailInput({"autocomplete": "email"}),
        help_text=_("We write to it once, with a link to confirm; until you do, nothing is sent to you."),
    )

    field_order = ["email", "first_name", "themes", "language"]
