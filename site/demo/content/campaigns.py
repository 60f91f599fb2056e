"""All campaigns of the demo."""

from . import campaigns_past, campaigns_recent

CAMPAIGNS = [*campaigns_past.CAMPAIGNS, *campaigns_recent.CAMPAIGNS]
