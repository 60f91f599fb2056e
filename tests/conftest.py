"""What the tests of every app share: a French session, a small site, a member of the communications staff."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.db.models.signals import post_save
from django.template.base import Template
from django.test.utils import instrumented_test_render
from django.utils import timezone, translation
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler

from tests.sandbox import VARIABLE, remembering
from tests.shared import make_home
from tests.template import begin_with_template
from tests.workers import SharingScheduling, scope_of

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser
    from django.db.models import Model
    from django.test import Client
    from pytest_django.plugin import DjangoDbBlocker
    from xdist.remote import Producer

    from home.models import HomePage
    from tests.waiting import Waiting


# The search is what databases do most differently.
ALL_PARAMETERS = "tests/search/"

# Before Django's test environment has each template tell that it is rendered.
RENDER = Template._render


def pytest_addoption(parser: pytest.Parser) -> None:
    """`make test` passes on its second database only what databases may answer differently."""
    parser.addoption("--second-database", action="store_true", help="leave out tests that the first one stands for")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what was asked to be left out; begin with what need not wait for the database, then what takes long."""
    if config.getoption("--second-database"):
        kept = dict.fromkeys(for_second_database(items))
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept
    items.sort(key=lambda item: (needs_database(item), scope_of(item.nodeid) == item.nodeid))


def for_second_database(items: list[pytest.Item]) -> list[pytest.Item]:
    """The tests that need a database, each with one of its parameters; what is said in SQL of its own with all."""
    seen: set[str] = set()
    kept = []
    for item in filter(needs_database, items):
        name = item.nodeid.partition("[")[0]
        if name not in seen or name.startswith(ALL_PARAMETERS):
            kept.append(item)
        seen.add(name)
    return kept


def needs_database(item: pytest.Item) -> bool:
    """Whether a test, or what prepares it, asks for the database."""
    return item.get_closest_marker("django_db") is not None or "db" in getattr(item, "fixturenames", ())


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over what the tests make, not each time over all that was loaded before them."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the temporary folders that the test settings made for this process, and no other: other settings name the
    folder that a site keeps its database in, and a checkout may lie among temporary files.
    """
    names = ("VAR_DIR", "MEDIA_ROOT", "PRIVATE_DIR", "STATIC_ROOT", "IMPORTS_DIR")
    for folder in (Path(getattr(settings, name)) for name in names):
        if folder.parent == Path(tempfile.gettempdir()) and folder.name.startswith("solmond-"):
            shutil.rmtree(folder, ignore_errors=True)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: "Producer") -> SharingScheduling:
    """What takes long to make is made on one worker only."""
    return SharingScheduling(config, log)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, django_db_blocker: "DjangoDbBlocker"
) -> None:
    """Migrations are applied once for all runs."""
    with django_db_blocker.unblock():
        begin_with_template()


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, waiting_indexes: "list[Waiting]", django_db_blocker: "DjangoDbBlocker"
) -> None:
    """Every test finds a home page: making one takes longer than many tests."""
    from tests.waiting import write_what_waits

    with django_db_blocker.unblock():
        make_home()
        write_what_waits()


@pytest.fixture(scope="session", autouse=True)
def remembered_children(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A file that the sandbox opened once need not be opened again."""
    from media.sandbox import children

    folder = os.environ.get(VARIABLE) or tmp_path_factory.mktemp("answers")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(children, "subprocess", remembering(Path(folder)))
        yield


@pytest.fixture(scope="session", autouse=True)
def remembered_renditions() -> Iterator[None]:
    """A picture that was resized once need not be resized again."""
    from wagtail.images.models import Filter

    from tests import renditions

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Filter, "run", renditions.remembering(Filter.run))
        yield


@pytest.fixture(scope="session", autouse=True)
def _untold_templates(django_test_environment: None) -> None:
    """No template tells what it is rendered with, copies of all of it: few tests ask, with `told_templates`."""
    Template._render = RENDER


