"""What readers find, in what order, as they type it."""

from datetime import date

import pytest
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Locale

from demo.factories import make_campaign, make_country, make_issue, make_partner, make_standard, make_theme
from home.models import HomePage
from search.finding import Found, find_pages
from search.question import Question
from tests.search.sheets import make_text


def titles(found: Found) -> list[str]:
    return [result.page.title for result in found.results]


def marked(pieces: tuple[tuple[str, bool], ...]) -> str:
    """A passage with its found words in brackets."""
    return "".join(f"[{text}]" if is_match else text for text, is_match in pieces)


@pytest.fixture
def weaving(home: HomePage) -> None:
    make_standard(home, title="Le métier", introduction="On y parle des tisserandes et de la laine.")
    make_standard(home, title="Tisserande", introduction="Un métier.")
    make_standard(home, title="Ailleurs", introduction="Rien de tout cela.", search_description="La tisserande")


@pytest.fixture
def places(home: HomePage) -> None:
    """A word in the text of a page alone, in the summary of another, in the title of a third."""
    make_standard(home, title="Texte", introduction="La tisserande.", search_description="Rien de tout cela.")
    make_standard(home, title="Résumé", introduction="Rien de tout cela.", search_description="La tisserande.")
    make_standard(home, title="Tisserande", introduction="Un métier.", search_description="Rien de tout cela.")


@pytest.mark.parametrize(
    "text", ["tisserande", "Tisserandes", "TISSERANDE", "tissérande", "la tisserande", "d’une tisserande ?"]
)
def test_the_title_counts_more_than_the_summary_and_the_summary_more_than_the_text(places: None, text: str) -> None:
    assert titles(find_pages(Question(text))) == ["Tisserande", "Résumé", "Texte"]


def test_of_words_in_several_places_those_of_the_summary_count_more_than_those_of_the_text(home: HomePage) -> None:
    make_standard(home, title="Texte", introduction="Le jute et la soie.", search_description="Rien de cela.")
    make_standard(home, title="Résumé", introduction="Rien de cela, et la soie.", search_description="Le jute aussi.")
    assert titles(find_pages(Question("jute soie"))) == ["Résumé", "Texte"]


def test_every_word_is_asked_for(weaving: None) -> None:
    found = find_pages(Question("tisserandes laine"))
    assert titles(found) == ["Le métier"]
    assert not found.partial
    assert marked(found.results[0].passage) == "On y parle des [tisserandes] et de la [laine]."


def test_where_nothing_holds_all_the_words_some_are_enough(weaving: None) -> None:
    found = find_pages(Question("laine zanzibarite"))
    assert titles(found) == ["Le métier"]
    assert found.partial


def test_pages_with_more_of_the_words_come_first(home: HomePage) -> None:
    make_standard(home, title="Alpage", introduction="Un pré.")
    make_standard(home, title="Ailleurs", introduction="Le berger, la tonte et un alpage.")
    found = find_pages(Question("alpage berger tonte xylophone"))
    assert found.partial
    assert [result.page.title for result in found.results] == ["Ailleurs", "Alpage"]


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("La loi", "lois"),
        ("Des emplois", "emploi"),
        ("Une photo", "photos"),
        ("Les lieux", "lieu"),
        ("Un conflit", "conflits"),
        ("Un revenu", "revenus"),
        ("Les travaux", "travail"),
        ("Des pétitions", "pétition"),
    ],
)
def test_singular_and_plural_meet(home: HomePage, written: str, asked: str) -> None:
    make_standard(home, title=written, introduction="Un texte.")
    assert [result.page.title for result in find_pages(Question(asked)).results] == [written]


@pytest.mark.parametrize(("written", "asked"), [("Les petits champs", "pétition"), ("La loi", "loyer")])
def test_words_of_another_sense_do_not(home: HomePage, written: str, asked: str) -> None:
    make_standard(home, title=written, introduction="Un texte.")
    assert find_pages(Question(asked)).total == 0


@pytest.mark.parametrize(
    "asked", ["Que faites-vous pour le coton ?", "Où travaillez-vous ?", "Qu’est-ce que le coton ?"]
)
def test_questions_with_the_pronoun_behind_find_what_they_ask_for(home: HomePage, asked: str) -> None:
    make_standard(home, title="Le coton", introduction="Vous y travaillez.")
    found = find_pages(Question(asked))
    assert (found.total, found.partial) == (1, False)


