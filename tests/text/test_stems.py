"""Texts and questions are folded and stemmed in one way."""

import pytest

from search.highlights import best_passage
from search.question import LONGEST_TEXT, MOST_UNITS, Question
from text.stems import clean, stems


def unmarked(word: str) -> str:
    return word.removeprefix("fr")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Solidarité", "SOLIDARITE"),
        ("mutualité", "mutualités"),
        ("journal", "journaux"),
        ("œuvre", "oeuvres"),
        ("Là-bas", "là-bas"),
        ("M.S.U.", "msu"),
        ("coopérative", "coopératives"),
        ("e\u0301quite\u0301", "équité"),
        ("soli\u00addarité", "solidarité"),
    ],
)
def test_ways_to_write_a_word_meet(one: str, other: str) -> None:
    assert stems(clean(one), "fr") == stems(clean(other), "fr")


def test_an_apostrophe_ends_a_word() -> None:
    assert [unmarked(stem) for stem in stems("L’eau qu'il a", "fr")] == ["l", "eau", "qu", "il", "a"]


def test_words_tied_by_a_hyphen_are_one_word_too() -> None:
    assert [unmarked(stem) for stem in stems("Ici et Là-bas", "fr")] == ["ici", "et", "la", "bas", "lab"]


def test_a_language_has_stems_of_its_own() -> None:
    assert not set(stems("protection", "fr")) & set(stems("protection", "en"))


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Qu’est-ce que la mutualité ?", [["mutualite"]]),
        ("Où travaillez-vous ?", [["travaillez"]]),
        ("Y a-t-il des mutuelles là-bas ?", [["mutuelles"], ["la", "bas"]]),
        ("de la", [["de"], ["la"]]),
        ('"Ici et" revue', [["ici", "et"], ["revue"]]),
        ("« la terre » de", [["la", "terre"]]),
        ('coton "bio', [["coton"], ["bio"]]),
        ("coton coton Coton", [["coton"]]),
        ('"" \x00 ( OR * -', [["or"]]),
    ],
)
def test_what_a_question_asks_for(text: str, phrases: list[list[str]]) -> None:
    assert [list(unit.phrases[0]) for unit in Question(text).units("fr")] == phrases


def test_a_question_is_bounded() -> None:
    assert len(Question("aa " + " ".join(f"mot{number}" for number in range(50_000))).units("fr")) == MOST_UNITS
    assert len(Question("a" * 100_000).plain) == LONGEST_TEXT


def test_a_passage_is_where_most_of_the_words_stand() -> None:
    text = "Le coton d’abord. " + "Rien à voir. " * 60 + "Ici le travail du coton, puis le commerce. " + "Encore. " * 60
    units = Question("travail du coton").units("fr")
    pieces = best_passage(text, units, "fr")
    assert [piece for piece, is_match in pieces if is_match] == ["travail", "coton"]
    whole = "".join(piece for piece, _is_match in pieces)
    assert whole.startswith("… ")
    assert whole.endswith(" …")
    assert len(whole) < 260


def test_only_the_words_of_a_phrase_in_their_order_are_marked() -> None:
    units = Question('"la terre"').units("fr")
    pieces = best_passage("La vie, la terre, la mer.", units, "fr")
    assert [piece for piece, is_match in pieces if is_match] == ["la terre"]
