"""The form of those who register: their name, their address, and what staff ask besides."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import BaseForm

from core.public_forms.forms import PublicFormBuilder, PublicFormMixin
from core.public_forms.names import name_alone
from text.reading.fields import MailboxField

from ..models import EventField, EventPage, Registration
from ..models.registration import LONGEST_NAME
from .places import source_of

# The names of staff's own fields never hold a hyphen: no clash is possible.
NAME, EMAIL = "your-name", "your-email"


def name_field() -> forms.CharField:
    """The name, asked of everyone. It stands in a mail of ours: it leads nowhere, whoever wrote it."""
    widget = forms.TextInput({"autocomplete": "name"})
    return forms.CharField(label=_("Name"), max_length=LONGEST_NAME, widget=widget, validators=[name_alone])


def email_field() -> forms.EmailField:
    """The address, asked of everyone."""
    return MailboxField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "email"}),
        help_text=_("We confirm your registration there, with a link to change or cancel it."),
    )


class SentForm(PublicFormMixin, BaseForm):
    """What the public sends."""

    @property
    def name(self) -> str:
        """The name given."""
        return str(self.cleaned_data[NAME])

    @property
    def answers(self) -> dict[str, Any]:
        """What was answered to staff's own questions."""
        return {name: value for name, value in self.cleaned_data.items() if "-" not in name}


class RegistrationFormBuilder(PublicFormBuilder):
    """Builds the form of the public."""

    base_class = SentForm

    @property
    def own_fields(self) -> dict[str, forms.Field]:
        """What is asked whatever staff chose."""
        return {NAME: name_field(), EMAIL: email_field()}

    def get_form_class(self) -> type[BaseForm]:
        """Name and address come first."""
        fields = {**self.own_fields, **self.formfields}
        return type(self.base_class.__name__, (self.base_class,), fields)


class ChangeFormBuilder(RegistrationFormBuilder):
    """Builds the form of who is registered: the address stays, it is how we know them."""

    @property
    def own_fields(self) -> dict[str, forms.Field]:
        """The name alone."""
        return {NAME: name_field()}


def questions_of(event: EventPage) -> list[EventField]:
    """What staff ask, in the language of `event`; as the French page asks it where it is not translated."""
    return list(event.registration_fields.all()) or list(source_of(event).registration_fields.all())


def registration_form(event: EventPage, data: Any = None) -> SentForm:
    """The form below the page of `event`, in its language."""
    return RegistrationFormBuilder(questions_of(event)).get_form_class()(data)


def change_form(event: EventPage, registration: Registration, data: Any = None) -> SentForm:
    """The form of who is registered, with what is kept."""
    initial = {NAME: registration.name, **registration.answers}
    return ChangeFormBuilder(questions_of(event)).get_form_class()(data, initial=initial)
