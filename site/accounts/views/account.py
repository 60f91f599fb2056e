"""The account page: a new password or mail address is proof of who one is from then on, so it asks for one first."""

from http import HTTPStatus

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from core import account

from ..confirmation import ask_to_confirm, confirmed_recently
from ..mails import send_notice


class AccountView(account.AccountView):
    """The site's own, which asks once more before what gives the account to somebody else."""

    def post(self, request: HttpRequest) -> HttpResponse:
        """Store the settings; a browser that changes its password stays in the list of sessions, under its new key."""
        old_address, key = request.user.email, request.session.session_key
        new_address = request.POST.get("name_email-email", old_address).strip()
        moves = new_address != old_address
        if (moves or request.POST.get("password-new_password1")) and not confirmed_recently(request):
            messages.warning(request, _("Confirm that it is you, then make your change again."))
            return ask_to_confirm(request, reverse("wagtailadmin_account"))
        answer = super().post(request)
        if request.session.session_key != key:
            UserSession.objects.filter(session_key=key).update(session_key=request.session.session_key)
        if moves and answer.status_code == HTTPStatus.FOUND:
            send_notice("email_changed", request.user, request, address=old_address)
        return answer
