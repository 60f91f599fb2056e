"""Addresses by chance: what a reader asks of lists and of the search is read from any, and written as it was read."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from core.query_string import MAX_LENGTH, QueryString
from partners.querysets import Filters
from publications.publication_list import PublicationFilters
from search.question import LAST_YEAR, MOST_LETTERS, Question
from tests.generated import quick

NAMES = sorted(
    {*Question.PARAMETERS.values(), *Filters.PARAMETERS.values(), *PublicationFilters.PARAMETERS.values(), "autre"}
)
VALUES = [
    "",
    "bj",
    "BJ",
    "2024",
    "0",
    "-1",
    "9" * 30,
    "date",
    "page",
    "brochure",
    "É ",
    "a+b&c=d",
    "%00",
    "\x00",
    "1e3",
]
values = st.sampled_from(VALUES) | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
queries = st.lists(st.tuples(st.sampled_from(NAMES), values), max_size=8)


def query(pairs: list[tuple[str, str]]) -> QueryDict:
    found = QueryDict(mutable=True)
    for name, value in pairs:
        found.appendlist(name, value)
    return found


@pytest.mark.parametrize("kind", [Filters, PublicationFilters])
@quick
@given(pairs=queries)
def test_the_address_of_a_list_asks_the_same_again(kind: type[QueryString], pairs: list[tuple[str, str]]) -> None:
    asked = kind.from_query(query(pairs))
    assert kind.from_query(QueryDict(asked.query)) == asked
    assert bool(asked) == bool(asked.query)


@quick
@given(queries)
def test_the_address_of_a_search_asks_the_same_again(pairs: list[tuple[str, str]]) -> None:
    question = Question.from_query(query(pairs))
    again = Question.from_query(QueryDict(question.address(page=question.page)[1:]))
    assert again == question
    assert again.address() == question.address()


@quick
@given(st.binary(max_size=300))
def test_any_query_string_is_read(content: bytes) -> None:
    asked = QueryDict(content)
    question = Question.from_query(asked)
    assert len(question.text) <= MOST_LETTERS
    assert question.text.isprintable()
    assert question.year is None or 0 < question.year <= LAST_YEAR
    assert question.page >= 1
    for kind in (Filters, PublicationFilters):
        assert all(len(getattr(kind.from_query(asked), name)) <= 3 * MAX_LENGTH for name in kind.PARAMETERS)
