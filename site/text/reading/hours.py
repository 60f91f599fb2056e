"""Hours as people write them: 18:30, 18h30, 18 h, 18.30."""

import re
from datetime import time

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

HOUR = re.compile(r"(?:à\s+)?(\d{1,2})(?:\s*(?:h|:|\.)\s*(\d{2})?(?:\s*(?:min|:00))?)?", re.IGNORECASE)


def read_hour(text: str) -> time:
    """The hour that `text` stands for. Raises ValidationError."""
    if found := HOUR.fullmatch(text.strip()):
        try:
            return time(int(found[1]), int(found[2] or 0))
        except ValueError:
            pass
    raise ValidationError(_("This is not a valid time. Write for instance 18:30."), code="invalid")
