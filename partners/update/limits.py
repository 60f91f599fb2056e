"""How often forms are sent; the counts are in the database.

A link stops its own sender only. Many forms from one address may be those of several partners: they ask for work.
"""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.client_address import counted_address
from core.public_forms import proof
from core.public_forms.guard import FIELD, PublicForm
from core.public_forms.limits import Limit
from core.public_forms.registry import register

PROFILE = register(PublicForm("profile"))
SENT_BY_LINK = Limit("sent-by-link", 30)
SENT_BY_ADDRESS = Limit("sent-by-address", 60)


def is_crowded(request: HttpRequest) -> bool:
    """Count a form sent from the request's address; whether so many came from there that this one lacks its work."""
    if not SENT_BY_ADDRESS.exceeded(counted_address(request)):
        return False
    return proof.spend(request.POST.get(FIELD, ""), PROFILE.name) is None


def crowded() -> str:
    """Why a form is not taken yet, and what to do."""
    return _(
        "Many forms have come from your connection in a short time. Send yours again: your browser will then show"
        " that you are not a robot. If it does not run scripts, wait an hour first."
    )
