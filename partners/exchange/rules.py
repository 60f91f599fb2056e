"""The record's own rules, asked of a row as they are when it is stored; what they refuse stands beside its cell."""

from itertools import chain

from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError
from django.db.models import ForeignKey
from django.utils.translation import gettext as _

from access.private_names import keep_parent
from core.models.place import POSITIONS

from ..dialling import dialling_notices
from ..guard import refuse_told_elsewhere
from ..models import PartnerIndexPage, PartnerPage
from ..outside import labelled_notices
from .columns import BY_FIELD
from .report import Cell, Row

# The tree gives the first to a new page; what keys lead to was read from the database just now.
UNASKED = {
    "path",
    "depth",
    "url_path",
    *(field.name for field in PartnerPage._meta.concrete_fields if isinstance(field, ForeignKey)),
}
# The page makes these from its name.
MADE_FROM = {"slug": "title", "draft_title": "title"}
# What is wrong with the first of two because the second could not be read is told of the second.
FOLLOWS = {"consent_end": "consent_date"}
TELEPHONE = BY_FIELD["phone"].heading
PLACES = {BY_FIELD[field].heading for field in ("country", *chain(*POSITIONS))}


def place(page: PartnerPage, index: PartnerIndexPage) -> None:
    """Put a new page below the directory, without storing it: its address is chosen and refused as it will be."""
    page.depth, page.path = index.depth + 1, index.path + "0" * index.steplen
    keep_parent(page, index)


def validate(page: PartnerPage, row: Row) -> None:
    """Tell in `row` what the rules of the record refuse, once for each cell."""
    if not page.pk:
        _ask_for_missing(page, row)
    try:
        page.full_clean(exclude=UNASKED)
        if page.country_id:
            refuse_told_elsewhere(PartnerPage, page)
    except ValidationError as error:
        for field, messages in error.message_dict.items():
            tell(row, field, *messages)
    if PLACES & {cell.heading for cell in row.cells}:
        row.notices += labelled_notices(page)
    if TELEPHONE in {cell.heading for cell in row.cells}:
        row.notices += dialling_notices(page)


def tell(row: Row, field: str, *messages: str) -> None:
    """Say in `row` what is wrong with a field: the first thing, and nothing where its cell is refused already."""
    field = MADE_FROM.get(field, field)
    if _is_refused(row, FOLLOWS.get(field, field)):
        return
    column = BY_FIELD.get(field)
    if column is None:
        row.refuse(*(f"{_name_of(field)}{message}" for message in messages))
        return
    cells = (cell for cell in row.cells if cell.heading == column.heading)
    row.refuse_cell(next(cells, Cell(column.heading)), messages[0])


def _is_refused(row: Row, field: str) -> bool:
    column = BY_FIELD.get(field)
    return column is not None and any(cell.error for cell in row.cells if cell.heading == column.heading)


def _ask_for_missing(page: PartnerPage, row: Row) -> None:
    for field, held in (("title", page.title), ("country", page.country_id)):
        if not held:
            tell(row, field, _("Fill in this cell: a new partner needs it."))


def _name_of(field: str) -> str:
    """The name of a field that no column holds, to stand before a message."""
    if field == NON_FIELD_ERRORS:
        return ""
    try:
        name = str(PartnerPage._meta.get_field(field).verbose_name)
    except (FieldDoesNotExist, AttributeError):
        name = field
    return _("%(field)s: ") % {"field": name.capitalize()}
