"""A language that no table knows is written and searched in a way that misleads nobody."""

from datetime import date

import pytest
from django.utils.translation import override

from campaigns.events.languages import language_choices
from campaigns.events.recurrence import weekday_choices
from media.facts import size_text
from search.question import Question
from text.languages import direction, language_name, with_parents
from text.periods import written_period
from text.stems import stems
from worldmap.countries import country_name

ANY = ("pt", "pt-br", "ar", "zh-hans", "sr-latn", "sw", "ht", "qqq")


@pytest.mark.parametrize("language", ANY)
def test_numbers_days_and_names_are_written_in_any_language(language: str) -> None:
    assert size_text(1_200_000, language)
    with override(language):
        assert written_period(date(2026, 1, 3), date(2026, 3, 4), "month")
        assert len({name for _code, name in weekday_choices()}) == 7
        assert all(name for _code, name in language_choices())
    assert country_name("PH", language)


def test_a_variant_is_written_as_its_language() -> None:
    assert list(with_parents("sr-latn-rs")) == ["sr-latn-rs", "sr-latn", "sr"]
    assert size_text(1_200_000, "fr-be") == "1,2\u00a0Mo"
    assert size_text(1_200_000, "pt-br") == "1,2\u00a0MB"
    assert language_name("pt-br", "fr") == "portugais brésilien"
    assert language_name("qqq", "fr") == "qqq"
    assert [direction(language) for language in ("ar", "ar-dz", "fa", "pt-br")] == ["rtl", "rtl", "rtl", "ltr"]


def test_a_language_without_a_stemmer_is_searched_unstemmed() -> None:
    assert stems("Cooperativas rurais", "pt") == ["ptcooperativas", "ptrurais"]
    assert stems("cooperatives", "en-gb") == ["en0gb" + stems("cooperatives", "en")[0].removeprefix("en")]
    assert [unit.word for unit in Question(text="os trabalhadores").units("pt")] == ["os", "trabalhadores"]
    assert [unit.word for unit in Question(text="the workers").units("en-gb")] == ["workers"]
