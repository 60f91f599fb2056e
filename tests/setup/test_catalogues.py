"""Catalogues are compiled without gettext, only when their source changed."""

import gettext
import os
import re
from pathlib import Path
from textwrap import dedent

import polib
import pytest
from babel.messages.catalog import Catalog
from django.conf import settings

from scripts.catalogues import compile_catalogue, differences, misfilled, outdated, unfinished
from scripts.console import SetupError
from scripts.public_messages import public_keys

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
    assert french.pgettext("catalogue", "unfinished") == "1"


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


def test_translations_name_the_values_that_the_code_gives() -> None:
    catalogue = Catalog("nl")
    catalogue.add("From %(place)s, {name}", "Uit %(place)s, {name}")
    catalogue.add("Lost %(place)s", "Kwijt")
    catalogue.add("Unknown", "Onbekend {name}")
    catalogue.add(("%(count)d page", "%(count)d pages"), ("Eén pagina", "%(count)d pagina’s"))
    catalogue.add(("%(count)d line", "%(count)d lines"), ("%(count)d regel", "regels"))
    assert misfilled(catalogue) == ["%(count)d line", "Lost %(place)s", "Unknown"]


QUOTED = {
    "fr": r"«\u00a0[^«»“”]+\u00a0»|“[^«»“”]+”",
    "nl": r"“[^«»“”]+”|‘[^«»“”]+’",
    "es": r"«[^\s«»“”]([^«»“”]*[^\s«»“”])?»|“[^«»“”]+”",
}
"""As CLDR has them, those within another quotation last; Dutch titles hold too many apostrophes for single ones."""


@pytest.mark.parametrize("language", QUOTED)
def test_each_language_has_its_own_quotation_marks(language: str) -> None:
    catalogue = polib.pofile(str(settings.LOCALE_PATHS[0] / language / "LC_MESSAGES" / "django.po"))
    texts = [text for one in catalogue if not one.obsolete for text in (one.msgstr, *one.msgstr_plural.values())]
    assert any(re.search(QUOTED[language], text) for text in texts)
    assert [text for text in texts if re.search(r"[«»“”„]", re.sub(QUOTED[language], "", text))] == []


CODE = {
    "app/views.py": """
        title = pgettext("of the site", "Search")
        found = ngettext("%(count)d page", "%(count)d pages", count)
        field = forms.CharField(label=_("Your name"), help_text=_("Never published."))
    """,
    "app/models/page.py": """
        class MyPage(Page):
            town = models.CharField(_("town"), help_text=_("Where it is."), choices=[("a", _("Here"))])
            page_description = _("A page.")
            panels = [FieldPanel("town", heading=_("Place"))]
            class Meta:
                verbose_name = _("my page")
    """,
    "app/studio/forms.py": """
        error = _("Choose one.")
    """,
}


def test_readers_meet_what_does_not_stand_where_staff_alone_look(tmp_path: Path) -> None:
    catalogue = Catalog("fr")
    for name, code in CODE.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(dedent(code), encoding="utf-8")
    for text in ("Your name", "Never published.", ("%(count)d page", "%(count)d pages")):
        catalogue.add(text, locations=[("app/views.py", 1)])
    catalogue.add("Search", locations=[("app/views.py", 1)], context="of the site")
    for text in ("town", "Where it is.", "Here", "A page.", "Place", "my page"):
        catalogue.add(text, locations=[("app/models/page.py", 1)])
    catalogue.add("Choose one.", locations=[("app/studio/forms.py", 1)])
    catalogue.add("To the page", locations=[("app/templates/app/page.html", 1), ("app/studio/forms.py", 1)])
    catalogue.add("To the studio", locations=[("app/templates/app/studio/page.html", 1)])
    assert public_keys(catalogue, tmp_path) == {
        ("", "Your name"),
        ("", "Never published."),
        ("", "%(count)d page"),
        ("of the site", "Search"),
        ("", "Here"),
        ("", "To the page"),
    }
