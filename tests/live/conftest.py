"""The demo site as it stands in production: its settings, a database of its own, Gunicorn. Too long for every run.

`make hostile` and `make forms` run these tests under `tests.live.settings`; nobody else does.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test.utils import setup_databases, teardown_databases

from tests.live.server import Served, served

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

HERE = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder takes long."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.live)


@pytest.fixture(scope="session")
def waiting_indexes() -> list[object]:
    """Indexes are written at once: the server reads them on connections of its own."""
    return []


@pytest.fixture(scope="session")
def django_db_setup(django_db_modify_db_settings: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[None]:
    """The demo, in a database that the server reads too: nothing of it is rolled back."""
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        database.setdefault("TEST", {})["NAME"] = str(settings.LIVE_FOLDER / "live.sqlite3")
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, aliases=["default"])
        call_command("collectstatic", interactive=False, verbosity=0)
        call_command("load_demo", verbosity=0)
        with suppress(CommandError):  # a busy machine may leave one to be read later
            call_command("read_documents", verbosity=0)
        yield
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session")
def site(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[Served]:
    """The demo's server, whose workers are replaced at once when they are killed."""
    from django.db import connection

    name = connection.settings_dict["NAME"]
    url = f"sqlite:///{name}"
    if connection.vendor == "postgresql":
        url = f"postgres://postgres@{quote(connection.settings_dict['HOST'], safe='')}/{name}"
    with django_db_blocker.unblock(), served(settings.LIVE_FOLDER, "--preload", DATABASE_URL=url) as server:
        yield server
