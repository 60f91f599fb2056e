"""`make hostile`: COUNT hostile requests to the demo under production's settings, a tenth of them to its server."""

import os
import socket
from contextlib import suppress

import pytest
from hypothesis import strategies as st

from tests.hostile import ask_all, ask_within, hostile_requests, public_routes
from tests.live.server import Served
from tests.wsgi import Asked

COUNT = int(os.environ.get("COUNT") or 10_000)
PATIENCE = 20.0
NOTHING = 0
"""The status of a connection that was closed without an answer, as a server does with what is no HTTP."""


@pytest.fixture
def requests(site: Served) -> st.SearchStrategy[Asked]:
    """Over every address of the demo, of which there are some two hundred."""
    paths = public_routes()
    assert len(paths) > 150
    return hostile_requests(paths)


def test_within_this_process(requests: st.SearchStrategy[Asked]) -> None:
    statuses = ask_within(requests, COUNT)
    assert statuses[200] > COUNT / 20
    print(dict(statuses))  # noqa: T201


def test_a_server(site: Served, requests: st.SearchStrategy[Asked]) -> None:
    def ask(asked: Asked) -> tuple[int, str]:
        """On a connection of its own, as bytes."""
        host, _, port = site.address.rpartition(":")
        try:
            with socket.create_connection((host, int(port)), timeout=PATIENCE) as connection:
                # A server that has read enough answers, and takes no more.
                with suppress(OSError):
                    connection.sendall(asked.wire())
                    connection.shutdown(socket.SHUT_WR)
                words = connection.makefile("rb").readline().split()
        except OSError:
            return NOTHING, ""
        return (int(words[1]) if len(words) > 1 and words[1].isdigit() else NOTHING), ""

    statuses = ask_all(ask, requests, COUNT // 10)
    assert statuses[200] > COUNT / 200
    print(dict(statuses))  # noqa: T201
