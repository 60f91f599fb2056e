"""What makes pages be drawn anew: every model says so, and no way to write passes unnoticed."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, PageViewRestriction, Site

from campaigns.models import Signature
from core.models import ContentGeneration, MailText, SiteSettings, Theme
from core.page_cache import watching
from core.page_cache.watching import may_be_seen
from demo.factories import (
    make_campaign,
    make_country,
    make_document,
    make_event,
    make_image,
    make_partner,
    make_standard,
    make_theme,
)
from home import unseen
from home.models import HomePage, StandardPage
from search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


def numbers() -> list[int]:
    return sorted(ContentGeneration.objects.values_list("number", flat=True))


@pytest.fixture(autouse=True)
def _each_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test is one transaction, which changes the generation once."""
    monkeypatch.setattr(watching, "changes_already", lambda _connection: False)


def test_every_model_says_whether_readers_see_it() -> None:
    seen, never = set(unseen.labels(unseen.SEEN)), set(unseen.labels(unseen.UNSEEN))
    models = {model._meta.label for model in apps.get_models(include_auto_created=True)}
    assert not seen & never
    # One of Wagtail's is there with SQLite alone.
    assert (seen | never) ^ models <= {"wagtailsearch.SQLiteFTSIndexEntry"}
    assert set(unseen.labels(unseen.SEEN_ONCE_CHANGED)) <= seen


def save() -> None:
    StandardPage.objects.get(slug="histoire").save()


def bulk_create() -> None:
    Redirect.objects.bulk_create([Redirect(old_path="/avant", redirect_link="/apres/")])


def bulk_update() -> None:
    theme = Theme.objects.get()
    Theme.objects.bulk_update([theme], ["slug"])


def set_relation() -> None:
    make_partner().themes.set([Theme.objects.get()])


def raw_sql() -> None:
    with connection.cursor() as cursor:
        cursor.execute("  update core_theme set slug = slug")


def many_at_once() -> None:
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM core_theme WHERE id = %s", [[1], [2]])


def add_tag() -> None:
    image = make_image()
    image.tags.add("marche")


def plan() -> None:
    page = StandardPage.objects.get(slug="histoire")
    page.expire_at = page.first_published_at
    page.save()
    call_command("publish_scheduled", verbosity=0)


@pytest.mark.parametrize(
    "write",
    [
        save,
        bulk_create,
        bulk_update,
        set_relation,
        raw_sql,
        many_at_once,
        add_tag,
        plan,
        lambda: Page.objects.filter(slug="histoire").update(title="Notre passé"),
        lambda: Page.objects.filter(slug="histoire").update(live=False, has_unpublished_changes=True),
        lambda: Page.objects.get(slug="histoire").move(Page.objects.get(slug="histoire").get_parent(), "first-child"),
        lambda: Page.objects.get(slug="histoire").delete(),
        lambda: StandardPage.objects.get(slug="histoire").unpublish(),
        lambda: StandardPage.objects.get(slug="histoire").save_revision().publish(),
        lambda: PageViewRestriction.objects.create(page=Page.objects.get(slug="histoire"), restriction_type="login"),
        lambda: CollectionViewRestriction.objects.create(
            collection=Collection.get_first_root_node(), restriction_type="login"
        ),
        lambda: Theme.objects.get().delete(),
        lambda: make_country("BJ").delete(),
        lambda: SiteSettings.for_site(Site.objects.get()).save(),
        lambda: Site.objects.get().save(),
        lambda: Locale.objects.create(language_code="es"),
        lambda: make_image().get_rendition("width-10").delete(),
        make_document,
        lambda: Signature.objects.create(campaign=make_campaign(), language="fr"),
        lambda: make_event().registrations.create(name="Awa", language="fr"),
        lambda: rebuild(lambda *_told: None),
    ],
)
def test_what_readers_see_changes_the_generation(home: HomePage, write: Callable[[], Any]) -> None:
    make_standard(slug="histoire")
    make_theme()
    before = numbers()
    write()
    assert numbers() != before


def save_draft() -> None:
    page = StandardPage.objects.get(slug="histoire")
    page.title = "Brouillon"
    page.save_revision()


@pytest.mark.parametrize(
    "write",
    [
        save_draft,
        lambda: get_user_model().objects.create_user("awa"),
        lambda: MailText.objects.create(kind="x", language="fr", subject="Bonjour", body="Bonjour"),
        lambda: call_command("tidy_up", verbosity=0),
        lambda: list(Page.objects.select_for_update()),
        lambda: Page.objects.filter(slug="histoire").update(draft_title="Brouillon", has_unpublished_changes=True),
    ],
)
def test_what_readers_do_not_see_leaves_it(home: HomePage, write: Callable[[], Any]) -> None:
    make_standard(slug="histoire")
    before = numbers()
    write()
    assert numbers() == before


def test_a_picture_that_is_resized_for_a_page_leaves_it(home: HomePage) -> None:
    image = make_image()
    before = numbers()
    image.get_rendition("width-11")
    assert numbers() == before


@pytest.mark.parametrize(
    ("sql", "seen"),
    [
        ("SELECT 1", False),
        ("(SELECT 1) UNION (SELECT 2)", False),
        ("WITH x AS (SELECT 1) SELECT * FROM x", False),
        ("WITH x AS (DELETE FROM home_homepage RETURNING 1) SELECT * FROM x", True),
        ('SAVEPOINT "s1"', False),
        ("BEGIN IMMEDIATE", False),
        ("CREATE INDEX x ON home_homepage (id)", False),
        ('INSERT OR IGNORE INTO "core_theme" ("id") VALUES (1)', True),
        ('INSERT INTO "django_session" ("id") VALUES (1)', False),
        ('INSERT INTO "a_table_of_tomorrow" ("id") VALUES (1)', True),
        ("TRUNCATE core_theme", True),
        ('UPDATE "wagtailcore_page" SET "draft_title" = %s WHERE "id" = 1', False),
        ('UPDATE "wagtailcore_page" SET "draft_title" = %s, "title" = %s WHERE "id" = 1', True),
        ('UPDATE "wagtailcore_page" SET "draft_title" = "title"', False),
        ("UPDATE wagtailcore_page SET path = '00' || path", True),
        ('DELETE FROM "wagtailcore_page" WHERE "draft_title" = %s', True),
    ],
)
def test_statements_are_understood(sql: str, seen: bool) -> None:
    assert may_be_seen(sql) is seen
