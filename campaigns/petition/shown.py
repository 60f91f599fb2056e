"""What the public sees of those who signed: first name and town of who agreed to it."""

from itertools import islice

from django.core.exceptions import ValidationError

from core.signals import text_shown

from ..models import CampaignPage, Signature

SHOWN = 12
"""So many of the latest."""


def latest_public(campaign: CampaignPage) -> list[Signature]:
    """The latest who agreed; one whose words tell what must not be told is left out. `campaign` is the French page."""
    # Some more than are shown, for those left out.
    agreed = campaign.signatures.agreed_to_be_shown()[: 2 * SHOWN]
    return list(islice(filter(may_be_shown, agreed), SHOWN))


def may_be_shown(signature: Signature) -> bool:
    """Whether first name and town tell nothing that must not be told, such as a protected name."""
    try:
        text_shown.send(Signature, text=f"{signature.first_name} {signature.town}")
    except ValidationError:
        return False
    return True
