"""Messages received, mailed to those who answer them."""

import logging
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import translation
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from .forms import BaseContactForm
    from .models import ContactPage

logger = logging.getLogger(__name__)


def mail_message(page: "ContactPage", form: "BaseContactForm") -> None:
    """Mail what `form` says to the page's addresses; an answer goes to the visitor.

    A mail server that fails is logged, not shown: the message is stored already.
    """
    try:
        compose(page, form).send()
    except OSError:
        logger.exception("A message of the contact form could not be mailed; it is stored.")


def compose(page: "ContactPage", form: "BaseContactForm") -> EmailMessage:
    """The mail: what was written in each field, and the page that it was sent from."""
    with translation.override(settings.LANGUAGE_CODE):
        sent_from = _("Sent from the page “%(title)s”: %(address)s")
        details = sent_from % {"title": page.title, "address": page.full_url}
        return EmailMessage(
            subject=page.subject or _("Message from the site"),
            body=f"{page.render_email(form)}\n\n{details}",
            from_email=page.from_address or None,
            to=[address.strip() for address in page.to_address.split(",")],
            reply_to=_addresses(page, form),
        )


def _addresses(page: "ContactPage", form: "BaseContactForm") -> list[str]:
    """The visitor's e-mail address: the first that the form asks for and that was given."""
    names = [field.clean_name for field in page.get_form_fields() if field.field_type == "email"]
    return [form.cleaned_data[name] for name in names if form.cleaned_data.get(name)][:1]
