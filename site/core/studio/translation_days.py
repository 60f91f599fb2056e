"""Days in wagtail-localize's editor of translations: it writes months in English, whatever the studio's language.

In numbers a day reads the same. The two modules hold the format each by its own name; a test watches that they do.
"""

from wagtail_localize import models
from wagtail_localize.views import edit_translation

IN_NUMBERS = "%d/%m/%Y"


def write_days_in_numbers() -> None:
    """Have days written as day/month/year."""
    models.DATE_FORMAT = edit_translation.DATE_FORMAT = IN_NUMBERS
