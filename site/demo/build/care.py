"""What staff keep of a made-up movement beside its texts: precision, consent, contacts, checks; all ways are shown."""

from datetime import date, timedelta
from decimal import Decimal

from demo.content.partner import Partner
from partners.models import Precision

PRECISIONS = (Precision.TOWN, Precision.EXACT, Precision.TOWN, Precision.COUNTRY, Precision.TOWN)
PROTECTED = ("FTM", "TFQC")
"""Acronyms of the movements whose names the demo protects."""
FROM_THE_TOWN_TO_THE_DOOR = Decimal("0.012300")
LAST_CHECK = date(2026, 10, 30)
DAYS_BETWEEN_CHECKS = 7


def care_of(partner: Partner, number: int) -> dict[str, object]:
    """Fields of the `number`th movement; of one that exists, nothing is known."""
    if partner.place is None:
        return {}
    latitude, longitude = Decimal(partner.place.latitude), Decimal(partner.place.longitude)
    protected = partner.acronym in PROTECTED
    checked = LAST_CHECK - timedelta(days=DAYS_BETWEEN_CHECKS * number)
    return {
        "town": partner.place.town,
        "town_latitude": latitude,
        "town_longitude": longitude,
        "latitude": latitude + FROM_THE_TOWN_TO_THE_DOOR,
        "longitude": longitude - FROM_THE_TOWN_TO_THE_DOOR,
        "location_precision": PRECISIONS[number % len(PRECISIONS)],
        "name_protected": protected,
        # An address that is the same each time the demo is made.
        "slug": f"mouvement-{number:08}" if protected else "",
        "consent_date": checked if number % 9 else None,
        "consent_note": "Accord donné lors d’un échange de démonstration." if number % 9 else "",
        "email": f"{partner.acronym.lower()}@example.org",
        "email_public": number % 4 == 0,
        "last_checked": checked,
    }
