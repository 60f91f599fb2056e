"""Content that several tests read, made once for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import transaction

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

    from home.models import HomePage


@contextmanager
def rolled_back(blocker: "DjangoDbBlocker") -> Iterator[None]:
    """A transaction around all tests of a fixture's scope; what they change themselves is rolled back after each."""
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


def make_home() -> "HomePage":
    """The home page of the default site, alone in its tree: the one that each test finds, else a new one."""
    from wagtail.models import Page, Site

    from home.models import HomePage

    if found := HomePage.objects.filter(depth=2).first():
        if found.numchild:
            found.get_children().delete()
            found.refresh_from_db()
        return found
    root = Page.get_first_root_node()
    for page in root.get_children():
        page.delete()
    root = Page.objects.get(pk=root.pk)
    page = root.add_child(
        instance=HomePage(title="Solidarité Mondiale", slug="accueil", opening="La justice sociale, ici et là-bas")
    )
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "root_page": page, "site_name": "Solidarité Mondiale"},
    )
    return page
