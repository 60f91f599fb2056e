"""Messages received, mailed to those who answer them; those kept aside are told of together."""

import logging
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.addresses import whole_address
from core.public_forms.limits import Limit

from .recipients import FIELD, LABEL

if TYPE_CHECKING:
    from core.public_forms.forms import BuiltPublicForm

    from .models import ContactMessage, ContactPage

logger = logging.getLogger(__name__)

TOLD_ASIDE = Limit("contact-told-aside", 1)
"""Of messages kept aside staff are told once an hour, however many come."""


def tell_of(message: "ContactMessage", page: "ContactPage", form: "BuiltPublicForm") -> bool:
    """Mail `message`, as `form` holds it, to whom it is for, or say that messages are kept aside.

    A mail server that fails is logged, not shown: the message is stored, and `home.contact.later` tries again. Whether
    there is nothing more to tell.
    """
    if message.aside:
        return tell_of_aside(page)
    mail = compose(message, page, form)
    told = not mail.to or _send(mail)
    if told:
        type(message).objects.filter(pk=message.pk).update(told_at=timezone.now())
    return told


def compose(message: "ContactMessage", page: "ContactPage", form: "BuiltPublicForm") -> EmailMessage:
    """The mail: whom it is for, what was written in each field, and the page that it was sent from.

    It goes to the address of whom it is for, else to those of the page.
    """
    recipient = page.recipient(message.recipient) if message.recipient else None
    with translation.override(settings.LANGUAGE_CODE):
        sent_from = _("Sent from the page “%(title)s”: %(address)s")
        details = sent_from % {"title": page.title, "address": whole_address(page)}
        name = message.form_data.get(FIELD)
        written = f"{LABEL}: {name}\n{page.render_email(form)}" if name else page.render_email(form)
        return EmailMessage(
            subject=page.subject or _("Message from the site"),
            body=f"{written}\n\n{details}",
            from_email=page.from_address or None,
            to=[recipient.address] if recipient and recipient.address else _recipients(page),
            reply_to=_addresses(page, form),
        )


def tell_of_aside(page: "ContactPage") -> bool:
    """One mail about all the messages kept aside, none of whose words it holds; False too when one left this hour."""
    if TOLD_ASIDE.exceeded(page.pk):
        return False
    aside = page.get_submissions().filter(aside=True)
    with translation.override(settings.LANGUAGE_CODE):
        count = aside.count()
        text = ngettext(
            "%(count)d message of the page “%(title)s” is set aside: nothing shows that a person wrote it. Read it"
            " and decide what to do with it:",
            "%(count)d messages of the page “%(title)s” are set aside: nothing shows that a person wrote them. Read"
            " them and decide what to do with them:",
            count,
        ) % {"count": count, "title": page.title}
        address = f"{settings.WAGTAILADMIN_BASE_URL}{reverse('contact_aside', args=[page.pk])}"
        mail = EmailMessage(
            _("Messages set aside"), f"{text}\n\n{address}", page.from_address or None, _recipients(page)
        )
    told = not mail.to or _send(mail)
    if told:
        aside.filter(told_at=None).update(told_at=timezone.now())
    return told


def _send(mail: EmailMessage) -> bool:
    try:
        mail.send()
    except OSError:
        logger.exception("A message of the contact form could not be mailed; it is stored.")
        return False
    return True


def _recipients(page: "ContactPage") -> list[str]:
    return [address.strip() for address in page.to_address.split(",") if address.strip()]


def _addresses(page: "ContactPage", form: "BuiltPublicForm") -> list[str]:
    """The visitor's e-mail address: the first that the form asks for and that was given."""
    names = [field.clean_name for field in page.get_form_fields() if field.field_type == "email"]
    return [form.cleaned_data[name] for name in names if form.cleaned_data.get(name)][:1]
