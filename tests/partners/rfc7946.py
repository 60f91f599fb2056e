"""The rules of GeoJSON (RFC 7946) for collections of points, as a list of what breaks them."""

import json
from collections.abc import Iterator

DECIMALS = 6


def faults(text: str) -> list[str]:
    """What is wrong with a text that should be a collection of points; nothing when it is right."""
    document = json.loads(text, parse_constant=_no_number, object_pairs_hook=_no_name_twice)
    return list(_collection(document))


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no JSON number")


def _no_name_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError(f"a name twice among {[name for name, _value in pairs]}")
    return members


def _collection(document: dict) -> Iterator[str]:
    if document.get("type") != "FeatureCollection":
        yield "section 3.3: the type is FeatureCollection"
    if "crs" in document:
        yield "section 4: no other reference system than WGS 84"
    yield from _foreign(document, {"coordinates", "geometries", "geometry", "properties"})
    if not isinstance(document.get("features"), list):
        yield "section 3.3: features is an array"
        return
    for feature in document["features"]:
        yield from _feature(feature)
    identifiers = [feature.get("id") for feature in document["features"]]
    if len(set(identifiers)) < len(identifiers):
        yield "an identifier twice"


def _feature(feature: dict) -> Iterator[str]:
    if feature.get("type") != "Feature":
        yield "section 3.2: the type is Feature"
    if not isinstance(feature.get("id"), str):
        yield "section 3.2: the identifier is a text"
    if not isinstance(feature.get("properties"), dict):
        yield "section 3.2: properties is an object"
    yield from _foreign(feature, {"coordinates", "geometries", "features"})
    geometry = feature.get("geometry")
    if not isinstance(geometry, dict) or geometry.get("type") != "Point":
        yield f"section 3.1.2: {geometry} is no point"
        return
    yield from _foreign(geometry, {"geometry", "properties", "features"})
    yield from _position(geometry.get("coordinates"))


def _foreign(members: dict, not_here: set[str]) -> Iterator[str]:
    if found := not_here & set(members):
        yield f"section 7.1: {sorted(found)} belong to another type"


def _position(position: object) -> Iterator[str]:
    if not isinstance(position, list) or not all(isinstance(one, float) for one in position) or len(position) != 2:
        yield f"section 3.1.1: {position} is no position"
        return
    longitude, latitude = position
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
        yield f"section 4: {position} is not longitude, latitude in degrees"
    if any(one != round(one, DECIMALS) for one in position):
        yield f"section 11.2: {position} is too precise"
