"""Reading PDF files: what is found in good ones, what is said of bad ones."""

import random
from io import BytesIO

import pytest

from core.media.pdf import UnreadableError, read_pdf
from core.media.problems import Problem
from tests.core.pictures import locked_pdf, pdf

SECONDS = 20


def problem_of(content: bytes, seconds: float = SECONDS) -> Problem:
    """Why the PDF cannot be read."""
    with pytest.raises(UnreadableError) as caught:
        read_pdf(BytesIO(content), seconds)
    return caught.value.problem


def test_pages_are_counted() -> None:
    assert read_pdf(BytesIO(pdf(1)), SECONDS).page_count == 1
    assert read_pdf(BytesIO(pdf(24)), SECONDS).page_count == 24


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", Problem.EMPTY),
        (b"no PDF", Problem.NOT_PDF),
        (b"%PDF-1.7", Problem.DAMAGED),
        (pdf()[:400], Problem.DAMAGED),
        (locked_pdf(), Problem.LOCKED),
    ],
)
def test_what_cannot_be_read_has_a_reason(content: bytes, problem: Problem) -> None:
    assert problem_of(content) is problem


def pages_or_problem(content: bytes) -> int | Problem:
    """The number of pages, or why it is unknown."""
    try:
        return read_pdf(BytesIO(content), SECONDS).page_count
    except UnreadableError as error:
        return error.problem


def test_garbled_files_never_raise_anything_else() -> None:
    chance = random.Random(1)  # noqa: S311
    good = pdf(5)
    for _ in range(8):
        data = bytearray(good)
        for _ in range(chance.choice([1, 20, 400])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        assert pages_or_problem(bytes(data)) in (1, 2, 3, 4, 5, Problem.DAMAGED, Problem.NOT_PDF)


def test_a_file_is_left_where_it_began() -> None:
    file = BytesIO(pdf())
    file.seek(100)
    read_pdf(file, SECONDS)
    assert file.tell() == 0


def test_a_reader_that_takes_too_long_is_ended() -> None:
    assert problem_of(pdf(), seconds=0.001) is Problem.SLOW
