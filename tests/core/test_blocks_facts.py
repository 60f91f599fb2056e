"""Type, size and pages of a document, as each language writes them."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.utils import translation

from core.templatetags.block_tags import decimal
from media.facts import document_facts, size_text
from text.dates import long_date

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("size", "language", "text"),
    [
        (12, "fr", f"1{NBSP}ko"),
        (801_400, "fr", f"801{NBSP}ko"),
        (999_600, "fr", f"1{NBSP}Mo"),
        (1_234_567, "fr", f"1,2{NBSP}Mo"),
        (12_345_678, "fr", f"12{NBSP}Mo"),
        (3_400_000_000, "fr", f"3,4{NBSP}Go"),
        (801_400, "en", f"801{NBSP}KB"),
        (1_234_567, "en", f"1.2{NBSP}MB"),
        (1_234_567, "nl", f"1,2{NBSP}MB"),
        (801_400, "es", f"801{NBSP}kB"),
    ],
)
def test_sizes(size: int, language: str, text: str) -> None:
    assert size_text(size, language) == text


def facts(**file: object) -> str:
    return document_facts(SimpleNamespace(**{"file_extension": "pdf", "file_size": None, "page_count": None, **file}))


def test_facts_in_french() -> None:
    assert facts(file_size=801_000, page_count=24) == f"PDF – 801{NBSP}ko – 24{NBSP}pages"
    assert facts(file_size=801_000, page_count=1) == f"PDF – 801{NBSP}ko – 1{NBSP}page"


def test_what_is_unknown_is_left_out() -> None:
    assert facts() == "PDF"
    assert facts(file_extension="", page_count=2) == f"2{NBSP}pages"


def test_facts_in_the_readers_language() -> None:
    with translation.override("en"):
        assert facts(file_size=2_500_000, page_count=2) == f"PDF – 2.5{NBSP}MB – 2{NBSP}pages"


@pytest.mark.parametrize(
    ("day", "language", "text"),
    [
        (date(2025, 1, 1), "fr", "1er janvier 2025"),
        (date(2025, 1, 11), "fr", "11 janvier 2025"),
        (date(2025, 1, 1), "es", "1 de enero de 2025"),
    ],
)
def test_dates_in_full(day: date, language: str, text: str) -> None:
    with translation.override(language):
        assert long_date(day) == text


@pytest.mark.parametrize(("language", "text"), [("fr", "1\u202f200,5"), ("en", "1,200.5"), ("nl", "1.200,5")])
def test_numbers(language: str, text: str) -> None:
    with translation.override(language):
        assert decimal(Decimal("1200.50")) == text
        assert decimal(None) == ""
