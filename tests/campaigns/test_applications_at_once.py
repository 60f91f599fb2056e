"""Applications that many send at the same moment: each stored once, one a person, none half."""

import uuid
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict
from django.utils import timezone

from campaigns.applications.form import ApplicationForm
from campaigns.applications.opening import open_form
from campaigns.applications.sending import begin, store
from campaigns.models import Application, CallPage
from core.public_forms.forms import TOKEN
from demo.factories import make_call
from tests.campaigns.applicants import QUESTIONS, WRITTEN
from tests.campaigns.elsewhere import elsewhere, made_elsewhere

FEW = 10
SENT = {"sends": True, "aside": False, "language": "fr"}


@pytest.fixture
def call(db: None) -> Iterator[CallPage]:
    """A call that other connections see, and that is gone afterwards."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one write at a time: its tests share one connection")
    with made_elsewhere(lambda root: make_call(root, slug="course", form=QUESTIONS)) as made:
        yield made


def sent(call: CallPage, **changes: Any) -> Application:
    """Send a form as its view does."""
    form = open_form(call)
    written = QueryDict(mutable=True)
    for name, value in (WRITTEN | {TOKEN: str(uuid.uuid4())} | changes).items():
        written.setlist(name, value if isinstance(value, list) else [value])
    bound: ApplicationForm = type(form)(written, questions=form.questions)
    assert bound.is_valid(), bound.errors
    return begin(call, bound, timezone.now(), **SENT)


def states() -> Counter[str]:
    """How many applications there are in each state, as others see them."""
    found = elsewhere(lambda _number: list(Application.objects.values_list("state", flat=True)))[0]
    return Counter(found)


def test_one_form_sent_many_times_at_once_is_stored_once(call: CallPage) -> None:
    token = str(uuid.uuid4())
    keys = elsewhere(lambda _number: sent(call, **{TOKEN: token}).pk, FEW)
    assert len(set(keys)) == 1
    assert states() == {"submitted": 1}


def test_of_one_person_one_counts(call: CallPage) -> None:
    elsewhere(lambda _number: sent(call), FEW)
    assert states() == {"submitted": 1, "draft": FEW - 1}


def test_fifty_people_at_once_are_all_stored(call: CallPage) -> None:
    elsewhere(lambda number: sent(call, **{"applicant-email": f"p{number}@exemple.example"}), 5 * FEW, FEW)
    assert states() == {"submitted": 5 * FEW}


def test_what_is_saved_and_sent_at_once_is_sent(call: CallPage) -> None:
    application = elsewhere(lambda _number: sent(call))[0]
    assert isinstance(application, Application)

    def again(number: int) -> None:
        form = open_form(call, application)
        written = QueryDict(mutable=True)
        for name, value in (WRITTEN | {"participants": str(10 + number)}).items():
            written.setlist(name, value if isinstance(value, list) else [value])
        bound = type(form)(written, questions=form.questions)
        assert bound.is_valid()
        store(application, bound, timezone.now(), sends=True)

    elsewhere(again, 10)
    assert states() == {"submitted": 1}
