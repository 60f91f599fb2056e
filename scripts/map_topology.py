"""Reading TopoJSON for build_map.py and build_frames.py.

Format: "The TopoJSON Format Specification" (Bostock and Metcalf, 2013): lines are kept once
as arcs, quantized and delta-encoded; a ring lists the arcs it runs along, ~n
standing for arc n run backwards.
"""

from collections.abc import Callable
from typing import Any

from scripts.map_geometry import Point, Polygon, Ring

ArcRing = list[int]
ArcPolygon = list[ArcRing]


def decode_arcs(document: dict[str, Any]) -> list[list[Point]]:
    """The arcs of a TopoJSON document as lines of (longitude, latitude) in degrees."""
    (scale_x, scale_y), (left, bottom) = document["transform"]["scale"], document["transform"]["translate"]
    arcs = []
    for steps in document["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((clamp(x * scale_x + left, 180), clamp(y * scale_y + bottom, 90)))
        arcs.append(arc)
    return arcs


def clamp(degrees: float, limit: float) -> float:
    """Degrees kept within the limit, which rounding may overstep by a hair."""
    return max(-limit, min(limit, degrees))


def arc_polygons(geometry: dict[str, Any]) -> list[ArcPolygon]:
    """The polygons of a TopoJSON geometry, none for an empty one."""
    if geometry["type"] == "Polygon":
        return [geometry["arcs"]]
    return geometry.get("arcs", [])


class Topology:
    """Arcs, and the rings and polygons made from them."""

    def __init__(self, arcs: list[list[Point]]) -> None:
        """Take arcs in any plane."""
        self.arcs = arcs

    def each_arc(self, change: Callable[[list[Point]], list[Point]]) -> "Topology":
        """Change every arc once, so that neighbours keep one common border."""
        return Topology([change(arc) for arc in self.arcs])

    def arc(self, index: int) -> list[Point]:
        """One arc, backwards for a negative index."""
        return self.arcs[index] if index >= 0 else self.arcs[~index][::-1]

    def ring(self, indices: ArcRing) -> Ring:
        """The closed ring that runs along the arcs."""
        points = self.arc(indices[0])[:1]
        for index in indices:
            points = points + self.arc(index)[1:]
        return points

    def polygon(self, polygon: ArcPolygon) -> Polygon:
        """The outer ring and the holes as points."""
        return [self.ring(ring) for ring in polygon]

    def merge(self, polygons: list[ArcPolygon]) -> list[ArcPolygon]:
        """Join polygons without holes into their outlines: a border run along both ways goes."""
        used = {index for polygon in polygons for ring in polygon for index in ring}
        outline = {self.arc(index)[0]: index for index in sorted(used) if ~index not in used}
        rings = []
        while outline:
            ring = [outline.pop(next(iter(outline)))]
            while self.arc(ring[-1])[-1] in outline:
                ring.append(outline.pop(self.arc(ring[-1])[-1]))
            rings.append([ring])
        return rings
