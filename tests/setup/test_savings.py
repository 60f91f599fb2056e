"""What the tests do once, or late, to be quick is as it would be in the site."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex

from demo.factories import make_campaign, make_image
from home.models import HomePage
from search.models import Entry
from tests.waiting import REFERENCES


def test_references_are_written_once_they_are_asked_for(home: HomePage) -> None:
    image = make_image()
    with CaptureQueriesContext(connection) as queries:
        campaign = make_campaign(image=image)
    assert not [query for query in queries.captured_queries if REFERENCES in query["sql"]]
    assert [found.object_id for found in ReferenceIndex.get_references_to(image)] == [str(campaign.pk)]
    campaign.image = None
    campaign.save()
    assert not ReferenceIndex.get_references_to(image).exists()


def test_the_search_is_written_once_it_is_asked_for(home: HomePage) -> None:
    with CaptureQueriesContext(connection) as queries:
        campaign = make_campaign(title="Le jute")
    assert not [query for query in queries.captured_queries if "search_entry" in query["sql"]]
    assert Entry.objects.get(page=campaign.pk).title == "Le jute"
    campaign.title = "Le coton"
    campaign.save()
    assert Entry.objects.get(page=campaign.pk).title == "Le coton"


def test_a_picture_that_was_resized_before_has_its_size(db: None) -> None:
    for width in (100, 200, 100):
        rendition = make_image().get_rendition(f"width-{width}|format-webp")
        with rendition.get_willow_image() as shown:
            assert (shown.get_size()[0], shown.format_name) == (width, "webp")
