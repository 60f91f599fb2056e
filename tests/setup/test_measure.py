"""What `make bench` makes of what it sees."""

from collections import Counter

import pytest

from scripts.measure.queries import Asked, query_rows, repeated, shape
from scripts.measure.tables import Table, fraction, kilobytes, row
from scripts.measure.weight import Weight, caching_row, weight_row

PAGE = Asked("home.HomePage", "page d’accueil", "/", 12, 0, 50_000)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('SELECT "a" FROM "t" WHERE "id" = 1', 'SELECT "a" FROM "t" WHERE "id" = 204'),
        ("SELECT a FROM t WHERE name = 'l''un'", "SELECT a FROM t WHERE name = 'autre'"),
        ("SELECT a FROM t WHERE id IN (1, 2, 3)", "SELECT a FROM t WHERE id IN (7)"),
    ],
)
def test_values_do_not_tell_two_queries_apart(one: str, other: str) -> None:
    assert shape(one) == shape(other)


def test_names_with_digits_tell_two_queries_apart() -> None:
    assert shape("SELECT a FROM t1") != shape("SELECT a FROM t2")


def test_a_repeated_query_is_counted_by_its_shape() -> None:
    asked = ["SELECT a, b FROM t WHERE id = 1", "SELECT a, b FROM t WHERE id = 2", "SELECT a FROM u"]
    assert repeated(asked) == 1


def test_figures_are_written_as_french_readers_write_them() -> None:
    assert kilobytes(12_345) == "12,3 ko"
    assert fraction(0.08) == "1/12,5"


def test_a_table_is_aligned_markdown() -> None:
    table = Table("Titre", "page|poids", note="À lire.", rows=[row("/", None)])
    assert table.markdown() == "## Titre\n\n| page | poids |\n| ---- | ----- |\n| /    |       |\n\nÀ lire."


@pytest.mark.parametrize(
    ("queries", "again", "verdict"),
    [(12, 0, "OK"), (13, 0, "AU-DESSUS"), (12, 1, "AU-DESSUS")],
    ids=["same with more content", "more with more content", "repeated"],
)
def test_queries_may_not_grow_with_the_content_nor_come_again(queries: int, again: int, verdict: str) -> None:
    before = Asked(PAGE.type, PAGE.label, PAGE.path, 12, again, 50_000)
    after = Asked(PAGE.type, PAGE.label, PAGE.path, queries, 0, 50_000)
    (told,) = query_rows("SQLite", [before], [after])
    assert verdict in told


@pytest.mark.parametrize(
    ("weight", "verdict"),
    [
        (Weight("/", requests=9, kinds=Counter(html=20_000, css=19_000)), "OK"),
        (Weight("/", requests=9, kinds=Counter(html=20_000, css=21_000)), "AU-DESSUS"),
        (Weight("/", requests=16, kinds=Counter(html=20_000)), "AU-DESSUS"),
        (Weight("/", requests=9, kinds=Counter(image=151_000)), "AU-DESSUS"),
        (Weight("/", requests=9, kinds=Counter(html=20_000), elsewhere={"ailleurs.example"}), "AU-DESSUS"),
    ],
    ids=["light", "too much css", "too many requests", "too heavy", "another host"],
)
def test_the_home_page_has_its_limits(weight: Weight, verdict: str) -> None:
    assert weight_row(PAGE.type, PAGE.label, weight)[-1] == verdict


@pytest.mark.parametrize(
    ("has_form", "cookies", "control", "again", "good"),
    [
        (False, [], "public, max-age=120", 304, True),
        (False, ["csrftoken"], "public, max-age=120", 304, False),
        (False, [], "", 304, False),
        (False, [], "public, max-age=120", 200, False),
        (True, ["csrftoken"], "private, no-cache", 200, True),
    ],
    ids=["kept", "a cookie for nothing", "silent", "sent again whole", "a form"],
)
def test_caches_are_told_what_to_keep(has_form: bool, cookies: list[str], control: str, again: int, good: bool) -> None:
    assert (caching_row("/", has_form, cookies, control, '"abc"', again)[-1] == "OK") is good
