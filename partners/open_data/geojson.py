"""The partners as GeoJSON (RFC 7946): a point each, as precise as the public may know."""

import json
from collections.abc import Iterable

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from access.querysets import reader_language

from .licence import LICENCE, LICENCE_URL
from .records import Record


def geojson(records: Iterable[Record], source: str) -> str:
    """A feature collection; its licence, date and origin stand beside the features. `source` is where it comes from."""
    collection = {
        "type": "FeatureCollection",
        "name": _("Partner movements of Solidarité Mondiale"),
        "language": reader_language(),
        "date": timezone.localdate().isoformat(),
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "attribution": settings.WAGTAIL_SITE_NAME,
        "source": source,
        "features": [_feature(record) for record in records],
    }
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":"))


def _feature(record: Record) -> dict[str, object]:
    place, identity = record.place, record.identity
    return {
        "type": "Feature",
        "id": record.url,
        "geometry": {"type": "Point", "coordinates": place.point},
        "properties": {
            "name": identity.name,
            "acronym": identity.acronym or None,
            "country_code": record.country_code,
            "country": record.country,
            "continent": record.continent or None,
            "town": place.town or None,
            "precision": place.precision,
            "kinds": record.kinds,
            "themes": record.themes,
            "founded": identity.founded,
            "partner_since": identity.partner_since,
            "website": identity.website or None,
            "last_checked": identity.last_checked.isoformat() if identity.last_checked else None,
            "url": record.url,
        },
    }
