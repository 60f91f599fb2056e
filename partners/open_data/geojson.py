"""The partners as GeoJSON (RFC 7946): a point each, as precise as the public may know."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from core.open_data.geojson import Feature, feature, feature_collection

from .records import Record


def geojson(records: Iterable[Record], source: str) -> str:
    """The partners as a feature collection; `source` is where they come from."""
    return feature_collection(_("Partner movements of Solidarité Mondiale"), source, map(_feature, records))


def _feature(record: Record) -> Feature:
    place, identity = record.place, record.identity
    return feature(
        record.url,
        place.point,
        {
            "name": identity.name,
            "language": record.language,
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
        },
    )
