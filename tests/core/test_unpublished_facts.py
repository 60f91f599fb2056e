"""Facts of a French page that is not public do not reach its translations."""

from datetime import date

from wagtail.models import Locale

from campaigns.models import CampaignPage
from demo.factories import make_campaign
from home.models import HomePage


def test_a_translation_that_is_published_learns_nothing_of_a_french_page_that_is_not(home: HomePage) -> None:
    campaign = make_campaign(start_date=date(2020, 3, 1))
    english = Locale.objects.get_or_create(language_code="en")[0]
    page = campaign.copy_for_translation(english, copy_parents=True)
    page.save_revision().publish()
    campaign.unpublish()
    campaign.start_date = date(2031, 5, 1)
    campaign.save()
    CampaignPage.objects.get(pk=page.pk).save_revision().publish()
    page.refresh_from_db()
    assert (page.start_date, page.live) == (date(2020, 3, 1), False)
    assert page.get_latest_revision_as_object().start_date == date(2020, 3, 1)
    campaign.save_revision().publish()
    page.refresh_from_db()
    assert page.start_date == date(2031, 5, 1)
