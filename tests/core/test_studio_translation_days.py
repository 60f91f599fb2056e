"""The days of a translation are read in French."""

from datetime import datetime

from django.utils.timezone import make_aware
from wagtail_localize import compat
from wagtail_localize.models import StringTranslation
from wagtail_localize.views import edit_translation

from core.studio.translation_days import IN_NUMBERS


def test_the_day_of_a_translation_is_in_numbers() -> None:
    day = make_aware(datetime(2026, 11, 28, 12))
    translated = StringTranslation(translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL, updated_at=day)
    assert "28/11/2026" in translated.get_comment()


def test_the_format_still_stands_where_it_is_changed() -> None:
    assert compat.DATE_FORMAT != IN_NUMBERS
    assert edit_translation.DATE_FORMAT == IN_NUMBERS
