"""Why a form is not taken, in words for who sent it."""

from django.utils.translation import gettext as _


def refusal() -> str:
    """Why a form is not taken now, and what to do; what was written stays in the form."""
    return _(
        "Many messages have come in a short time, and your browser cannot show that yours is not from a robot. Your"
        " message has not been sent: keep this page open and send it again in an hour, or from a browser that runs"
        " scripts, or write to us by e-mail."
    )
