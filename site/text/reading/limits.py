"""How long a text may be that a reader looks at: longer than any value, short enough to be read at once."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LONGEST = 2000


def refuse_too_long(text: str) -> None:
    """Raise ValidationError for a text that can be no value."""
    if len(text) > LONGEST:
        raise ValidationError(_("This text is too long: leave only the value."), code="invalid")
