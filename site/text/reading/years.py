"""Years as people write them."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# A spreadsheet may have made a number of it.
YEAR = re.compile(r"(\d{4})(?:[.,]0+)?")
WITHIN = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def read_year(text: str) -> int:
    """The year that `text` stands for. Raises ValidationError."""
    if found := YEAR.fullmatch(text.strip()):
        return int(found[1])
    said = _("Write the year with four digits, for instance 1996.")
    if len(years := set(WITHIN.findall(text))) == 1:
        said += " " + _("Write %(year)s alone, if that is what you mean.") % {"year": years.pop()}
    raise ValidationError(said, code="invalid")
