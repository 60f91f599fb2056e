"""Saying once more who one is, before what gives power over accounts.

Signing in counts as having said it, for half an hour; then the password, a code or a passkey is asked again.
"""

import time

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from .private_names import get_authentication_records

LOST = "accounts_lost_change"
"""Where in the session the address stands whose form was sent in vain."""


def confirmed_recently(request: HttpRequest) -> bool:
    """Whether the user of this session gave a proof in the last ACCOUNT_REAUTHENTICATION_TIMEOUT seconds."""
    if not request.user.is_authenticated:
        return False
    proofs = get_authentication_records(request, request.user)
    return any(time.time() - proof["at"] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT for proof in proofs)


def ask_to_confirm(request: HttpRequest, back_to: str = "") -> HttpResponse:
    """Where the proof is asked; the user comes back to `back_to`, or to this address. Nothing sent is kept meanwhile.

    Raises PermissionDenied when the account has no way to give a proof, or when a script asks.
    """
    methods = get_adapter().get_reauthentication_methods(request.user)
    if not methods or request.headers.get("x-requested-with") == "XMLHttpRequest":
        raise PermissionDenied
    if request.method == "POST":
        request.session[LOST] = back_to or request.get_full_path()
    asked = urlencode({REDIRECT_FIELD_NAME: back_to or request.get_full_path()})
    return HttpResponseRedirect(f"{methods[0]['url']}?{asked}")


def tell_of_lost_change(request: HttpRequest) -> None:
    """Say that nothing was stored to who comes back, having confirmed, to a form sent in vain."""
    if request.method == "GET" and request.session.get(LOST) == request.get_full_path():
        del request.session[LOST]
        messages.warning(request, _("Nothing was saved: make your change again."))
