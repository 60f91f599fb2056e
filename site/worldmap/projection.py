"""The Equal Earth projection, from degrees to the points of the map.

Source: Bojan Šavrič, Tom Patterson and Bernhard Jenny, "The Equal Earth map
projection", International Journal of Geographical Information Science 33 (3),
2019 (published online in 2018), equations 1 to 4. Areas are true: Africa
is drawn fourteen times as large as Greenland, as it is.
"""

from math import asin, cos, radians, sin, sqrt

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
HALF_ROOT_3 = sqrt(3) / 2

# The whole projected world, 180° W to 180° E and pole to pole, in SVG units.
WORLD_WIDTH = 2000.0


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Project a place on a unit sphere, central meridian Greenwich.

    Takes degrees, longitude from -180 to 180 (east positive) and latitude
    from -90 to 90 (north positive). Returns (x, y) in units of the sphere's
    radius: x from about -2.7066 to 2.7066 eastwards, y from about -1.3174 to 1.3174
    northwards. Raises ValueError when either is out of range or not a number.
    """
    if not -180 <= longitude <= 180:
        raise ValueError(f"Longitude out of range: {longitude}")
    if not -90 <= latitude <= 90:
        raise ValueError(f"Latitude out of range: {latitude}")
    theta = asin(HALF_ROOT_3 * sin(radians(latitude)))
    squared = theta * theta
    sixth = squared**3
    stretch = A1 + 3 * A2 * squared + sixth * (7 * A3 + 9 * A4 * squared)
    x = radians(longitude) * cos(theta) / (HALF_ROOT_3 * stretch)
    y = theta * (A1 + A2 * squared + sixth * (A3 + A4 * squared))
    return x, y


HALF_WIDTH = project(180, 0)[0]
HALF_HEIGHT = project(0, 90)[1]
SCALE = WORLD_WIDTH / (2 * HALF_WIDTH)
WORLD_HEIGHT = 2 * HALF_HEIGHT * SCALE


def position_to_point(longitude: float, latitude: float) -> tuple[float, float]:
    """Turn a position in degrees into a point of the map in SVG units.

    The origin is the upper left corner of the whole world, x grows
    eastwards to WORLD_WIDTH (2000) and y southwards to WORLD_HEIGHT (about 973).
    Raises ValueError as `project` does.
    """
    x, y = project(longitude, latitude)
    return (x + HALF_WIDTH) * SCALE, (HALF_HEIGHT - y) * SCALE
