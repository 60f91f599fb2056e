"""The tests' own PostgreSQL: it starts for any user, answers on its socket only, and leaves nothing behind."""

from pathlib import Path

import psycopg
import pytest
from dj_database_url import parse

from tests.postgres import find_binaries, throwaway_cluster


def test_a_throwaway_server() -> None:
    binaries = find_binaries()
    if binaries is None:
        pytest.skip("PostgreSQL n’est pas sur cette machine")
    with throwaway_cluster(binaries) as url:
        folder = Path(str(parse(url)["HOST"]))
        with psycopg.connect(host=str(folder), user="postgres", dbname="postgres") as connection:
            (addresses,) = connection.execute("SHOW listen_addresses").fetchone() or ("?",)
            (lowered,) = connection.execute("SELECT lower('ÉQUITÉ')").fetchone() or ("?",)
        assert (addresses, lowered) == ("", "équité")
    assert not folder.exists()
