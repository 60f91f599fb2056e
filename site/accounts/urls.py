"""Addresses of signing in, under the studio's own; the names are those that django-allauth looks for.

They come before Wagtail's, whose sign-in and reset of passwords know of no second factor and no limit.
"""

from collections.abc import Callable

from allauth.mfa.recovery_codes.views import download_recovery_codes
from django.http import HttpResponseBase
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from django.views.generic import RedirectView, View
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.account import LogoutView

from .views import security, sessions, sign_in
from .views.account import AccountView


def _staff(view: type[View]) -> Callable[..., HttpResponseBase]:
    return never_cache(require_admin_access(view.as_view()))


SIGN_IN = never_cache(sign_in.SignInView.as_view())

urlpatterns = [
    path("login/", SIGN_IN, name="wagtailadmin_login"),
    path("login/", SIGN_IN, name="account_login"),
    path("login/second-factor/", sign_in.SecondFactorView.as_view(), name="mfa_authenticate"),
    path("login/passkey/", sign_in.PasskeySignInView.as_view(), name="mfa_login_webauthn"),
    # Wagtail's own ends the session of a browser that only followed a link here, though it refuses the request.
    path("logout/", require_POST(LogoutView.as_view()), name="wagtailadmin_logout"),
    path("password_reset/", never_cache(sign_in.PasswordResetView.as_view()), name="wagtailadmin_password_reset"),
    path(
        "password_reset/confirm/<uidb64>/<token>/",
        never_cache(sign_in.PasswordResetConfirmView.as_view()),
        name="wagtailadmin_password_reset_confirm",
    ),
    path("account/", _staff(AccountView), name="wagtailadmin_account"),
    path("account/security/", _staff(security.SecurityView), name="mfa_index"),
    path("account/security/codes/add/", _staff(security.AddTOTPView), name="mfa_activate_totp"),
    path("account/security/codes/remove/", _staff(security.RemoveTOTPView), name="mfa_deactivate_totp"),
    path("account/security/passkeys/", RedirectView.as_view(pattern_name="mfa_index"), name="mfa_list_webauthn"),
    path("account/security/passkeys/add/", _staff(security.AddPasskeyView), name="mfa_add_webauthn"),
    path("account/security/passkeys/<int:pk>/", _staff(security.RenamePasskeyView), name="mfa_edit_webauthn"),
    path("account/security/passkeys/<int:pk>/remove/", _staff(security.RemovePasskeyView), name="mfa_remove_webauthn"),
    path("account/security/recovery/", _staff(security.RecoveryCodesView), name="mfa_view_recovery_codes"),
    path("account/security/recovery/new/", _staff(security.NewRecoveryCodesView), name="mfa_generate_recovery_codes"),
    path(
        "account/security/recovery/codes.txt",
        never_cache(require_admin_access(download_recovery_codes)),
        name="mfa_download_recovery_codes",
    ),
    path("account/confirm/", _staff(security.ConfirmByPasswordView), name="account_reauthenticate"),
    path("account/confirm/code/", _staff(security.ConfirmByCodeView), name="mfa_reauthenticate"),
    path("account/confirm/passkey/", _staff(security.ConfirmByPasskeyView), name="mfa_reauthenticate_webauthn"),
    path("account/sessions/", _staff(sessions.SessionsView), name="usersessions_list"),
]
