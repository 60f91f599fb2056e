"""A proposal by which a partner asks to be seen less: its name protected, or the partner nowhere at all.

It waits for an answer as every proposal does; staff are told in other words, for the name is public until then. What
is said of it names the partner by its reference alone.
"""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState

from ..models import PartnerPage, Precision

NAME_PROTECTED = _("Urgent: a partner (%(reference)s) asks that its name be protected")
NOWHERE = _("Urgent: a partner (%(reference)s) asks to appear nowhere in public")


def urgent_wish(state: TaskState) -> str:
    """What the proposal of `state` asks for that cannot wait, the partner public as it is; empty for any other."""
    partner = PartnerPage.objects.filter(pk=state.revision.object_id, live=True).first() if state.revision else None
    wish = _wish(partner, state.revision.content) if partner else None
    return str(wish) % {"reference": partner.reference} if partner and wish else ""


def _wish(partner: PartnerPage, proposed: dict[str, Any]) -> str | Promise | None:
    if proposed.get("name_protected") and not partner.name_protected:
        return NAME_PROTECTED
    hides = proposed.get("location_precision") == Precision.HIDDEN
    return NOWHERE if hides and partner.location_precision != Precision.HIDDEN else None
