"""What a spreadsheet program made of a value by itself: an error, or a day of a number."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from text.reading.days import SERIAL, read_day

from .cells import CellError

# In French and in English; LibreOffice also numbers its errors; signs alone stand in a column that is too narrow.
ERROR = re.compile(
    r"#(?:REF|VALUE|VALEUR|NAME|NOM|N/A|DIV/0|NUM|NOMBRE|NULL|NUL|SPILL|CALC)[!?]?|Err\s?:\d{3}|#{3,}", re.IGNORECASE
)


def refuse_error(text: str) -> None:
    """Raise CellError for the error that a spreadsheet program left in a cell."""
    if ERROR.fullmatch(text):
        raise CellError(
            _("“%(text)s” is an error of the spreadsheet program, not a value: correct this cell there.")
            % {"text": text}
        )


def made_a_day(text: str) -> str:
    """What to add to the refusal of a number that a spreadsheet program took for a day; nothing for others."""
    try:
        read_day("" if SERIAL.fullmatch(text) else text)
    except ValidationError:
        return ""
    return _("The spreadsheet program made a date of it: give the cell the format “text”, then type the number again.")