def test_a_compound_is_marked_where_a_hyphen_ties_it(home: HomePage) -> None:
    make_standard(home, title="La micro-finance", introduction="Un texte.")
    assert find_pages(Question("microfinance")).results[0].title == (("La ", False), ("micro-finance", True))


def test_how_a_block_looks_is_not_searched(home: HomePage) -> None:
    make_standard(home, title="Un", body=[("heading", {"text": "Une partie", "level": "3"})])
    assert find_pages(Question("partie")).total == 1
    assert find_pages(Question("niveau")).total == 0


def test_a_quoted_phrase_is_found_in_its_order_only(home: HomePage) -> None:
    make_standard(home, title="Un", introduction="La terre est à ceux qui la travaillent.")
    make_standard(home, title="Deux", introduction="Qui est ceux, la terre ?")
    assert titles(find_pages(Question('"à ceux qui"'))) == ["Un"]
    assert titles(find_pages(Question("« la terre »"))) in (["Un", "Deux"], ["Deux", "Un"])


@pytest.mark.parametrize("text", ["là-bas", "La-Bas", "labas", "micro-crédit", "microcredit", "œuvre", "oeuvres"])
def test_hyphens_and_ligatures(home: HomePage, text: str) -> None:
    make_standard(home, title="Revue", introduction="Ici et Là-bas : les œuvres et le micro-crédit.")
    make_standard(home, title="Autre", introduction="Le bas de la page, au crédit d’un autre.")
    found = titles(find_pages(Question(text)))
    assert "Revue" in found
    assert set(found) <= {"Revue", home.title}


def test_pages_of_a_pdf_stand_below_the_page_that_offers_it(home: HomePage) -> None:
    texts = ["Sommaire", *[f"Le sisal, page {number}." for number in range(2, 7)]]
    issue = make_issue(title="La fibre", document=make_text(*texts, title="PDF"), date=date(2020, 3, 1))
    found = find_pages(Question("sisal"))
    assert found.total == 1
    (result,) = found.results
    assert result.page.pk == issue.pk
    assert result.kind == "numero"
    assert result.day == date(2020, 3, 1)
    assert result.passage == ()
    assert result.extract_total == 5
    assert len(result.extracts) == 3
    first = result.extracts[0]
    assert first.document.title == "PDF"
    assert marked(first.passage) == f"Le [sisal], page {first.number}."
    assert first.text_path == f"texte/{first.document.pk}/#page-{first.number}"


def test_each_text_is_searched_in_its_own_language(home: HomePage) -> None:
    make_issue(title="La fibre", document=make_text("Housing is a right", pdf_language="en"))
    assert titles(find_pages(Question("houses"))) == ["La fibre"]
    make_standard(home, title="Page", introduction="Le mot housing, en français.")
    assert titles(find_pages(Question("houses"))) == ["La fibre"]


def test_what_is_of_no_day_comes_last_and_is_of_no_year(home: HomePage) -> None:
    make_standard(home, title="Coton")
    make_campaign(title="Coton ancien", start_date=date(2011, 5, 1))
    assert titles(find_pages(Question("coton", order="date"))) == ["Coton ancien", "Coton"]
    assert find_pages(Question("coton", year=timezone.localdate().year)).total == 0
    assert titles(find_pages(Question("coton", year=2011))) == ["Coton ancien"]


def test_names_of_countries_and_themes_are_found(home: HomePage) -> None:
    theme = make_theme(name="Économie sociale", names={"en": "Social economy"})
    make_campaign(title="Semer", countries=[make_country("BJ")], themes=[theme])
    make_campaign(title="Autre")
    assert titles(find_pages(Question("benin"))) == ["Semer"]
    assert titles(find_pages(Question("économies sociales"))) == ["Semer"]
    theme.name = "Finance solidaire"
    theme.save()
    assert find_pages(Question("économie")).total == 0
    assert titles(find_pages(Question("finances"))) == ["Semer"]
    theme.delete()
    assert find_pages(Question("finances")).total == 0