@pytest.fixture
def told_templates(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer has the names of its templates and what they were rendered with: `answer.context`."""
    monkeypatch.setattr(Template, "_render", instrumented_test_render)


@pytest.fixture(scope="session")
def waiting_indexes() -> Iterator["list[Waiting]"]:
    """No index is written before it is asked for: Wagtail's of references, and the table of the search."""
    from tests.waiting import written_when_asked

    with written_when_asked() as indexes:
        yield indexes


@pytest.fixture(autouse=True)
def _own_waiting(waiting_indexes: "list[Waiting]") -> Iterator[None]:
    """What a test saved waits until its end: then it is rolled back, and what several tests read waits again."""
    shared = [dict(one.waiting) for one in waiting_indexes]
    yield
    for one, kept in zip(waiting_indexes, shared, strict=True):
        one.waiting = kept


@pytest.fixture(scope="session", autouse=True)
def _rows_that_exist() -> Iterator[None]:
    """No model asks before each saving whether the rows that it points to exist: a tenth of all queries.

    The database refuses one that does not, and a form's field asks for itself.
    """
    from django.db.models import Field, ForeignKey

    validate = ForeignKey.validate

    def validate_choice(self: ForeignKey, value: object, model_instance: "Model | None") -> None:
        if self.get_limit_choices_to():
            validate(self, value, model_instance)
        elif not self.remote_field.parent_link:
            Field.validate(self, value, model_instance)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ForeignKey, "validate", validate_choice)
        yield


@pytest.fixture(scope="session", autouse=True)
def _unsearched_studio() -> None:
    """Nothing writes the studio's search index, which takes a tenth of the time and few tests ask: `studio_search`."""
    for model in get_indexed_models():
        post_save.disconnect(post_save_signal_handler, sender=model)


@pytest.fixture
def studio_search(db: None) -> Iterator[None]:
    """What is saved from here on is found in the studio."""
    for model in get_indexed_models():
        post_save.connect(post_save_signal_handler, sender=model)
    yield
    for model in get_indexed_models():
        post_save.disconnect(post_save_signal_handler, sender=model)


@pytest.fixture(scope="session", autouse=True)
def _every_language_spoken() -> Iterator[None]:
    """The site speaks every language while translators are at work: `make check` says what they have left."""
    from core import languages

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(languages, "unfinished_texts", lambda _language: 0)
        languages.spoken_languages.cache_clear()
        yield


@pytest.fixture(autouse=True)
def french() -> Iterator[None]:
    """Every test starts and ends in French: translating a page leaves its language active."""
    translation.activate(settings.LANGUAGE_CODE)
    yield
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test passes from one day to the next, which many compare: its clock stops a moment before midnight."""
    clock = timezone.now
    last = timezone.localtime().replace(hour=23, minute=59, second=59, microsecond=0)
    # What comes later has a later time all the same.
    ticks = count()
    monkeypatch.setattr(timezone, "now", lambda: min(clock(), last + timedelta(microseconds=next(ticks))))


@pytest.fixture
def home(db: None) -> "HomePage":
    """The home page of the default site, alone in its tree."""
    return make_home()


@pytest.fixture
def communication_user(db: None) -> "AbstractUser":
    """A member of the communications staff: the group "Communication" and no right of her own."""
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group

    user = get_user_model().objects.create_user("communication", "communication@solmond.example", "mot-de-passe")
    user.groups.add(Group.objects.get(name="Communication"))
    return user


@pytest.fixture
def editor_client(client: "Client", communication_user: "AbstractUser") -> "Client":
    """A client signed in as a member of the communications staff."""
    client.force_login(communication_user)
    return client


@pytest.fixture
def kept_pages(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Pages are kept, those of this test alone: others draw each page. A client that has asked nothing yet finds it."""
    from django.core.cache import caches

    from core.page_cache import watching
    from core.page_cache.generation import LastKnown

    # A test is one transaction: each of its changes counts as if it were committed.
    monkeypatch.setattr(watching, "changes_already", lambda _connection: False)
    monkeypatch.setattr(settings, "PAGE_CACHE_SECONDS", 3600)
    monkeypatch.setattr(LastKnown, "number", None)
    monkeypatch.setattr(LastKnown, "read_at", 0.0)
    caches["pages"].clear()
    yield
    caches["pages"].clear()
