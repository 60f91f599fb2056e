"""Helping a colleague who lost telephone, keys and recovery codes."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.log_actions import log

from ..confirmation import ask_to_confirm, confirmed_recently
from ..mails import send_notice
from ..policy import remove_factors

FACTORS_REMOVED = "accounts.remove_factors"


def may_help(helper: AbstractUser, colleague: AbstractUser) -> bool:
    """Whether `helper` may take the second factors of `colleague` away: those of administrators only their like may.

    One's own are kept on one's own page, one by one.
    """
    if helper.pk == colleague.pk:
        return False
    return helper.is_superuser or (helper.has_perm("auth.change_user") and not colleague.is_superuser)


@require_http_methods(["GET", "POST"])
def remove_colleague_factors(request: HttpRequest, user_id: int) -> HttpResponse:
    """Say what happens, then take the factors away and end the colleague's sessions."""
    colleague = get_object_or_404(get_user_model(), pk=user_id)
    if not may_help(request.user, colleague):
        raise PermissionDenied
    if not confirmed_recently(request):
        return ask_to_confirm(request)
    if request.method == "POST":
        remove_factors(colleague)
        for session in UserSession.objects.filter(user=colleague):
            session.end()
        log(colleague, FACTORS_REMOVED)
        send_notice("factors_removed", colleague, request)
        messages.success(request, _("%s can now sign in with the password alone.") % _name(colleague))
        return redirect("wagtailusers_users:edit", colleague.pk)
    has_factors = Authenticator.objects.filter(user=colleague).exists()
    context = {"colleague": colleague, "name": _name(colleague), "has_factors": has_factors}
    return render(request, "accounts/studio/remove_colleague_factors.html", context)


def _name(user: AbstractUser) -> str:
    return user.get_full_name() or user.get_username()
