"""Signing in: every way to a session goes through django-allauth, which asks for the second factor before it begins."""

from typing import Any

from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.contrib import messages
from django.contrib.auth import views as auth_views
from django.contrib.auth.forms import AuthenticationForm
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin.views import account

from core.client_address import counted_address

from ..devices import remember_device
from ..forms import PasswordResetForm, SignInForm
from ..limits import PASSKEYS_BY_ADDRESS, RESETS_BY_ADDRESS, refusal
from ..private_names import begin_session


class SignInView(account.LoginView):
    """The first page of the studio."""

    def get_form_class(self) -> type[Form]:
        """The form of name and password."""
        return SignInForm

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """On to the second factor, or to the studio."""
        return begin_session(self.request, form.get_user(), self.get_success_url())


class ReaderSignInView(auth_views.LoginView):
    """The page that asks who reads a page of the site that is not for everyone, in the look of the site."""

    template_name = "wagtailcore/login.html"
    form_class = SignInForm

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """On to the second factor, or to the page."""
        return begin_session(self.request, form.get_user(), self.get_success_url())


class SecondFactorView(AuthenticateView):
    """The second question, after the password."""

    template_name = "accounts/studio/second_factor.html"


class PasskeySignInView(LoginWebAuthnView):
    """Signing in by a passkey alone."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer, unless the address asked too often: each question is kept for a while."""
        if not PASSKEYS_BY_ADDRESS.on(counted_address(request)).take():
            messages.error(request, _("Too many tries from your address. Try again later."))
            return redirect("wagtailadmin_login")
        return super().dispatch(request, *args, **kwargs)


class PasswordResetView(account.PasswordResetView):
    """Asking for a mail to choose a new password."""

    def get_form_class(self) -> type[Form]:
        """The form that asks for the mail address of the account."""
        return PasswordResetForm

    def form_valid(self, form: PasswordResetForm) -> HttpResponse:
        """Send the mail, unless this client asked for many."""
        counter = RESETS_BY_ADDRESS.on(counted_address(self.request))
        if counter.take():
            return super().form_valid(form)
        form.add_error(None, refusal(counter))
        return self.form_invalid(form)


class PasswordResetConfirmView(account.PasswordResetConfirmView):
    """Choosing a new password by the link of the mail. It signs nobody in: the second factor is still asked."""

    def form_valid(self, form: Form) -> HttpResponse:
        """Whoever reads the account's mail may try its password from here, though others guess it."""
        answer = super().form_valid(form)
        remember_device(self.request, answer, self.user)
        return answer
