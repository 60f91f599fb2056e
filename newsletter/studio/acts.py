"""What the history of the newsletter's page says of its subscriptions: how many, never who."""

from django.contrib.auth.models import AbstractUser
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, log

from ..models import NewsletterIssuePage, NewsletterPage

EXPORTED, DELETED, HANDED_OVER = "newsletter.export", "newsletter.delete", "newsletter.hand_over"


def name_acts(actions: LogActionRegistry) -> None:
    """Their names."""
    actions.register_action(EXPORTED, _("Export of subscriptions"), _("Exported the subscriptions to the newsletter"))
    actions.register_action(DELETED, _("Deletion of a subscription"), _("Deleted a subscription to the newsletter"))
    actions.register_action(HANDED_OVER, _("Handover of an issue"), _("Handed the issue over to be sent"))


def note(action: str, user: AbstractUser, **data: object) -> None:
    """Note what was done, in the history of the first page of the newsletter."""
    if page := NewsletterPage.objects.order_by("path").first():
        log(instance=page, action=action, user=user, data=data)


def note_of(issue: NewsletterIssuePage, action: str, user: AbstractUser) -> None:
    """Note what was done with an issue, in its own history."""
    log(instance=issue, action=action, user=user)
