"""Django's `migrate`, which first says what to do with a database from before version 1.0."""

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

# Each app had several migrations then; version 1.0 has one, of the same name as the first of them.
BEFORE_1_0 = frozenset({("core", "0002_pdf_reading"), ("publications", "0002_articles_and_publications")})
REFUSAL = (
    "La base de données « {name} » date d’avant la version 1.0 du site, dont les tables sont autres. Gardez-en une "
    "copie, puis donnez une base vide au site : effacez ce fichier (SQLite), ou changez DATABASE_URL (PostgreSQL)."
)


class Command(migrate.Command):
    """As Django's, but for a database that no migration leads on from."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate. Raises CommandError for a database from before version 1.0."""
        connection = connections[options["database"]]
        applied = set(MigrationRecorder(connection).applied_migrations())
        if applied & BEFORE_1_0:
            raise CommandError(REFUSAL.format(name=connection.settings_dict["NAME"]))
        super().handle(*args, **options)
