"""What templates of the admin ask about emergency removals."""

from django import template

from ..models import PartnerPage, PartnerRemoval
from ..removal import holding

register = template.Library()


@register.simple_tag
def removal_of(partner: PartnerPage) -> PartnerRemoval | None:
    """The removal that keeps `partner` from going live, if any; nothing for a new profile."""
    return holding(partner) if partner.pk else None
