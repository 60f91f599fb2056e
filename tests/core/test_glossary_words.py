"""Whole words are found in texts of any script."""

import pytest

from core.glossary.words import mentions


@pytest.mark.parametrize(
    ("text", "form", "found"),
    [
        ("Les mutuelles et la Mutuelle.", "mutuelle", ["Mutuelle"]),
        (
            "L’économie sociale\u00a0et\nsolidaire",
            "économie sociale et solidaire",
            ["économie sociale\u00a0et\nsolidaire"],
        ),
        ("l'OIT, pas Loit ni oit", "OIT", ["OIT"]),
        ("d'aujourd'hui", "aujourd’hui", ["aujourd'hui"]),
        ("সংহতি আর সংহত", "সংহত", ["সংহত"]),
        ("التضامن هو تضامن", "تضامن", ["تضامن"]),
        ("យើងមានសាមគ្គីភាពនៅទីនេះ", "សាមគ្គីភាព", ["សាមគ្គីភាព"]),
        ("Công đoàn và CÔNG ĐOÀN", "công đoàn", ["Công đoàn", "CÔNG ĐOÀN"]),
        ("a+b (c)", "a+b", ["a+b"]),
    ],
)
def test_a_form_is_found_as_a_whole_word(text: str, form: str, found: list[str]) -> None:
    assert [text[start:end] for start, end, _key in mentions(text, {form: 1})] == found


def test_the_longest_form_wins() -> None:
    forms = {"travail": 1, "travail décent": 2}
    assert [key for *_place, key in mentions("Un travail décent est un travail.", forms)] == [2, 1]
    assert list(mentions("Rien.", {})) == []


def test_thousands_of_forms_are_found_in_one_reading() -> None:
    forms = {f"mot{number}": number for number in range(5000)}
    found = [key for *_place, key in mentions(" ".join(forms) * 2, forms)]
    assert found[:5] == [0, 1, 2, 3, 4]
    assert len(found) == 9998
