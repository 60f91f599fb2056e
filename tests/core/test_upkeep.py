"""What the site does by itself: one piece of work that fails stops no other."""

from datetime import timedelta
from io import StringIO
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command

from core import upkeep


def fails() -> int:
    message = "disk full"
    raise OSError(message)


def told(count: int) -> str:
    return f"{count} lettres"


def test_every_piece_of_work_is_done_and_told(caplog: pytest.LogCaptureFixture) -> None:
    waited = []
    with patch.object(upkeep, "_hourly", []):
        upkeep.every_hour(fails)
        upkeep.every_hour(lambda patience: waited.append(patience), waits=True)
        upkeep.every_hour(lambda: 3, told)
        upkeep.every_hour(lambda: 0, told)
        said = StringIO()
        with pytest.raises(CommandError, match="Tout n’a pas pu être fait, voyez le journal\xa0: fails"):
            call_command("tidy_up", now=True, stdout=said)
    assert said.getvalue() == "3 lettres\n"
    assert waited == [timedelta(0)]
    assert "test_upkeep.fails" in caplog.text


def test_without_now_each_has_its_own_measure() -> None:
    waited = []
    with patch.object(upkeep, "_hourly", []):
        upkeep.every_hour(lambda patience: waited.append(patience), waits=True)
        call_command("tidy_up")
    assert waited == [None]
