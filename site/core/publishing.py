"""Asks whoever has a say before a version of a page is published."""

from wagtail.log_actions import log
from wagtail.models import Page, Revision

from .signals import PublicationRefusedError, page_publishing

SCHEDULED = "wagtail.publish.scheduled"
"""The action that Wagtail's log tells of what is published on the day it was planned for."""
CALLED_OFF = "core.call_off_publication"


def ask(page: Page, revision: Revision) -> None:
    """Raise PublicationRefusedError where `revision` may not be published."""
    page_publishing.send(page.specific_class, page=page, revision=revision)


def may_publish(page: Page, revision: Revision, *, planned: bool) -> bool:
    """Whether `revision` may be published; raises PublicationRefusedError where it is refused.

    With `planned`, its day has come and nobody is there to be told: it is called off, which the log tells, for an
    error would keep all that was planned after it from its readers.
    """
    try:
        ask(page, revision)
    except PublicationRefusedError as refused:
        if not planned:
            raise
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        log(page, CALLED_OFF, revision=revision, data={"obstacle": refused.obstacle})
        return False
    return True
