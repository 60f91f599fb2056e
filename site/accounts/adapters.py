"""How django-allauth behaves here: French mails to the account's own address, no sign-up, secrets stored encrypted."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .backends import refused_by
from .confirmation import confirmed_recently
from .limits import refusal
from .mails import send_notice
from .sealing import decrypted, encrypted


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by administrators, and their passwords counted by our backend."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether a visitor may make an account: never, administrators make them."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address that the site knows the client by."""
        return request.META.get("REMOTE_ADDR") or "0.0.0.0"  # noqa: S104  a value for a field, nothing listens

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Do nothing before a password is checked: the authentication backend counts wrong ones."""

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Raises ValidationError when the password was not even looked at."""
        if counter := refused_by(request):
            raise refusal(counter)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whether a change of one's own security waits for a proof: signing in a moment ago is one."""
        return not confirmed_recently(self.request)

    def respond_user_inactive(self, request: HttpRequest, user: AbstractUser) -> HttpResponse:
        """Lead somebody whose account is closed back to the sign-in page, with a message."""
        messages.error(request, _("This account is no longer in use."))
        return redirect("wagtailadmin_login")

    def send_notification_mail(
        self,
        template_prefix: str,
        user: AbstractUser,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Mail what changed to the owner of the account."""
        send_notice(template_prefix.rpartition("/")[2], user, self.request)


class MFAAdapter(DefaultMFAAdapter):
    """What allauth asks of the site about second factors."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": gettext_lazy(
            "This code is not the right one, or no longer works. Wait for the next one; does your telephone show the"
            " right time?"
        )
    }

    def get_totp_label(self, user: AbstractUser) -> str:
        """The name that an application shows beside its codes."""
        return user.get_username()

    def get_totp_issuer(self) -> str:
        """The name under which an application of codes lists the site."""
        return settings.WAGTAIL_SITE_NAME

    def _get_site_name(self) -> str:
        return settings.WAGTAIL_SITE_NAME

    def encrypt(self, text: str) -> str:
        """A secret encrypted, as it is stored."""
        return encrypted(text)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret that `encrypt` closed."""
        return decrypted(encrypted_text)

    def generate_authenticator_name(self, user: AbstractUser, type: Authenticator.Type) -> str:  # noqa: A002
        """What a passkey is called when its owner gives it no name."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return _("Passkey %(number)s") % {"number": number}
