"""Catalogues are compiled without gettext, only when their source changed."""

import gettext
import os
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from scripts.catalogues import compile_catalogue, differences, outdated, unfinished
from scripts.console import SetupError

SOURCE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "partner"
msgid_plural "partners"
msgstr[0] "partenaire"
msgstr[1] "partenaires"

#, fuzzy
msgid "campaign"
msgstr "campement"
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "fr" / "LC_MESSAGES" / "django.po"
    file.parent.mkdir(parents=True)
    file.write_text(SOURCE, encoding="utf-8")
    return file


def test_compiled_texts_are_those_of_the_source(source: Path) -> None:
    compile_catalogue(source)
    with source.with_suffix(".mo").open("rb") as compiled:
        french = gettext.GNUTranslations(compiled)
    assert [french.ngettext("partner", "partners", number) for number in (0, 1, 2)] == [
        "partenaire",
        "partenaire",
        "partenaires",
    ]
    assert french.gettext("campaign") == "campaign"


def test_only_a_changed_source_is_compiled_again(source: Path, tmp_path: Path) -> None:
    assert outdated(tmp_path) == [source]
    compile_catalogue(source)
    assert outdated(tmp_path) == []
    os.utime(source, (0, 0))
    assert outdated(tmp_path) == [source]


def test_a_spoilt_source_is_named(source: Path) -> None:
    source.write_text('msgid "partner"\nmsgstr "parte\nmsgid oops')
    with pytest.raises(SetupError, match=r"catalogue illisible, .*django\.po"):
        compile_catalogue(source)


def test_what_a_catalogue_lacks_is_listed() -> None:
    kept, fresh = Catalog("fr"), Catalog("fr")
    kept.add("gone", "parti")
    kept.add("shared", "partagé")
    fresh.add("shared")
    fresh.add("new", context="page")
    assert list(differences("fr", kept, fresh)) == [
        "fr : pas encore relevé : « new »",
        "fr : n’est plus dans le code : « gone »",
    ]


def test_texts_left_empty_half_plural_or_fuzzy_are_unfinished() -> None:
    catalogue = Catalog("fr")
    catalogue.add("done", "fait")
    catalogue.add("empty")
    catalogue.add("doubtful", "douteux", flags=["fuzzy"])
    catalogue.add(("one", "many"), ("un", ""))
    assert unfinished(catalogue) == ["doubtful", "empty", "one"]
