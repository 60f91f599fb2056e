"""Steps that bring the columns of each language (name_en, name_nl, name_es) into one (names)."""

from collections.abc import Callable, Iterator
from copy import copy
from typing import Any, NamedTuple

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

from text.translations import TranslatedText

LANGUAGES = ("en", "nl", "es")


class Brought(NamedTuple):
    """What is brought together: the name of the new column, the column, and what an old one was, without a default."""

    name: str
    column: TranslatedText
    old: models.Field

    def old_columns(self) -> dict[str, str]:
        """The languages by the old columns."""
        return {f"{self.column.original}_{language}": language for language in LANGUAGES}


def into_one_column(app: str, model: str, *columns: Brought) -> Iterator[Operation]:
    """The steps for a model.

    The old columns stay in the database: the code of before reads them as they were, rows of the new code leave them
    empty. The models forget them, so SQLite, which writes a table anew to change a column, drops them when one of the
    table changes next.
    """
    names = [name for brought in columns for name in brought.old_columns()]
    for brought in columns:
        yield migrations.AddField(model, brought.name, brought.column)
        for name in brought.old_columns():
            yield migrations.AlterField(model, name, _with_default(brought.old))
    yield migrations.RunPython(_each_row(app, model, columns, _gather), _each_row(app, model, columns, _spread))
    # All at the end: a change after one of these would drop what it forgets.
    yield migrations.SeparateDatabaseAndState(state_operations=[migrations.RemoveField(model, name) for name in names])


def _with_default(old: models.Field) -> models.Field:
    field = copy(old)
    field.db_default = ""
    return field


Step = Callable[[Any, Brought], None]


def _each_row(app: str, model: str, columns: tuple[Brought, ...], step: Step) -> Callable:
    def run(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        rows = apps.get_model(app, model)._default_manager.using(schema_editor.connection.alias)
        for row in rows.all():
            for brought in columns:
                step(row, brought)
            row.save()

    return run


def _gather(row: Any, brought: Brought) -> None:
    texts = {language: getattr(row, name) for name, language in brought.old_columns().items()}
    setattr(row, brought.name, {language: text for language, text in texts.items() if text})


def _spread(row: Any, brought: Brought) -> None:
    for name, language in brought.old_columns().items():
        setattr(row, name, getattr(row, brought.name).get(language, ""))
