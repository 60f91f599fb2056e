"""The care of the profiles: which ones somebody should check, and what happens once somebody did."""

from datetime import date

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.log_actions import log

from core.revisions import save_fields
from core.translations import share_what_is_published
from text.dates import months_before

from .models import PartnerPage, PartnerSettings

CHECKED = "partners.check"
"""The action that the log tells of a profile confirmed without a change."""


def check_limit() -> date:
    """The day up to which a last check is too long ago."""
    return months_before(timezone.localdate(), PartnerSettings.load().check_months)


def to_check(limit: date) -> Q:
    """Profiles never checked, or last checked on the day `limit` or before."""
    return Q(last_checked=None) | Q(last_checked__lte=limit)


@transaction.atomic
def confirm(partner: PartnerPage, user: AbstractUser) -> None:
    """Record that somebody made sure today that a profile is right.

    The public reads it at once. A draft in the making keeps its texts and stays a draft.
    """
    partner.last_checked = timezone.localdate()
    if partner.live and not partner.has_unpublished_changes:
        partner.save_revision(user=user, clean=False).publish(user=user, log_action=CHECKED)
        return
    save_fields(partner, ["last_checked"])
    share_what_is_published(PartnerPage, partner)
    log(partner, CHECKED, user=user, content_changed=True)
