"""Forms of signing in: as Wagtail's and django-allauth's, with limits that tell when to come back."""

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm
from wagtail.admin.forms.auth import PasswordResetForm as WagtailPasswordResetForm

from core.public_forms.limits import is_first_use

from .backends import refused_by
from .limits import CODE, CODE_LIFE, RESETS_BY_MAIL, Guard, refusal
from .private_names import current_request

# Another browser stays shut, also for the new password: whoever guesses may have guessed there.
RESET_OPENS = _(
    "A new password opens at once the browser in which it is asked for and chosen, and that one alone: “Forgotten"
    " password”."
)


class SignInForm(LoginForm):
    """Wagtail's form, whose password field has a label in English only."""

    username = forms.CharField(max_length=254, widget=forms.TextInput(attrs={"autocomplete": "username webauthn"}))
    password = forms.CharField(
        label=_("Password"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )
    remember = None

    def get_invalid_login_error(self) -> ValidationError:
        """The error of a wrong name or password, the same for an unknown name."""
        refusing = refused_by(self.request)
        return ValidationError([refusal(refusing), RESET_OPENS]) if refusing else super().get_invalid_login_error()


class LimitedCodeMixin:
    """Takes only so many wrong codes, and each right one once, whatever the number of processes."""

    user: AbstractUser
    authenticator: Authenticator

    def clean_code(self) -> str:
        """The code, which is right. Raises ValidationError when it is not, or when too many came before."""
        guard = Guard(current_request(), self.user.get_username(), CODE)
        if refusing := guard.take():
            raise refusal(refusing)
        code = super().clean_code()  # type: ignore[misc]
        if self.authenticator.type == Authenticator.Type.TOTP:
            _use(code, self.user)
        guard.passed()
        return code


def _use(code: str, user: AbstractUser) -> None:
    """Count a code of an application as used, in the database: django-allauth asks the cache, which may have forgotten.

    Raises ValidationError when it was used already.
    """
    digits = "".join(filter(str.isdigit, code))
    if not is_first_use("code", f"{user.pk} {digits}", int((timezone.now() + CODE_LIFE).timestamp())):
        raise ValidationError(_("This code was used already: wait for the next one."))


class CodeForm(LimitedCodeMixin, AuthenticateForm):
    """The code that comes after the password."""


class ConfirmByCodeForm(LimitedCodeMixin, ReauthenticateForm):
    """The code that says once more who one is."""


class AddTOTPForm(ActivateTOTPForm):
    """The form of the first code of an application, which proves that it was set up."""

    code = forms.CharField(
        label=_("Code of six digits"),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def clean_code(self) -> str:
        """The code, which is right, and signs nobody in afterwards. Raises ValidationError otherwise."""
        code: str = super().clean_code()
        _use(code, self.user)
        return code


class PasswordResetForm(WagtailPasswordResetForm):
    """Wagtail's form, which sends one person only so many mails."""

    def save(self, **options: Any) -> None:
        """Mail a link to the accounts of the address; say nothing when there is none, or when it had enough of them."""
        if RESETS_BY_MAIL.on(self.cleaned_data["email"].casefold()).take():
            super().save(**options)
