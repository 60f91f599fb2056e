"""People registered for events of the demo, all made up; no mail leaves for them."""

from datetime import timedelta

from django.utils import timezone

from campaigns.models import EventPage, Registration, RegistrationState
from campaigns.registration.attending import Attending
from demo.content.event import Event
from text.slugs import slug_of

BETWEEN = timedelta(hours=7)


def register_people(event: EventPage, told: Event) -> None:
    """Those who have a place, then those who wait for one, some hours apart; who came is ticked."""
    limit = event.registration_limit or len(told.people)
    last = min(timezone.now(), event.held_dates[0].start)
    people = []
    for place, name in enumerate(told.people):
        written = last - BETWEEN * (len(told.people) - place)
        person = Registration.objects.create(
            event=event,
            name=name,
            email=f"{slug_of(name)}@courriel.example",
            language="fr",
            answers=_answers(told, place),
            state=RegistrationState.CONFIRMED if place < limit else RegistrationState.WAITING,
            since=written,
            created_at=written,
        )
        people.append(person.pk)
    came = [places for session in told.sessions for places in session.came]
    attending = Attending(event)
    for date, places in zip(attending.dates, came, strict=False):
        attending.tick(date, {people[place] for place in places}, set())


def _answers(told: Event, place: int) -> dict[str, str]:
    """One of the choices offered, by turns."""
    found = {}
    for question in told.questions:
        if choices := str(question.get("choices", "")).splitlines():
            found[slug_of(str(question["label"])).replace("-", "_")] = choices[place % len(choices)]
    return found
