"""A translation may be planned for a day on which its French page will be public, and for none before."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale, Page

from core.withdrawal import may_be_planned
from demo.factories import make_standard
from home.models import HomePage

FRENCH_DAY = 5


@pytest.mark.parametrize(
    ("days", "may"), [(FRENCH_DAY + 1, True), (FRENCH_DAY, True), (FRENCH_DAY - 1, False), (-1, False), (None, False)]
)
def test_a_translation_is_planned_for_the_day_of_its_french_page_or_later(
    home: HomePage, days: int | None, may: bool
) -> None:
    now = timezone.now()
    page = make_standard(title="Nos métiers")
    page.unpublish()
    page.go_live_at = now + timedelta(days=FRENCH_DAY)
    page.save_revision().publish()
    assert not Page.objects.get(pk=page.pk).live
    translation = page.copy_for_translation(Locale.objects.get_or_create(language_code="en")[0], copy_parents=True)
    translation.go_live_at = None if days is None else now + timedelta(days=days)
    assert may_be_planned(translation) == may
