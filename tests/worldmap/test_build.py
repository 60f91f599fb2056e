"""Reading and simplifying shapes, on a topology small enough to follow by hand."""

import pytest

from scripts.map_geometry import area, clip, halves, inside, interior_point, mark_crossings, path_data, simplify
from scripts.map_topology import Topology, arc_polygons, decode_arcs

# Two squares side by side with a common border, arc 0: (0, 0) to (10, 10) and (10, 0) to (20, 10).
DOCUMENT = {
    "transform": {"scale": [10, 10], "translate": [0, 0]},
    "arcs": [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]]],
}
WEST, EAST = {"type": "Polygon", "arcs": [[0, 1]]}, {"type": "MultiPolygon", "arcs": [[[2, -1]]]}
SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)]


@pytest.fixture
def topology() -> Topology:
    return Topology(decode_arcs(DOCUMENT))


def test_rings_run_along_arcs_both_ways(topology: Topology) -> None:
    (west,) = arc_polygons(WEST)
    (east,) = arc_polygons(EAST)
    assert topology.ring(west[0]) == [(10, 0), (10, 10), (0, 10), (0, 0), (10, 0)]
    assert topology.ring(east[0]) == [(10, 0), (20, 0), (20, 10), (10, 10), (10, 0)]


def test_merging_drops_the_common_border(topology: Topology) -> None:
    ((outline,),) = topology.merge([*arc_polygons(WEST), *arc_polygons(EAST)])
    assert area(topology.ring(outline)) == 200


def test_an_empty_geometry_has_no_polygons() -> None:
    assert arc_polygons({"type": None}) == []


def test_simplifying_keeps_corners_and_drops_dents() -> None:
    assert simplify([(0, 0), (5, 0.3), (10, 0), (10, 10)], 0.5) == [(0, 0), (10, 0), (10, 10)]
    assert simplify(SQUARE, 0.5) == SQUARE


def test_inside_is_not_in_a_hole() -> None:
    hole = [(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0), (4.0, 4.0)]
    assert inside((2, 2), [SQUARE, hole])
    assert not inside((5, 5), [SQUARE, hole])
    assert not inside((12, 5), [SQUARE, hole])


def test_interior_point_of_a_horseshoe_is_in_its_thick_end() -> None:
    corners = [(0, 0), (10, 0), (10, 10), (8, 10), (8, 2), (5, 2), (5, 10), (0, 10), (0, 0)]
    horseshoe = [(float(x), float(y)) for x, y in corners]
    x, y = interior_point([horseshoe])
    assert inside((x, y), [horseshoe])
    assert 2 < x < 3
    assert 2 < y < 8


def test_an_island_across_the_antimeridian_falls_in_two() -> None:
    island = [(178.0, 0.0), (-179.0, 0.0), (-179.0, 3.0), (178.0, 3.0), (178.0, 0.0)]
    west, east = halves(mark_crossings(island), 0)
    assert {x for x, _ in west} == {-180, -179}
    assert {x for x, _ in east} == {178, 180}
    assert (area(west), area(east)) == (3, 6)
    assert halves(SQUARE, 0) == [SQUARE]


def test_paths_are_short_and_leave_out_specks() -> None:
    speck = [(30.0, 30.0), (30.2, 30.0), (30.2, 30.2), (30.0, 30.0)]
    assert path_data([SQUARE, speck]) == "m0 0l10 0 0 10-10 0z"
    assert path_data([speck]) == ""


def test_a_ring_is_cut_where_the_frame_ends() -> None:
    assert area(clip(SQUARE, (5, 5, 20, 20))) == 25
    assert clip(SQUARE, (-1, -1, 11, 11)) == SQUARE
    assert clip(SQUARE, (20, 0, 30, 10)) == []
    around = clip(SQUARE, (4, 4, 6, 6))
    assert area(around) == 4


def test_a_small_island_on_the_middle_of_the_world_is_whole() -> None:
    island = [(-0.2, 0.0), (0.3, 0.0), (0.3, 0.4), (-0.2, 0.4), (-0.2, 0.0)]
    assert halves(island, 0) == [island]
