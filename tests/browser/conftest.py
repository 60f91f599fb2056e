"""The browser tests: the demo site on a server of its own, read with the system's Chromium.

Each worker has a demo of its own, never reset: a test leaves what it makes, under a name of its own.

What a click, a key or a form starts is not done when the call returns: before anything is read without waiting (texts,
counts, styles, the database), `expect` or `wait_for_url` waits for what can only be true afterwards.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.test.utils import setup_databases, teardown_databases
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from scripts.demo import ACCOUNTS, new_password
from tests.browser.chromium import OPTIONS, find_chromium
from tests.browser.journal import Journal

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

HERE = Path(__file__).parent
HOST = "127.0.0.1"
# A name that is not ours is not even looked up.
NO_OTHER_HOST = f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}, EXCLUDE localhost"
LANGUAGE = "fr-BE"
# The longest wait for anything, in milliseconds: a busy machine is slow, not wrong.
WAIT = 60_000
# Playwright keeps an event loop in this thread, where Django would refuse to read its database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

OpenPage = Callable[..., Page]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder is a browser test."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def waiting_indexes() -> list[object]:
    """Indexes are written at once: the server reads them on connections of its own."""
    return []


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None,
    django_db_modify_db_settings: None,
    django_db_blocker: "DjangoDbBlocker",
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """Make a database though no test asks for one: only the server and the demo's loader use it.

    SQLite's is a file: in memory, the server's threads would share one connection and its transactions.
    """
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        database.setdefault("TEST", {})["NAME"] = str(tmp_path_factory.mktemp("browser") / "db.sqlite3")
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, aliases=["default"])
        yield
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session")
def site_url(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[str]:
    """The address of the demo site, served while the tests last, without a final slash."""
    from tests.loaded_demo import load_demo

    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as environment:
        for account in ACCOUNTS:
            environment.setenv(account.variable, new_password())
        load_demo({account.username: os.environ[account.variable] for account in ACCOUNTS})
        server = LiveServer(HOST)
        yield server.url
        server.stop()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser itself, started once."""
    program = find_chromium()
    if program is None:
        pytest.skip("Chromium n’est pas sur cette machine : sudo apt install chromium")
    expect.set_options(timeout=WAIT)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*OPTIONS, NO_OTHER_HOST], timeout=WAIT)
        yield browser
        browser.close()


@pytest.fixture
def journal(site_url: str) -> Iterator[Journal]:
    """What the pages of a test did wrong; it fails the test at its end."""
    kept = Journal(site_url)
    yield kept
    assert kept.unexpected() == []


@pytest.fixture
def open_page(chromium: Browser, site_url: str, journal: Journal) -> Iterator[OpenPage]:
    """Opens a page in a context of its own, in French: `open_page(java_script_enabled=False)`."""
    contexts = []

    def open_one(**options: Any) -> Page:
        context = chromium.new_context(**{"base_url": site_url, "locale": LANGUAGE, **options})
        context.set_default_timeout(WAIT)
        journal.watch(context)
        contexts.append(context)
        return context.new_page()

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page of an anonymous reader."""
    return open_page()


@pytest.fixture
def signed_in_page(open_page: OpenPage, site_url: str) -> Page:
    """A page of the demo's member of the communications staff, already signed in."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    client = Client()
    client.force_login(get_user_model().objects.get(username="communication"))
    opened = open_page()
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    opened.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": site_url}])
    return opened
