"""The limits of the contact form."""

from django.utils.translation import gettext as _

from core.public_forms.guard import PublicForm
from core.public_forms.registry import register

CONTACT = register(PublicForm("contact"))


def refusal() -> str:
    """Why a message is not taken now, and what to do; what was written stays in the form."""
    return _(
        "Many messages have come in a short time, and your browser cannot show that it is no robot’s. Your message is"
        " not sent: keep this page open and send it again in an hour, or from a browser that runs scripts, or write to"
        " us by mail."
    )
