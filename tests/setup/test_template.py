"""The kept database of the tests is taken for the migrations that made it, and for no others."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from django.apps import apps

from tests import template


def test_another_migration_another_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "migrations").mkdir()
    migration = tmp_path / "migrations" / "0001_initial.py"
    migration.write_text("first")
    monkeypatch.setattr(apps, "get_app_configs", lambda: [SimpleNamespace(path=str(tmp_path))])
    first = template.digest()
    assert template.digest() == first
    migration.write_text("changed")
    changed = template.digest()
    migration.rename(migration.with_name("0002_initial.py"))
    assert len({first, changed, template.digest()}) == 3
