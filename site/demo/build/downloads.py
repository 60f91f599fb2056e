"""How often the demo's documents were downloaded: made up as they are, the same each time."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from django.utils import timezone

from demo.content.publications import ISSUES
from demo.content.works import PUBLICATIONS
from media.models import DownloadCount

from .library import Library

DAYS = 365
# The most on a day, of documents that few or many ask for.
MOST = (2, 4, 7, 12)
# Days without a download, at most.
PAUSE = 9


def make_downloads(library: Library) -> None:
    """Give every document that is out its downloads of the last twelve months."""
    today, first_days = timezone.localdate(), _first_days()
    rows = [
        DownloadCount(document=document, day=day, count=count)
        for name, document in library.documents.items()
        for day, count in _counts(name, today)
        if day >= first_days.get(name, day)
    ]
    DownloadCount.objects.bulk_create(rows)


def _counts(name: str, today: date) -> Iterator[tuple[date, int]]:
    """Days with the downloads of the document that the demo calls `name`, the last ones first."""
    chance = Random(name)  # noqa: S311  # made-up figures, not secrets
    most, age = chance.choice(MOST), chance.randrange(PAUSE)
    while age < DAYS:
        yield today - timedelta(days=age), chance.randint(1, most)
        age += chance.randint(1, PAUSE)


def _first_days() -> dict[str, date]:
    """The days on which issues and publications came out, by the names of their texts; one to come: never yet."""
    days = {issue.text: issue.day or date.max for issue in ISSUES}
    return days | {name: work.day for work in PUBLICATIONS for name, *_more in work.files}
