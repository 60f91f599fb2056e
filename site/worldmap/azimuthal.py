"""Lambert's azimuthal equal-area projection, for a country around a place of its own.

Source: John P. Snyder, "Map Projections: A Working Manual", U.S. Geological Survey Professional Paper 1395, 1987,
equations 24-2 to 24-4, and 20-14, 20-15 and 24-16 for the way back. Areas are true, as on the world map, and shapes
near the centre are too: the Equal Earth projection leans and stretches a country far from its middle.
"""

from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

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


def position_at(point: tuple[float, float], centre: Position) -> Position:
    """The position that `azimuthal` projects on `point`. Raises ValueError where there is none."""
    x, y = point[0], -point[1]
    distance = hypot(x, y)
    if distance > 2:
        raise ValueError(f"Off the Earth: {point}")
    if not distance:
        return centre
    angle = 2 * asin(distance / 2)
    middle = radians(centre[1])
    latitude = asin(cos(angle) * sin(middle) + y * sin(angle) * cos(middle) / distance)
    longitude = atan2(x * sin(angle), distance * cos(middle) * cos(angle) - y * sin(middle) * sin(angle))
    return (degrees(longitude) + centre[0] + 180) % 360 - 180, degrees(latitude)
