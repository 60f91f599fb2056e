"""When events take place: time zones, series, and what staff may not plan."""

from datetime import UTC, date, datetime, time

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from campaigns.models import EventOccurrence, EventSession

TODAY = datetime(2026, 11, 29, 12, tzinfo=UTC)
EVENING = {"start_time": time(18, 30), "end_time": time(20)}
PAST = {"start_date": date(2026, 11, 17), "repeats": "weekly", "count": 3}


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: TODAY)


def days(**fields: object) -> list[str]:
    """The days of a session, once it is found right."""
    session = EventSession(**fields)
    session.clean()
    return [f"{fields['first_day']:%d/%m/%Y}" for fields in session.occurrences()]


def refusal(**fields: object) -> dict[str, list[str]]:
    """What staff are told of a session, by field."""
    with override("fr"), pytest.raises(ValidationError) as refused:
        EventSession(**fields).clean()
    return refused.value.message_dict


def test_hours_are_those_of_the_place() -> None:
    session = EventSession(start_date=date(2026, 12, 5), time_zone="Africa/Kinshasa", **EVENING)
    (only,) = session.occurrences()
    assert only["start"] == datetime(2026, 12, 5, 17, 30, tzinfo=UTC)
    assert (only["starts_at"], only["last_day"]) == (time(18, 30), date(2026, 12, 5))


def test_a_series_keeps_its_hour_when_the_clocks_change() -> None:
    session = EventSession(start_date=date(2027, 3, 22), repeats="weekly", count=2, **EVENING)
    before, after = (fields["start"] for fields in session.occurrences())
    assert (before.hour, after.hour) == (17, 16)


