"""The form of those who sign: who they are, where they live, and whether the public may know a part of it."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.public_forms.forms import PublicFormMixin
from core.public_forms.names import name_alone
from text.reading.fields import MailboxField

from ..models.signature import LONGEST_NAME, LONGEST_TOWN
from ..proposals.forms import countries


class SignatureForm(PublicFormMixin, forms.Form):
    """What the public sends. Nothing is shown of anybody who does not tick the last box."""

    first_name = forms.CharField(
        label=pgettext_lazy("of a person", "First name"),
        max_length=LONGEST_NAME,
        widget=forms.TextInput({"autocomplete": "given-name"}),
        validators=[name_alone],
    )
    last_name = forms.CharField(
        label=_("Last name"),
        max_length=LONGEST_NAME,
        widget=forms.TextInput({"autocomplete": "family-name"}),
        validators=[name_alone],
    )
    email = MailboxField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "email"}),
        help_text=_("Your signature counts once you have followed the link that we send to this address."),
    )
    town = forms.CharField(
        label=pgettext_lazy("of a person", "Town"),
        max_length=LONGEST_TOWN,
        widget=forms.TextInput({"autocomplete": "address-level2"}),
        validators=[name_alone],
    )
    country = forms.ChoiceField(label=_("Country"), choices=countries, widget=forms.Select({"autocomplete": "country"}))
    is_public = forms.BooleanField(
        label=_("Publish my first name and my town"),
        required=False,
        help_text=_(
            "On the page of the petition, until the data are deleted. Otherwise your signature is only counted."
        ),
    )
