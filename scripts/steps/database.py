"""The database, ready to serve: reached, then migrated only when it has to be. Needs Django set up."""

import io
import os

from .console import Counter, SetupError, counter, one_line, say

CONNECT_SECONDS = "10"
# SQLite's words for a file or a folder that cannot be written.
CLOSED_FILE = ("unable to open database file", "readonly database")


def require_database() -> None:
    """Raise SetupError when the database does not answer."""
    from django.db import DatabaseError, connection

    # libpq would otherwise wait minutes for a machine that is not there.
    os.environ.setdefault("PGCONNECT_TIMEOUT", CONNECT_SECONDS)
    try:
        connection.ensure_connection()
        connection.introspection.table_names()
    except (DatabaseError, ValueError) as error:
        raise SetupError(_no_answer(error)) from None


def migrate_if_needed() -> bool:
    """Apply the missing migrations, counting them; False when there were none."""
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not plan:
        return False
    say(f"      Mise à jour de la base ({len(plan)} étapes)…")
    try:
        with counter(len(plan)) as shown:
            call_command("migrate", verbosity=1, interactive=False, stdout=_Progress(shown), no_color=True)
    except DatabaseError as error:
        raise SetupError(_no_answer(error)) from None
    return True


def _no_answer(error: Exception) -> str:
    from django.db import connection

    if any(sign in str(error) for sign in CLOSED_FILE):
        name = connection.settings_dict["NAME"]
        return f"la base « {name} » ne peut pas être ouverte ou écrite : voyez si son dossier est en lecture seule."
    return f"la base de données ne répond pas : {one_line(error)}"


class _Progress(io.StringIO):
    """Takes the place of the terminal under `migrate`: one count for each migration applied."""

    def __init__(self, shown: Counter) -> None:
        super().__init__()
        self.shown = shown

    def write(self, text: str) -> int:
        if text.strip() == "OK":
            self.shown.advance()
        return len(text)
