"""A campaign with 200 stories and 500 events in an agenda of 2,000: queries, bytes and milliseconds of its pages."""

import gzip
from collections.abc import Iterator
from datetime import date, time, timedelta
from statistics import median
from typing import TYPE_CHECKING

from .answers import ask, client_of_readers, milliseconds
from .tables import Row, kilobytes, row, verdict

if TYPE_CHECKING:
    from campaigns.models import CampaignPage

STORIES, EVENTS, OF_CAMPAIGN = 200, 2_000, 500
# By address below its page: its name, and limits of queries, bytes of HTML as sent, milliseconds (0: none is set).
LIMITS = {
    "campaign": ("campagne", 15, 150_000, 0),
    "gallery": ("galerie de la campagne", 15, 150_000, 0),
    "agenda": ("agenda", 12, 150_000, 100),
    "calendar": ("abonnement de 500 événements", 15, 0, 200),
}


def make_campaign_content() -> None:
    """Bring a campaign to 200 stories and 500 events, the agenda to 2,000."""
    from django.db import transaction

    from campaigns.models import EventIndexPage, EventKind, EventPage, StoryPage
    from core.models import Country

    from .content import french, insert

    campaign = _campaign()
    countries, kinds = list(Country.objects.order_by("pk")), list(EventKind.objects.order_by("pk"))
    stories = [
        StoryPage(
            title=f"Ce que nous avons fait {n}",
            slug=f"recit-{n}",
            country=countries[n % len(countries)],
            start_date=date(2015 + n % 11, 1 + n % 12, 1),
            participants=10 + n,
            body=[("quote", {"text": "Nous avons parlé toute la nuit.", "who": "Awa", "role": ""})],
        )
        for n in range(STORIES - campaign.get_children().count())
    ]
    agenda = french(EventIndexPage)
    events = [
        EventPage(
            title=f"Rencontre {n}",
            slug=f"rencontre-{n}",
            introduction="Venez comme vous êtes.",
            kind=kinds[n % len(kinds)],
            country=countries[n % len(countries)],
            languages="fr",
        )
        for n in range(EVENTS - agenda.get_children().count())
    ]
    with transaction.atomic():
        insert(campaign, stories)
        insert(agenda, events)
        _make_dates(events, campaign)


def _make_dates(events: list, campaign: "CampaignPage") -> None:
    """An evening for each event, within a year before and two years after today; the first ones are the campaign's."""
    from django.utils import timezone

    from campaigns.models import EventCampaign, EventOccurrence, EventSession

    first = timezone.localdate() - timedelta(days=365)
    sessions = [
        EventSession(page=event, start_date=first + timedelta(days=n // 2), start_time=time(19), end_time=time(21))
        for n, event in enumerate(events)
    ]
    EventSession.objects.bulk_create(sessions)
    EventOccurrence.objects.bulk_create(
        EventOccurrence(page_id=session.page_id, **fields) for session in sessions for fields in session.occurrences()
    )
    # Those that come: a subscription holds what is over for three months only.
    of_campaign = events[-OF_CAMPAIGN:]
    EventCampaign.objects.bulk_create(EventCampaign(page=event, campaign=campaign) for event in of_campaign)


def campaign_rows(base: str) -> list[Row]:
    """Each page: its queries when warm, its bytes as sent, and how long it takes uncached."""
    return list(_rows(base))


def _rows(base: str) -> Iterator[Row]:
    from campaigns.models import EventIndexPage

    from .content import french

    client, campaign = client_of_readers(), _campaign()
    agenda = french(EventIndexPage).get_url()
    addresses = {
        "campaign": campaign.get_url(),
        "gallery": f"{campaign.get_url()}galerie/",
        "agenda": agenda,
        "calendar": f"{agenda}calendrier.ics?campagne={campaign.slug}",
    }
    for name, (label, most, bytes_most, milliseconds_most) in LIMITS.items():
        first = milliseconds(client, addresses[name])
        queries, content = ask(client, addresses[name])
        usual = median(milliseconds(client, addresses[name]) for _time in range(9))
        size = len(gzip.compress(content, 6))
        figures: list[tuple[float, float]] = [(queries, most)]
        figures += [(size, bytes_most)] if bytes_most else []
        figures += [(usual, milliseconds_most)] if milliseconds_most else []
        limits = f"{most} / {kilobytes(bytes_most) if bytes_most else '–'} / {milliseconds_most or '–'} ms"
        times = (f"{value:.0f} ms" for value in (first, usual))
        yield row(label, base, queries, kilobytes(size), *times, limits, verdict(*figures))


def _campaign() -> "CampaignPage":
    """The campaign of the demo that has stories."""
    from django.conf import settings

    from campaigns.models import CampaignPage

    return CampaignPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("-numchild")[0]
