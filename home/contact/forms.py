"""The form that visitors fill in, built from the fields that staff chose."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import BaseForm, FormBuilder

# Named like an ordinary field, so that robots fill it in.
HONEYPOT = "url_2"
CONTROL_FIELDS = ("token", HONEYPOT)


class BaseContactForm(BaseForm):
    """Adds a token, for double sending, and a trap for robots."""

    def is_from_robot(self) -> bool:
        """Whether the field that people do not see was filled in."""
        return bool(self.cleaned_data.get(HONEYPOT))

    def forget_control_fields(self) -> None:
        """Keep only what the visitor wrote, before it is stored and mailed."""
        for name in CONTROL_FIELDS:
            del self.fields[name], self.cleaned_data[name]


class ContactFormBuilder(FormBuilder):
    """Builds the contact form."""

    @property
    def formfields(self) -> dict[str, forms.Field]:
        """The staff's fields, then the control fields."""
        fields = super().formfields
        fields["token"] = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
        fields[HONEYPOT] = forms.CharField(
            label=_("Leave this field empty"),
            required=False,
            widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
        )
        return fields

    def get_form_class(self) -> type[BaseContactForm]:
        """A form class with the fields above."""
        return type("ContactForm", (BaseContactForm,), self.formfields)
