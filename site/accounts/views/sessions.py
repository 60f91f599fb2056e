"""Where one is signed in, and ending it elsewhere."""

from typing import Any

from allauth.usersessions.internal.flows.sessions import end_other_sessions, end_sessions
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from ..browsers import browser_name
from .security import SecurityPageMixin


class SessionsView(SecurityPageMixin, TemplateView):
    """One's own sessions."""

    page_title = gettext_lazy("Where you are signed in")
    template_name = "accounts/studio/sessions.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sessions, the newest first."""
        context = super().get_context_data(**kwargs)
        sessions = UserSession.objects.purge_and_list(self.request.user)
        rows = [{"session": one, "browser": browser_name(one.user_agent)} for one in sessions]
        context["rows"] = sorted(rows, key=lambda row: row["session"].created_at, reverse=True)
        return context

    def post(self, request: HttpRequest) -> HttpResponse:
        """End the session whose number was sent, or all others; the sessions of other people are never looked at."""
        number = request.POST.get("session", "")
        if not number:
            end_other_sessions(request, request.user)
            messages.success(request, _("Your other sessions have ended."))
        elif number.isascii() and number.isdigit():
            end_sessions(request, UserSession.objects.filter(user_id=request.user.pk, pk=number))
            messages.success(request, _("The session has ended."))
        return redirect("usersessions_list")
