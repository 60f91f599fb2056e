"""Tells staff what the site took offline by itself because it told a protected name.

The mail names neither the partner nor the page by its title: mail is read on the way. It leads to the studio.
"""

import logging
from collections.abc import Iterable

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db.models import Model
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

logger = logging.getLogger(__name__)
WITHHELD = "partners.withhold"
"""The action that the log tells of what was taken offline because it told a protected name."""


def tell_withheld(page: Page, references: Iterable[str], telling: Iterable[str] = ()) -> None:
    """Note in the log, and mail to those who may publish `page`, that it is offline.

    `references` are of the partners whose names are told; `telling` the addresses in the studio of what tells them,
    where it is not the page itself.
    """
    known = ", ".join(sorted(set(references)))
    log(page, WITHHELD, data={"partners": known})
    with translation.override(settings.LANGUAGE_CODE):
        text = _(
            "Hello,\n\n"
            "The site has taken a page offline, because the name of a protected partner (%(partners)s) would have been"
            " told:\n\n"
            "%(address)s\n\n"
            "Correct what tells the name, then publish the page again.\n"
        ) % {"partners": known, "address": address_of(page)}
        if addresses := list(telling):
            text += "\n" + _("The name stands here:") + "\n\n" + "\n".join(addresses) + "\n"
        send(_("A page would have told a protected name: it is offline"), text, page)


def tell_set_aside(address: str, references: Iterable[str], page: Page) -> None:
    """Mail to those who may publish `page` that something else, whose address in the studio is given, was set aside."""
    with translation.override(settings.LANGUAGE_CODE):
        text = _(
            "Hello,\n\n"
            "The site has withdrawn this from the public, because it tells the name of a protected partner"
            " (%(partners)s):\n\n"
            "%(address)s\n"
        ) % {"partners": ", ".join(sorted(set(references))), "address": address}
        send(_("A protected name was told: it is withdrawn"), text, page)


def address_of(one: Model) -> str:
    """Where the studio edits an object, as a whole address; the studio's own where it cannot be edited."""
    path = AdminURLFinder().get_edit_url(one) or reverse("wagtailadmin_home")
    return f"{settings.WAGTAILADMIN_BASE_URL}{path}"


def send(subject: str, text: str, page: Page) -> None:
    """Send a mail to each of those who may publish `page`. A mail server that fails is noted in the server's log."""
    users = PagePermissionPolicy().users_with_permission_for_instance("publish", page)
    mails = [EmailMessage(subject, text, to=[user.email]) for user in users if user.is_active and user.email]
    try:
        get_connection().send_messages(mails)
    except OSError:
        logger.exception("Staff could not be told by mail what was taken offline.")