@pytest.mark.parametrize("asked", ["numéro 1103", "printemps 2024"])
def test_an_issue_is_found_by_its_number_and_its_season(home: HomePage, asked: str) -> None:
    make_issue(title="Le fil", number=1103, date=date(2024, 4, 1), period="season")
    make_issue(title="Autre", number=1104, date=date(2024, 7, 1), period="season")
    found = find_pages(Question(asked))
    assert [result.page.title for result in found.results] == ["Le fil"]
    assert not found.partial


def test_filters_and_order(home: HomePage) -> None:
    benin, theme = make_country("BJ"), make_theme(name="Genre")
    make_campaign(title="Coton ancien", start_date=date(2011, 5, 1), countries=[benin])
    make_campaign(title="Coton", start_date=date(2015, 5, 1), themes=[theme])
    make_partner(title="Coton uni", country=benin)
    assert titles(find_pages(Question("coton", kind="campagne"))) == ["Coton", "Coton ancien"]
    assert titles(find_pages(Question("coton", kind="campagne", country="BJ"))) == ["Coton ancien"]
    assert set(titles(find_pages(Question("coton", country="bj")))) == {"Coton ancien", "Coton uni"}
    assert titles(find_pages(Question("coton", theme="genre"))) == ["Coton"]
    assert titles(find_pages(Question("coton", year=2011))) == ["Coton ancien"]
    assert titles(find_pages(Question("coton ancien", order="date", kind="campagne"))) == ["Coton ancien"]
    assert titles(find_pages(Question("", kind="campagne", order="date"))) == ["Coton", "Coton ancien"]
    assert find_pages(Question("coton", kind="rien")).total == 0
    assert find_pages(Question("coton", year=123456)).total == 0
    assert find_pages(Question("coton", country="’\x00")).total == 0


def test_results_come_by_ten(home: HomePage) -> None:
    for number in range(12):
        make_standard(home, title=f"Laine {number:02}")
    first, second = find_pages(Question("laine")), find_pages(Question("laine", page=2))
    assert (first.total, first.page_count, len(first.results), len(second.results)) == (12, 2, 10, 2)
    assert not set(titles(first)) & set(titles(second))
    assert (first.page, second.page) == (1, 2)
    assert find_pages(Question("laine", page=3)) == second
    assert find_pages(Question("laine", page=9_999_999)) == second
    assert find_pages(Question("laine zanzibarite", page=3)).page == 2
    assert find_pages(Question("zanzibarite", page=3)) == find_pages(Question("zanzibarite"))
    assert titles(find_pages(Question("laine", page=-3))) == titles(first)


def test_what_is_only_in_french_comes_below(home: HomePage) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    home.copy_for_translation(english).specific.save_revision().publish()
    french = make_standard(home, title="Solidarity", introduction="Cotton")
    both = make_standard(home, title="Laine", introduction="Cotton")
    copy = both.copy_for_translation(english)
    copy.title, copy.introduction = "Wool", "A long text about cotton."
    copy.save_revision().publish()
    with override("en"):
        found = find_pages(Question("cotton"))
        assert [(result.page.title, result.is_fallback) for result in found.results] == [
            ("Wool", False),
            ("Solidarity", True),
        ]
        type(copy).objects.get(pk=copy.pk).unpublish()
        assert set(titles(find_pages(Question("cotton")))) == {"Solidarity", "Laine"}
    assert set(titles(find_pages(Question("cotton")))) == {french.title, "Laine"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00",
        "\x00\x00laine",
        "'; DROP TABLE search_entry; --",
        '"',
        '"laine',
        'laine" OR "',
        "laine AND NOT (",
        "title : laine*",
        "laine & | ! <-> :A",
        "%s %(x)s",
        "a" * 100_000,
        "laine " * 20_000,
        "\ud800laine",
        "ﷺ ½ ² 𝔏aine ＬＡＩＮＥ",
        "NEAR(laine coton)",
        "-" * 500,
    ],
)
def test_a_hostile_question_has_a_plain_answer(weaving: None, text: str) -> None:
    assert len(find_pages(Question(text)).results) <= 10
    assert titles(find_pages(Question("laine"))) == ["Le métier"]
