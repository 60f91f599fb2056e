"""Lambert's azimuthal equal-area projection, for a country around a place of its own.

Source: John P. Snyder, "Map Projections: A Working Manual", U.S. Geological Survey Professional Paper 1395, 1987,
equations 24-2 to 24-4. Areas are true, as on the world map, and shapes near the centre are too: the Equal Earth
projection leans and stretches a country far from its middle.
"""

from math import cos, radians, sin, sqrt

Position = tuple[float, float]
"""(longitude, latitude) in degrees."""


def azimuthal(position: Position, centre: Position) -> tuple[float, float]:
    """Project a position around a centre, on a unit sphere: x eastwards and y southwards in units of its radius.

    Raises ValueError for the antipode of the centre, which has no one point.
    """
    longitude, latitude = radians(position[0] - centre[0]), radians(position[1])
    middle = radians(centre[1])
    nearness = 1 + sin(middle) * sin(latitude) + cos(middle) * cos(latitude) * cos(longitude)
    if nearness < 1e-12:
        raise ValueError(f"The other end of the world: {position}")
    stretch = sqrt(2 / nearness)
    y = cos(middle) * sin(latitude) - sin(middle) * cos(latitude) * cos(longitude)
    return stretch * cos(latitude) * sin(longitude), -stretch * y
