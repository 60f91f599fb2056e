"""A database from before version 1.0 is refused in one sentence that says what to do."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "migration", [("core", "0002_pdf_reading"), ("publications", "0002_articles_and_publications")]
)
def test_a_database_from_before_version_1_0_is_refused(migration: tuple[str, str]) -> None:
    MigrationRecorder(connection).record_applied(*migration)
    with pytest.raises(CommandError, match=r"date d’avant la version 1\.0 du site.*donnez une base vide au site"):
        call_command("migrate", verbosity=0)


def test_a_database_of_version_1_0_is_taken() -> None:
    call_command("migrate", verbosity=0)
