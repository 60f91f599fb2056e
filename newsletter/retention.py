"""Personal data go when their time is over."""

from django.utils import timezone
from django.utils.translation import ngettext

from text.dates import months_before

from .models import Consent, Subscriber
from .models.subscriber import ASKED, PROOF_MONTHS, UNCONFIRMED_FOR


def delete_old_requests() -> int:
    """Delete what nobody confirmed in time; how many."""
    old = Subscriber.objects.filter(state=ASKED, asked_at__lt=timezone.now() - UNCONFIRMED_FOR)
    return old.delete()[1].get(Subscriber._meta.label, 0)


def requests_told(count: int) -> str:
    """What the site's upkeep says of them."""
    said = ngettext(
        "%(count)d unconfirmed subscription deleted.", "%(count)d unconfirmed subscriptions deleted.", count
    )
    return said % {"count": count}


def delete_old_proofs() -> int:
    """Delete the proofs of those who left long ago; how many."""
    limit = months_before(timezone.localtime(), PROOF_MONTHS)
    return Consent.objects.filter(left_at__lt=limit).delete()[0]


def proofs_told(count: int) -> str:
    """What the site's upkeep says of them."""
    said = ngettext("%(count)d proof of a consent deleted.", "%(count)d proofs of consents deleted.", count)
    return said % {"count": count}
