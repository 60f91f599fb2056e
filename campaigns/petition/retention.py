"""Personal data go when their time is over; how many signatures there were stays."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F, Max, Q, QuerySet
from django.utils import timezone
from django.utils.translation import ngettext

from text.dates import months_before

from ..models import CampaignPage, PetitionTotals, Signature

UNCONFIRMED_FOR = timedelta(days=7)
"""So long a mail may be answered that asks whether somebody signed."""


def delete_unconfirmed() -> int:
    """Delete what nobody confirmed by its mail, in time or before the petition ended; how many."""
    ended = Q(campaign__petition_end__lt=timezone.localdate())
    old = Q(created_at__lt=timezone.now() - UNCONFIRMED_FOR)
    return _deleted(Signature.objects.unconfirmed().filter(old | ended))


def delete_old() -> int:
    """Delete the signatures of petitions that are over for as long as each says; how many."""
    keys = Signature.objects.order_by().values_list("campaign", flat=True).distinct()
    campaigns = CampaignPage._base_manager.filter(pk__in=list(keys))
    return sum(delete_all(campaign) for campaign in campaigns if _is_due(campaign))


def _is_due(campaign: CampaignPage) -> bool:
    # Where staff have emptied the last day since: from when somebody signed last.
    end = campaign.petition_closing or campaign.signatures.aggregate(last=Max("created_at"))["last"]
    return end is not None and end <= months_before(timezone.now(), campaign.petition_months)


@transaction.atomic
def delete_all(campaign: CampaignPage) -> int:
    """Delete all signatures of a petition and keep their number; how many were deleted."""
    # Whoever takes a signature back meanwhile waits, so that none is counted and deleted by somebody else.
    confirmed = len(campaign.signatures.confirmed().select_for_update().values_list("pk"))
    PetitionTotals.objects.get_or_create(campaign=campaign, defaults={"confirmed": 0})
    totals = PetitionTotals.objects.filter(campaign=campaign)
    totals.update(confirmed=F("confirmed") + confirmed, deleted_at=timezone.now())
    return _deleted(campaign.signatures.all())


def _deleted(signatures: QuerySet[Signature]) -> int:
    """Delete them with their mails; how many they were."""
    return signatures.delete()[1].get(Signature._meta.label, 0)


def told(count: int) -> str:
    """What the site's upkeep says of them."""
    return ngettext("%(count)d signature deleted.", "%(count)d signatures deleted.", count) % {"count": count}
