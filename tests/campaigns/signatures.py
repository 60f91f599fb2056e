"""What the tests of petitions share."""

from datetime import UTC, date, datetime
from typing import Any

from campaigns.models import CampaignPage, Signature
from demo.factories import make_campaign, make_campaign_index
from home.models import HomePage

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


def open_petition(home: HomePage, **fields: Any) -> CampaignPage:
    """A petition to sign until 8 December."""
    given: dict[str, Any] = {
        "title": "Remonter le fil",
        "slug": "fil",
        "takes_signatures": True,
        "petition_text": "<p>Nous demandons une loi.</p>",
        "petition_addressee": "Le gouvernement fédéral",
        "petition_goal": 1200,
        "petition_end": date(2026, 12, 8),
    }
    return make_campaign(make_campaign_index(home, slug="campagnes"), **given | fields)


def signature(campaign: CampaignPage, name: str = "Bea", **fields: object) -> Signature:
    """A signature that counts, not stored."""
    given = {"email": f"{name.lower()}@courriel.example", "last_name": "Diallo", "town": "Liège", "country": "BE"}
    return Signature(campaign=campaign, first_name=name, language="fr", **{"confirmed_at": NOW, **given, **fields})


def signed(campaign: CampaignPage, name: str = "Bea", **fields: object) -> Signature:
    """A signature that counts."""
    made = signature(campaign, name, **fields)
    made.save()
    return made
