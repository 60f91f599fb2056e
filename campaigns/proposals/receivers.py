"""What the site does about proposals without being asked: rules, answers, upkeep."""

from access.sensitive import register_sensitive
from core.mails import outbox
from core.upkeep import every_day, every_hour

from . import answers, mails, notices, old_names, retention, rules
from .sight import may_see_contacts


def connect() -> None:
    """Tie them to what happens on the site."""
    for module in (rules, answers, old_names):
        module.connect()
    register_sensitive(may_see_contacts)
    outbox.register(mails.RULE, {kind.name for kind in mails.KINDS.values()})
    every_hour(notices.tell_of_forgotten, notices.told_late, waits=True)
    every_day(retention.delete_old, retention.deleted)
