"""Pages on the map as GeoJSON (RFC 7946): a point each, as precise as the public may know."""

import json
from collections.abc import Iterable

from django.conf import settings
from django.utils import timezone

from access.querysets import reader_language

from ..places import Point
from .licence import LICENCE, LICENCE_URL

Feature = dict[str, object]


def feature(url: str, point: Point, properties: dict[str, object]) -> Feature:
    """A page, known by its address, at the point that stands for its place."""
    geometry = {"type": "Point", "coordinates": point}
    return {"type": "Feature", "id": url, "geometry": geometry, "properties": {**properties, "url": url}}


def feature_collection(name: str, source: str, features: Iterable[Feature]) -> str:
    """A feature collection; its licence, date and origin stand beside the features. `source` is where it comes from."""
    collection = {
        "type": "FeatureCollection",
        "name": name,
        "language": reader_language(),
        "date": timezone.localdate().isoformat(),
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "attribution": settings.WAGTAIL_SITE_NAME,
        "source": source,
        "features": list(features),
    }
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
