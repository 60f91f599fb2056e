"""The pages where staff keep their own second factors, in the look of the studio."""

from typing import Any

from allauth.account.views import ReauthenticateView
from allauth.mfa.base import views as base
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.mfa.webauthn.internal import auth
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from ..policy import grace_ends_at, waits_for_second_factor

ACCOUNT = {"url": reverse_lazy("wagtailadmin_account"), "label": _("Account")}
SECURITY = {"url": reverse_lazy("mfa_index"), "label": _("Security and second factor")}


class SecurityPageMixin(WagtailAdminTemplateMixin):
    """A page below “Account”."""

    header_icon = "lock"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way to the page."""
        above = [*self.breadcrumbs_items, ACCOUNT, SECURITY]
        return [*above, {"url": "", "label": self.get_page_title()}]


class SecurityView(SecurityPageMixin, base.IndexView):
    """What one has to sign in with."""

    page_title = _("Security and second factor")
    template_name = "accounts/studio/index.html"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way to the page."""
        return [*self.breadcrumbs_items, ACCOUNT, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the day until which a second factor is awaited."""
        context = super().get_context_data(**kwargs)
        if waits_for_second_factor(self.request.user):
            context["awaited_until"] = grace_ends_at(self.request.user)
        return context


class AddTOTPView(SecurityPageMixin, totp.ActivateTOTPView):
    """Adding an application that shows codes."""

    page_title = _("Add an application for codes")
    template_name = "accounts/studio/totp_add.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the key in groups of four letters, which are copied with fewer mistakes."""
        context = super().get_context_data(**kwargs)
        secret = context["form"].secret
        context["key_groups"] = [secret[start : start + 4] for start in range(0, len(secret), 4)]
        return context


class RemoveTOTPView(SecurityPageMixin, totp.DeactivateTOTPView):
    """The screen that removes the application of codes."""

    page_title = _("Remove the application for codes")
    template_name = "accounts/studio/totp_remove.html"


class AddPasskeyView(SecurityPageMixin, webauthn.AddWebAuthnView):
    """Adding a passkey."""

    page_title = _("Add a passkey")
    template_name = "accounts/studio/passkey_add.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the browser is asked: a key that signs in alone."""
        context = super().get_context_data(**kwargs)
        context["js_data"] = {"creation_options": auth.begin_registration(self.request.user, passwordless=True)}
        return context


class RenamePasskeyView(SecurityPageMixin, webauthn.EditWebAuthnView):
    """Giving a passkey another name."""

    page_title = _("Rename a passkey")
    template_name = "accounts/studio/passkey_rename.html"
    success_url = reverse_lazy("mfa_index")


class RemovePasskeyView(SecurityPageMixin, webauthn.RemoveWebAuthnView):
    """Removing a passkey."""

    page_title = _("Remove a passkey")
    template_name = "accounts/studio/passkey_remove.html"
    success_url = reverse_lazy("mfa_index")


class RecoveryCodesView(SecurityPageMixin, recovery_codes.ViewRecoveryCodesView):
    """The codes for the day when telephone and keys are lost."""

    page_title = _("Recovery codes")
    template_name = "accounts/studio/recovery_codes.html"


class NewRecoveryCodesView(SecurityPageMixin, recovery_codes.GenerateRecoveryCodesView):
    """The screen that makes new recovery codes."""

    page_title = _("New recovery codes")
    template_name = "accounts/studio/recovery_codes_new.html"


class ConfirmMixin(SecurityPageMixin):
    """What the screens share that ask once more who somebody is."""

    page_title = _("Confirm that it is you")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way to the page."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get_form(self, form_class: Any = None) -> Any:
        """The form, its field ready to be typed in."""
        form = super().get_form(form_class)
        for field in [field for field in form if not field.is_hidden][:1]:
            field.field.widget.attrs["autofocus"] = True
        return form

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Tell the template where somebody goes who gives up."""
        return {"cancel_url": reverse("wagtailadmin_home")} | super().get_context_data(**kwargs)


class ConfirmByPasswordView(ConfirmMixin, ReauthenticateView):
    """The screen that asks the password once more."""

    template_name = "accounts/studio/confirm.html"


class ConfirmByCodeView(ConfirmMixin, base.ReauthenticateView):
    """The screen that asks a code once more."""

    template_name = "accounts/studio/confirm.html"


class ConfirmByPasskeyView(ConfirmMixin, webauthn.ReauthenticateWebAuthnView):
    """The screen that asks for a passkey once more."""

    template_name = "accounts/studio/confirm_passkey.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the other ways, which django-allauth leaves out of this page."""
        context = super().get_context_data(**kwargs)
        context["reauthentication_alternatives"] = self.get_reauthentication_alternatives()
        return context

    def form_invalid(self, form: Any) -> HttpResponse:
        """Show the form again with its errors."""
        super().form_invalid(form)
        return redirect(self.request.get_full_path())
