"""What the site does by itself about petitions."""

from core.mails import outbox
from core.upkeep import every_day, every_hour

from . import retention
from .mails import KINDS, RULE


def connect() -> None:
    """Register the mails and the deletions."""
    outbox.register(RULE, KINDS)
    every_hour(retention.delete_unconfirmed)
    every_day(retention.delete_old, retention.told)
