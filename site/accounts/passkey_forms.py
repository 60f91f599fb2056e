"""Forms that carry what a browser says of a passkey: anybody may send anything there."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# The longest answers, with a certificate of the key's maker, take some thousand letters.
LONGEST = 20_000
LONGEST_NAME = 60
# What the libraries raise for an answer that is none.
NO_ANSWER = (AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError, ValidationError)
UNKNOWN = _("This passkey is not known here, or its answer came too late. Try again, or sign in otherwise.")


class CredentialField(forms.JSONField):
    """The field of a passkey's answer: JSON written by the browser, never shown again."""

    widget = forms.HiddenInput

    def to_python(self, value: Any) -> Any:
        """The answer as a dictionary. Raises ValidationError for what is none, or too long or too deep for one."""
        try:
            found = super().to_python(value if len(value or "") <= LONGEST else "")
        except (RecursionError, ValidationError):
            found = None
        if not isinstance(found, dict) or not found:
            raise ValidationError(UNKNOWN, code="invalid")
        return found

    def bound_data(self, data: Any, initial: Any) -> str:
        """Nothing: an answer that was refused is not sent again."""
        return ""

    def prepare_value(self, value: Any) -> str:
        """An empty value: the answer of a passkey is never shown again."""
        return ""


class AnswerMixin(forms.Form):
    """Takes what is no answer of a passkey for a wrong one."""

    credential = CredentialField()

    def clean_credential(self) -> Authenticator:
        """The passkey that answered. Raises ValidationError when none of ours did."""
        try:
            return super().clean_credential()
        except NO_ANSWER as error:
            raise ValidationError(UNKNOWN, code="unknown") from error


class PasskeySignInForm(AnswerMixin, LoginWebAuthnForm):
    """Signing in by a passkey alone."""


class PasskeyFactorForm(AnswerMixin, AuthenticateWebAuthnForm):
    """A passkey after the password."""


class ConfirmByPasskeyForm(AnswerMixin, ReauthenticateWebAuthnForm):
    """A passkey that says once more who one is."""


class RenamePasskeyForm(EditWebAuthnForm):
    """The form that renames a passkey."""

    name = forms.CharField(label=_("Name"), max_length=LONGEST_NAME)


class AddPasskeyForm(AddWebAuthnForm):
    """A key that signs in alone: it asks for a finger, a face or a PIN, and needs no password."""

    name = forms.CharField(
        label=_("Name"),
        required=False,
        max_length=LONGEST_NAME,
        help_text=_("To know it among others: “Telephone”, “Office”."),
    )
    passwordless = forms.BooleanField(required=False, widget=forms.HiddenInput)
    credential = CredentialField()

    def clean_passwordless(self) -> bool:
        """Always: a key that asks for nothing would be no second factor."""
        return True

    def clean(self) -> dict[str, Any]:
        """The answer of a new key. Raises ValidationError when it is none."""
        try:
            return super().clean()
        except NO_ANSWER as error:
            raise ValidationError(UNKNOWN, code="unknown") from error
