"""A slug fits into its field, whatever the title grows to when it is written in Latin letters."""

import pytest
from wagtail.models import Page

from demo.factories import make_standard
from home.models import HomePage

LONGEST = Page._meta.get_field("slug").max_length


@pytest.mark.parametrize("letter", ["щ", "œ", "争", "a"])
def test_the_slug_of_a_long_title_fits(home: HomePage, letter: str) -> None:
    pages = [make_standard(home, title=letter * 255) for _time in range(2)]
    assert len({page.slug for page in pages}) == 2
    for page in pages:
        page.full_clean()
        assert 200 < len(page.slug) <= LONGEST
