"""How many wrong passwords and codes are taken, and from whom.

One who guesses from elsewhere must not shut the owner of an account out. So wrong tries count by account and address
together; those of an address, and those on an account from everywhere, count too, but not for a browser that signed in
to this account before (`devices`), which has a count of its own. Signing in with a passkey asks for no password and
is never refused; a password renewed by mail makes its browser a known one.
"""

import math
import unicodedata
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import ngettext

from core.client_address import counted_address

from .counting import Counter, Limit, take_all
from .devices import known_device

QUARTER, HOUR = timedelta(minutes=15), timedelta(hours=1)
BY_ACCOUNT_AND_ADDRESS = Limit("account and address", 5, QUARTER)
BY_ADDRESS = Limit("address", 50, HOUR)
BY_ACCOUNT = Limit("account", 100, HOUR)
BY_DEVICE = Limit("device", 10, QUARTER)

RESETS_BY_ADDRESS = Limit("password resets by address", 10, HOUR)
RESETS_BY_MAIL = Limit("password resets by mail", 3, HOUR)
PASSKEYS_BY_ADDRESS = Limit("passkeys by address", 300, HOUR)
# How long the code of an application may be right, with the tolerance for its clock.
CODE_LIFE = timedelta(minutes=2)

PASSWORD, CODE = "password", "code"


class Guard:
    """Stands before one try of a password or of a code by `request` on the account named `username`."""

    def __init__(self, request: HttpRequest, username: str, secret: str) -> None:
        account = (secret, unicodedata.normalize("NFKC", username).casefold())
        device, address = known_device(request, username), counted_address(request)
        self.own = BY_DEVICE.on(account, device) if device else BY_ACCOUNT_AND_ADDRESS.on(account, address)
        self.shared = [] if device else [BY_ADDRESS.on(secret, address), BY_ACCOUNT.on(account)]

    def take(self) -> Counter | None:
        """Count one try; the counter that refuses it, or None."""
        return take_all([self.own, *self.shared])

    def passed(self) -> None:
        """The try was right: forget the wrong ones before it, but leave what others of the address did."""
        self.own.forget()
        for counter in self.shared:
            counter.give_back()


def refusal(counter: Counter) -> ValidationError:
    """What is told when `counter` refuses: when to come back, and what works meanwhile."""
    minutes = max(1, math.ceil((counter.ends_at() - timezone.now()).total_seconds() / 60))
    message = ngettext(
        "Too many wrong tries. Try again in %(minutes)s minute; a passkey works at once.",
        "Too many wrong tries. Try again in %(minutes)s minutes; a passkey works at once.",
        minutes,
    )
    return ValidationError(message % {"minutes": minutes}, code="too_many_tries")
