"""The demo, which takes long to load: all that reads it runs on one worker."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.shared import rolled_back

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

PASSWORD = "mot-de-passe-donné"


@pytest.fixture(scope="package", autouse=True)
def demo(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[None]:
    """The demo, loaded once for these tests and taken away after them."""
    from django.db import connection
    from wagtail.models import Page

    from tests.loaded_demo import load_demo

    set_aside = _set_aside(django_db_blocker) if connection.vendor == "sqlite" else rolled_back(django_db_blocker)
    with pytest.MonkeyPatch.context() as environment, set_aside:
        environment.setenv("DEMO_EDITOR_PASSWORD", PASSWORD)
        Page.objects.filter(depth=2).delete()
        load_demo({"communication": PASSWORD})
        yield


@contextmanager
def _set_aside(blocker: "DjangoDbBlocker") -> Iterator[None]:
    """The database gets back what it held: one in a transaction can neither be copied nor be filled by a copy."""
    from django.db import connection

    from tests.loaded_demo import fill

    with blocker.unblock(), closing(sqlite3.connect(":memory:")) as before:
        connection.ensure_connection()
        connection.connection.backup(before)
        yield
        fill(before)
