"""The demo, which takes long to load: all that reads it runs on one worker."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command

from tests.shared import rolled_back

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker


@pytest.fixture(scope="package", autouse=True)
def demo(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[None]:
    """The demo, loaded once for these tests and rolled back after them."""
    from wagtail.models import Page

    with pytest.MonkeyPatch.context() as environment, rolled_back(django_db_blocker):
        environment.setenv("DEMO_EDITOR_PASSWORD", "mot-de-passe-donné")
        Page.objects.filter(depth=2).delete()
        call_command("load_demo", verbosity=0)
        yield
