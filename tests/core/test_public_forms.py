"""Limits that several processes share, and a proof of work that nobody can reuse, pass on or make up."""

import base64
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.test import Client, RequestFactory
from django.utils import timezone

from core.models import LimitCount
from core.public_forms import proof
from core.public_forms.guard import FIELD, PublicForm, Verdict
from core.public_forms.limits import Limit
from core.public_forms.registry import register
from tests.core.proofs import proof_of_work

NOW = 2_000_000_000
TRIED = register(PublicForm("tried", easy_by_address=2, easy_overall=4, taken=6, unproven=3, unproven_overall=10))


@contextmanager
def at(seconds: float) -> Iterator[None]:
    """The clock of the limits stands at `seconds`."""
    with patch("core.public_forms.limits.time.time", return_value=seconds):
        yield


@pytest.fixture(autouse=True)
def _database(db: None) -> None:
    """Everything here is counted in the database."""


def judged(proof: str = "", address: str = "192.0.2.1") -> Verdict:
    return TRIED.judge(RequestFactory().post("/", {FIELD: proof}, REMOTE_ADDR=address))


def work(address: str = "192.0.2.1") -> str:
    return proof_of_work(Client(), "tried", REMOTE_ADDR=address)


def test_a_limit_ends_with_its_hour() -> None:
    limit = Limit("one", 2)
    start = NOW // 3600 * 3600
    with at(start):
        assert [limit.exceeded("awa") for _ in range(3)] == [False, False, True]
        assert not limit.exceeded("ana")
        assert limit.count("awa") == 3
    with at(start + 3599):
        assert limit.exceeded("awa")
    with at(start + 3600):
        assert limit.count("awa") == 0
        assert not limit.exceeded("awa")


def test_limits_keep_nobody_s_address_and_forget() -> None:
    with at(timezone.now().timestamp()):
        Limit("one", 2).add("192.0.2.77")
    row = LimitCount.objects.get()
    assert "192.0.2.77" not in row.key
    assert row.expires_at <= timezone.now() + timedelta(hours=1)
    LimitCount.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    Limit("two", 2).add("192.0.2.78")
    assert LimitCount.objects.count() == 1


def test_the_same_address_is_another_number_the_next_day() -> None:
    for seconds in (NOW, NOW + 24 * 3600):
        with at(seconds), patch("core.public_forms.limits.forget_expired"):
            Limit("one", 2).add("192.0.2.77")
    assert LimitCount.objects.count() == 2


def test_work_is_taken_once() -> None:
    done = work()
    assert judged(done) is Verdict.TAKEN
    assert judged(done) is Verdict.ASIDE


def changed(done: str, **parameters: object) -> str:
    payload = json.loads(base64.b64decode(done))
    payload["challenge"]["parameters"] |= parameters
    return base64.b64encode(json.dumps(payload).encode()).decode()


@pytest.mark.parametrize(
    "made_up",
    [
        lambda done: changed(done, data={"form": "tried", "level": 4}),
        lambda done: changed(done, cost=1),
        lambda done: changed(done, expiresAt=None),
        lambda done: done[:-8],
        lambda done: "é" * 40,
        lambda done: base64.b64encode(b"[]").decode(),
        lambda done: base64.b64encode(b'{"challenge": 1, "solution": 2}').decode(),
        lambda done: base64.b64encode(b"[" * 2000).decode(),
        lambda done: done + "=" * 5000,
    ],
)
def test_work_that_is_made_up_is_none(made_up: Callable[[str], str]) -> None:
    assert proof.spend(made_up(work()), "tried") is None


def test_work_for_another_form_is_none() -> None:
    assert proof.spend(proof_of_work(Client(), "contact"), "tried") is None


def test_work_left_undone_is_none() -> None:
    task = proof.make_task("tried", 0)
    for solution in ({"counter": 0, "derivedKey": "00" * 32}, {"counter": 0, "derivedKey": 5}):
        sent = base64.b64encode(json.dumps({"challenge": task, "solution": solution}).encode()).decode()
        assert proof.spend(sent, "tried") is None


def test_old_work_is_none() -> None:
    done = work()
    with patch("altcha.v2.time.time", return_value=timezone.now().timestamp() + proof.VALID_SECONDS + 5):
        assert proof.spend(done, "tried") is None


def test_the_next_ones_of_an_address_take_more_work_and_are_never_refused_for_it() -> None:
    levels = []
    for _ in range(4):
        levels.append(TRIED.task(RequestFactory().get("/", REMOTE_ADDR="192.0.2.1"))["level"])
        assert judged(work()) is Verdict.TAKEN
    assert levels == [0, 0, 1, 1]


def test_work_begun_before_more_was_asked_is_taken_aside() -> None:
    early = [work() for _ in range(4)]
    assert [judged(done) for done in early] == [Verdict.TAKEN] * 2 + [Verdict.ASIDE] * 2


def test_without_work_an_address_is_taken_aside_then_asked_to_wait() -> None:
    assert [judged() for _ in range(4)] == [Verdict.ASIDE] * 3 + [Verdict.REFUSED]
    assert judged(address="192.0.2.2") is Verdict.ASIDE
    # Nor does that keep out who does the work, at the same address too.
    assert judged(work()) is Verdict.TAKEN


def test_what_comes_without_work_from_everywhere_has_an_end_and_who_works_has_none() -> None:
    verdicts = [judged(address=f"198.51.100.{number}") for number in range(11)]
    assert verdicts == [Verdict.ASIDE] * 10 + [Verdict.REFUSED]
    assert judged(work()) is Verdict.TAKEN


def test_a_flood_without_work_makes_nobody_work_more() -> None:
    for number in range(20):
        judged(address=f"198.51.100.{number}")
    assert TRIED.task(RequestFactory().get("/", REMOTE_ADDR="192.0.2.1"))["level"] == 0


def test_a_flood_from_many_addresses_makes_everybody_work_more_and_silences_nobody() -> None:
    verdicts = [judged(work(address), address) for address in (f"198.51.100.{number}" for number in range(9))]
    assert verdicts == [Verdict.TAKEN] * 6 + [Verdict.ASIDE] * 3
    assert TRIED.task(RequestFactory().get("/", REMOTE_ADDR="192.0.2.1"))["level"] == 2


def test_the_work_stays_one_that_can_be_done() -> None:
    patient = register(PublicForm("patient", easy_by_address=1))
    for _ in range(8):
        patient._by_address.add("192.0.2.1")
    assert patient.task(RequestFactory().get("/", REMOTE_ADDR="192.0.2.1"))["level"] == proof.HIGHEST_LEVEL


def test_nobody_keeps_a_task(client: Client) -> None:
    answer = client.get("/preuve/contact/")
    assert "no-store" in answer["Cache-Control"]
    assert not answer.cookies
    assert client.get("/preuve/autre/").status_code == 404
    assert client.post("/preuve/contact/").status_code == 405
