"""A mail to one subscriber: the words that staff keep, with what is known of the subscription."""

from datetime import timedelta

from django.core.mail import EmailMessage
from django.utils import translation
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from core.mails.outbox import TO_ADDRESS, TO_ADDRESS_UNPROVEN, Letter, Rule
from core.mails.sending import compose
from core.models import OutgoingMail

from . import mail_kinds
from .links import LINKS, one_click_address
from .mails import KINDS
from .models import Subscriber
from .models.subscriber import UNCONFIRMED_DAYS

TRIED_FOR = timedelta(days=1)
"""A mail that did not leave for so long is worth nothing any more: its link is soon none."""
LIMITS = {mail_kinds.WELCOME: TO_ADDRESS}
"""The other ones may be caused by anybody."""


def letter(mail: OutgoingMail) -> Letter | None:
    """A mail that was noted; None where the subscription stands otherwise than it says."""
    subscriber = Subscriber.objects.filter(pk=mail.about_id).first()
    if subscriber is None or mail_kinds.STATES[mail.kind] != subscriber.state:
        return None
    return Letter(composed(subscriber, mail.kind), LIMITS.get(mail.kind, TO_ADDRESS_UNPROVEN))


RULE = Rule(letter, tried_for=TRIED_FOR)


def composed(subscriber: Subscriber, kind: str) -> EmailMessage:
    """The mail, in the language of the subscription, with the headers by which mail programs offer to leave."""
    with translation.override(subscriber.language):
        values = {
            "bonjour": greeting(subscriber.first_name),
            "choix": chosen(subscriber),
            "jours": UNCONFIRMED_DAYS,
            "lien": LINKS.address_of(subscriber),
        }
        mail = compose(KINDS[kind], values, to=subscriber.email, language=subscriber.language)
        mail.extra_headers |= leaving_headers(subscriber)
    return mail


def leaving_headers(subscriber: Subscriber) -> dict[str, str]:
    """What every mail of the newsletter says of how to leave it by one click (RFC 2369, RFC 8058)."""
    return {
        "List-Unsubscribe": f"<{one_click_address(subscriber)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def greeting(first_name: str) -> str:
    """The first words to somebody, whose name may not be known."""
    return _("Hello %(name)s") % {"name": first_name} if first_name else _("Hello")


def chosen(subscriber: Subscriber) -> str:
    """What is sent to somebody, in the language of the subscription, whose name is written as its speakers do."""
    language = get_language_info(subscriber.language)["name_local"]
    labels = ", ".join(theme.told_label for theme in subscriber.themes.all())
    themes = _("Every theme") if subscriber.every_theme else _("Themes: %(themes)s") % {"themes": labels or "–"}
    spoken = _("Language: %(language)s") % {"language": language}
    return f"{themes}\n{spoken}"
