"""The tests of the search read what is written with each change, within its transaction."""

import pytest

from search import indexing


@pytest.fixture(autouse=True)
def _indexed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.receivers.index", indexing.index)
