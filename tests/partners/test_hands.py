"""What is typed in the studio, in the partner's own form or in a file means the same."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from demo.factories import make_country, make_partner
from home.models import HomePage
from partners.exchange.check import Check
from partners.exchange.columns import BY_FIELD
from partners.exchange.headings import Line
from partners.exchange.report import Row
from partners.models import PartnerIndexPage, PartnerPage
from partners.update.forms import ProfileForm
from tests.core.studio_forms import filled_form

from .hands import READ, READ_BY_STAFF, REFUSED, REFUSED_TO_STAFF, Typed


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    """A partner in Benin of whom hardly anything is known."""
    return make_partner(title="Union", country=make_country("BJ"), kinds=[])


def imported(partner: PartnerPage, typed: Typed) -> tuple[Row, PartnerPage | None]:
    """What becomes of the partner when a file holds these cells."""
    index = PartnerIndexPage.objects.get()
    line = Line(2, {"reference": partner.reference} | {name: text for name, text in typed.items() if text})
    return next(Check(index, None, publish=False).outcomes([line]))


def sent(partner: PartnerPage, typed: Typed) -> ProfileForm:
    """The partner's own form, with these texts."""
    empty = ProfileForm(instance=partner)
    data = {name: empty[name].value() or "" for name in empty.fields} | {"name_protected": "False", **typed}
    return ProfileForm(
        {f"initial-{name}": text for name, text in data.items() if name not in typed} | data, instance=partner
    )


@pytest.fixture
def filled(partner: PartnerPage, editor_client: Client) -> QueryDict:
    """What the studio's form of the partner sends."""
    return filled_form(editor_client, reverse("wagtailadmin_pages:edit", args=[partner.pk]), PartnerPage)


def edited(partner: PartnerPage, filled: QueryDict, typed: Typed) -> Any:
    """The studio's form, with these texts."""
    data = filled.copy()
    data.update(typed)
    page = PartnerPage.objects.get(pk=partner.pk)
    form = PartnerPage.get_edit_handler().get_form_class()(data, instance=page, parent_page=page.get_parent())
    form.is_valid()
    return form


def differing(found: Any, expected: dict[str, Any]) -> dict[str, Any]:
    return {name: found.get(name) for name, value in expected.items() if found.get(name) != value}


def values(page: PartnerPage | None) -> dict[str, Any]:
    return {name: getattr(page, name) for name in BY_FIELD if name not in ("kinds", "themes")} if page else {}


def cases(*tables: list[Any]) -> Iterator[tuple[Typed, Any]]:
    return (case for table in tables for case in table)


def test_a_file_is_read_as_it_is_meant(partner: PartnerPage) -> None:
    failed = {}
    for typed, expected in cases(READ, READ_BY_STAFF):
        row, page = imported(partner, typed)
        if wrong := differing(values(page), expected):
            failed[str(typed)] = (wrong, [cell.error for cell in row.cells], row.errors)
    assert failed == {}


def test_the_studio_reads_the_same(partner: PartnerPage, filled: QueryDict) -> None:
    failed = {}
    for typed, expected in cases(READ, READ_BY_STAFF):
        form = edited(partner, filled, typed)
        if wrong := differing(form.cleaned_data, expected):
            failed[str(typed)] = (wrong, dict(form.errors))
    assert failed == {}


def test_the_form_of_the_partner_reads_the_same(partner: PartnerPage) -> None:
    failed = {}
    for typed, expected in READ:
        form = sent(partner, typed)
        form.is_valid()
        if wrong := differing(form.cleaned_data, expected):
            failed[str(typed)] = (wrong, dict(form.errors))
    assert failed == {}


def test_a_file_is_refused_with_what_to_do(partner: PartnerPage) -> None:
    failed = {}
    for typed, said in cases(REFUSED, REFUSED_TO_STAFF):
        row, page = imported(partner, typed)
        errors = " ".join(cell.error for cell in row.cells)
        if page is not None or said not in errors.replace("\u00a0", " "):
            failed[str(typed)] = errors
    assert failed == {}


def test_the_forms_refuse_the_same(partner: PartnerPage, filled: QueryDict) -> None:
    failed = {}
    forms = [edited(partner, filled, typed) for typed, _said in cases(REFUSED, REFUSED_TO_STAFF)]
    for form, (typed, said) in zip(forms, cases(REFUSED, REFUSED_TO_STAFF), strict=True):
        if said not in str(form.errors.as_data()).replace("\\xa0", " "):
            failed[str(typed)] = dict(form.errors)
    for typed, said in REFUSED:
        form = sent(partner, typed)
        if form.is_valid() or said not in str(form.errors.as_data()).replace("\\xa0", " "):
            failed[f"own form: {typed}"] = dict(form.errors)
    assert failed == {}


def test_what_was_read_reads_the_same_again(partner: PartnerPage) -> None:
    failed = {}
    for _typed, expected in cases(READ, READ_BY_STAFF):
        columns = [BY_FIELD[name] for name in expected]
        written = {column.field: str(column.cell.write(expected[column.field])) for column in columns}
        _row, page = imported(partner, written)
        if wrong := differing(values(page), expected):
            failed[str(written)] = wrong
    assert failed == {}


def test_an_old_telephone_stays_as_it_is_until_it_is_changed(partner: PartnerPage, filled: QueryDict) -> None:
    PartnerPage.objects.filter(pk=partner.pk).update(phone="97 00 11 22 (le soir)")
    old = PartnerPage.objects.get(pk=partner.pk)
    row, page = imported(old, {"phone": "97 00 11 22 (le soir)", "acronym": "U"})
    assert (page.phone, row.outcome) == ("97 00 11 22 (le soir)", "changed")
    assert edited(old, filled, {"phone": "97 00 11 22 (le soir)"}).cleaned_data["phone"] == "97 00 11 22 (le soir)"
    assert sent(old, {"acronym": "U"}).is_valid()


@pytest.mark.parametrize("field", ["website", "email", "phone", "founded"])
def test_a_cell_that_stands_for_nothing_is_told_how_to(partner: PartnerPage, field: str) -> None:
    for text in ("N/A", "-", "néant", "?"):
        row, _page = imported(partner, {field: text})
        assert "laissez la cellule vide" in row.cells[0].error


def test_what_is_far_too_long_is_not_even_looked_at(partner: PartnerPage) -> None:
    long = "1 " * 100_000
    for field in ("founded", "website", "email", "phone", "latitude", "consent_date"):
        assert imported(partner, {field: long})[0].outcome == "wrong"
    form = sent(partner, {"latitude": long, "longitude": "6°" + long, "founded": long, "website": long, "email": long})
    assert not form.is_valid()
    assert "trop long" in str(form.errors["latitude"])


def test_what_is_wrong_with_a_position_is_told_once(partner: PartnerPage, filled: QueryDict) -> None:
    for latitude, longitude in (("6.37, 2.43", "2.51"), ("2.51", "6.37, 2.43"), ("nord", "2.43")):
        typed = {"latitude": latitude, "longitude": longitude}
        for form in (edited(partner, filled, typed), sent(partner, typed)):
            assert sum(len(form.errors.get(name, [])) for name in typed) == 1
            assert [form[name].value() for name in typed] == [latitude, longitude]
        row, _page = imported(partner, typed)
        assert sum(bool(cell.error) for cell in row.cells) == 1