def test_whole_days_end_at_midnight() -> None:
    session = EventSession(start_date=date(2026, 12, 5), end_date=date(2026, 12, 7))
    (only,) = session.occurrences()
    assert only["end"] == datetime(2026, 12, 7, 23, tzinfo=UTC)
    assert only["last_day"] == date(2026, 12, 7)


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        ({"repeats": "daily", "interval": 2, "count": 3}, ["01/12/2026", "03/12/2026", "05/12/2026"]),
        (
            {"repeats": "weekly", "weekdays": "TU,TH", "until": date(2026, 12, 8)},
            ["01/12/2026", "03/12/2026", "08/12/2026"],
        ),
        ({"repeats": "monthly", "count": 2}, ["01/12/2026", "01/01/2027"]),
        ({"repeats": "weekday", "count": 3, "exceptions": "5 janvier 2027"}, ["01/12/2026", "02/02/2027"]),
        ({"start_date": date(2026, 12, 29), "repeats": "last", "count": 2}, ["29/12/2026", "26/01/2027"]),
    ],
    ids=lambda value: value.get("repeats", "") if isinstance(value, dict) else "",
)
def test_the_common_series(series: dict[str, object], expected: list[str]) -> None:
    assert days(**{"start_date": date(2026, 12, 1), **EVENING, **series}) == expected


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"start_date": date(2062, 1, 1)}, "start_date", "jusqu’à 2031"),
        ({"start_date": date(206, 1, 1)}, "start_date", "L’année est-elle juste"),
        ({"end_date": date(2026, 12, 4)}, "end_date", "avant le premier"),
        ({"start_time": time(18), "end_time": time(17)}, "end_time", "avant d’avoir commencé"),
        ({"start_time": time(18)}, "end_time", "heure de fin"),
        ({"end_time": time(18)}, "start_time", "heure de début"),
        (
            {"start_date": date(2027, 3, 28), "start_time": time(2, 30), "end_time": time(4)},
            "start_time",
            "n’existe pas",
        ),
        ({"start_date": date(2027, 10, 31), "start_time": time(1), "end_time": time(2, 30)}, "end_time", "deux fois"),
        ({"count": 3}, "repeats", "combien de fois"),
        ({"weekdays": "MO"}, "repeats", "combien de fois"),
        ({"repeats": "daily", "count": 3, "weekdays": "MO"}, "weekdays", "chaque semaine"),
        ({"repeats": "weekly"}, "until", "l’un des deux"),
        ({"repeats": "weekly", "count": 3, "until": date(2027, 1, 1)}, "until", "l’un des deux"),
        ({"repeats": "weekly", "until": date(2026, 11, 1)}, "until", "avant le premier jour"),
        ({"repeats": "daily", "count": 32_000}, "count", "366 dates"),
        ({"repeats": "monthly", "count": 100}, "count", "au-delà de 2031"),
        ({"repeats": "daily", "count": 3, "end_date": date(2026, 12, 7)}, "repeats", "avant d’être fini"),
        ({"start_date": date(2026, 12, 31), "repeats": "weekday", "count": 3}, "repeats", "le dernier du mois"),
        ({"repeats": "last", "count": 3}, "start_date", "n’est pas le dernier"),
        ({"repeats": "weekly", "count": 3, "exceptions": "noël"}, "exceptions", "date valide"),
        ({"repeats": "weekly", "count": 3, "exceptions": "25/12/2026"}, "exceptions", "25 décembre 2026 n’est pas"),
        ({"repeats": "weekly", "count": 1, "exceptions": "5/12/2026"}, "exceptions", "annulez plutôt"),
        ({"repeats": "weekly", "count": 3, "weekdays": "MO"}, "weekdays", "Le premier jour est un samedi"),
        ({"participants_from": 12}, "participants_from", "pas encore eu lieu"),
        (
            {"start_date": date(2026, 11, 2), "participants_from": 30, "participants_to": 10},
            "participants_to",
            "plus petit",
        ),
        *(
            ({**fields, "participants_by_date": lines}, "participants_by_date", said)
            for fields, lines, said in (
                (PAST, "17/11/2026 : douze", "n’est pas une date avec un nombre"),
                (PAST, "18/11/2026 : 12", "n’est pas une date de cette série"),
                (PAST, "17/11/2026 : 12\n17 novembre 2026 : 9", "a déjà une ligne"),
                (PAST, "17/11/2026 : 12-9", "plus petit"),
                (PAST, "1/12/2026 : 12", "encore à venir"),
                ({**PAST, "participants_from": 3}, "17/11/2026 : 12", "pas les deux"),
                ({"start_date": PAST["start_date"]}, "17/11/2026 : 12", "qu’une date"),
            )
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_is_told_beside_its_field(fields: dict[str, object], field: str, said: str) -> None:
    told = refusal(**{"start_date": date(2026, 12, 5), **fields})
    assert list(told) == [field]
    assert said in told[field][0]


def test_a_night_is_of_its_evening() -> None:
    def last(**fields: object) -> date:
        (only,) = EventSession(start_date=date(2026, 12, 11), **fields).occurrences()
        found: date = only["last_day"]
        return found

    friday, saturday, sunday = (date(2026, 12, day) for day in (11, 12, 13))
    assert last(start_time=time(20), end_date=saturday, end_time=time()) == friday
    assert last(start_time=time(22), end_date=saturday, end_time=time(6)) == friday
    assert last(start_time=time(22), end_date=saturday, end_time=time(7)) == friday
    assert last(start_time=time(14), end_date=saturday, end_time=time(12)) == saturday
    assert last(start_time=time(9), end_date=sunday, end_time=time()) == saturday
    assert last(start_time=time(9), end_date=sunday, end_time=time(17)) == sunday
    assert last(start_time=time(0), end_time=time(2)) == friday


def test_the_hours_here_tell_another_day() -> None:
    def here(hour: int) -> str:
        evening = {"start_date": date(2026, 12, 14), "start_time": time(hour), "end_time": time(hour + 2)}
        (only,) = EventSession(time_zone="Asia/Manila", **evening).occurrences()
        with override("fr"):
            return EventOccurrence(**only).hours_here

    assert here(6) == "dimanche 13 décembre 2026, 23:00\u202f–\u202f01:00 (heure locale à Bruxelles)"
    assert here(18) == "11:00\u202f–\u202f13:00 (heure locale à Bruxelles)"


def test_no_date_of_a_series_has_an_hour_that_clocks_leave_out() -> None:
    night = {"start_time": time(2, 30), "end_time": time(4)}
    said = refusal(start_date=date(2027, 3, 14), repeats="weekly", count=4, **night)
    assert "28/03/2027" in said["start_time"][0]
    left_out = {"repeats": "weekly", "count": 4, "exceptions": "28/03/2027"}
    assert len(days(start_date=date(2027, 3, 14), **left_out, **night)) == 3
