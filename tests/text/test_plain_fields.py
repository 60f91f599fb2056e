"""Whatever brings a text to a page, a picture, a file or a list, it is stored composed and without what is not seen."""

import json
from typing import Any
from unicodedata import normalize

import pytest
from wagtail.fields import StreamField

from core.checks import our_page_models
from core.models import BasePage
from core.texts import texts_of
from demo.factories import make_document, make_image, make_standard, make_theme
from home.models import HomePage
from tests.test_page_contract import build, filled

UNSEEN = "\u200b"
SEEN = "Çà et là, l’œuvre d’été"


def spoilt(text: str) -> str:
    """`text` as another program may give it back."""
    return normalize("NFD", text)


def spoil(value: Any) -> Any:
    """A stream's data with every text spoilt."""
    if isinstance(value, dict):
        return {key: part if key in ("id", "type") else spoil(part) for key, part in value.items()}
    if isinstance(value, list):
        return [spoil(part) for part in value]
    return spoilt(value) if isinstance(value, str) else value


def told_by(page: BasePage) -> set[tuple[str, str]]:
    """The texts of `page` that hold an accent or the like, by field."""
    return {(told.field, told.text) for told in texts_of(page) if not told.text.isascii()}


@pytest.mark.parametrize("model", our_page_models(), ids=lambda model: model.__name__)
def test_every_text_of_every_page_type_is_put_in_order(model: type[BasePage], home: HomePage) -> None:
    page = filled(build(model, home))
    kept = told_by(page)
    assert all(normalize("NFC", text) == text for _field, text in kept)
    for field in page._meta.concrete_fields:
        value = getattr(page, field.attname)
        if isinstance(field, StreamField):
            setattr(page, field.attname, field.to_python(json.dumps(spoil(field.get_prep_value(value)))))
        elif field.get_internal_type() in ("CharField", "TextField") and isinstance(value, str) and field.editable:
            setattr(page, field.attname, spoilt(value))
    page.full_clean()
    assert told_by(page) == kept


def test_what_is_not_seen_goes_from_titles(home: HomePage) -> None:
    home.title = f"\ufeff {spoilt(SEEN)}{UNSEEN}\n"
    home.full_clean()
    assert home.title == SEEN
    for made in (make_image(title=f"{UNSEEN}{spoilt(SEEN)} "), make_document(title=f" {spoilt(SEEN)}\u00a0")):
        assert made.title == SEEN
    theme = make_theme(name=f"{spoilt(SEEN)}{UNSEEN}")
    assert (theme.name, theme.slug) == (SEEN, "ca-et-la-l-oeuvre-d-ete")


def test_the_cells_of_a_table_are_put_in_order_too(home: HomePage) -> None:
    columns = [{"type": "text", "heading": spoilt("Métier")}, {"type": "number", "heading": "Nombre"}]
    rows = [{"values": [f" {spoilt(SEEN)}{UNSEEN}", 3]}, {"values": ["", None]}]
    page = make_standard(home, body=[("table", {"caption": spoilt("Été"), "columns": columns, "rows": rows})])
    table = type(page).objects.get(pk=page.pk).body[0].value
    assert (table.caption, table.columns[0]["heading"]) == ("Été", "Métier")
    assert [row["values"] for row in table.row_data] == [[SEEN, 3], ["", None]]
