"""The order of the parts of the home page."""

from collections.abc import Iterable

CAMPAIGNS, DATES, CALLS = "campaigns", "dates", "calls"
USUAL_ORDER = (CAMPAIGNS, DATES, CALLS, "map", "map_story", "figures", "stories", "text", "reading")
"""What is shown where staff chose nothing: what runs first, then with whom, then what to read."""


def in_order(chosen: Iterable[str], *, only_past_campaigns: bool) -> list[str]:
    """The sections as they are shown: those chosen, or the usual ones; campaigns that ended below what is to come."""
    order = list(chosen) or list(USUAL_ORDER)
    coming = [kind for kind in (DATES, CALLS) if kind in order]
    if not (only_past_campaigns and coming and CAMPAIGNS in order):
        return order
    others = [kind for kind in order if kind != CAMPAIGNS]
    place = max(order.index(CAMPAIGNS), *(others.index(kind) + 1 for kind in coming))
    return [*others[:place], CAMPAIGNS, *others[place:]]
