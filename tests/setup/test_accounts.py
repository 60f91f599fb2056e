"""The demo accounts: fresh passwords, kept for their owner only, and never shown once they no longer open."""

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model

from scripts import demo
from scripts.serve import banner


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of passwords of the test's own."""
    kept = tmp_path / "var" / "demo-accounts.json"
    monkeypatch.setattr(demo, "FILE", kept)
    return kept


def test_passwords_are_fresh_and_long_enough() -> None:
    made = {demo.new_password() for _ in range(20)}
    assert len(made) == 20
    assert all(len(password) >= 16 for password in made)


def test_only_their_owner_reads_them(file: Path) -> None:
    demo.keep_passwords({"admin": "secret"})
    assert file.stat().st_mode & 0o777 == 0o600


def test_each_database_has_its_own(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def kept_in(database: str) -> dict[str, str]:
        monkeypatch.setattr(demo, "_database_name", lambda: database)
        return demo.kept_passwords()

    assert kept_in("one") == {}
    demo.keep_passwords({"admin": "first"})
    assert kept_in("two") == {}
    demo.keep_passwords({"admin": "second"})
    assert kept_in("one") == {"admin": "first"}
    assert kept_in("three") == {}


def test_a_new_password_opens_and_is_shown(db: None, file: Path) -> None:
    user = get_user_model().objects.create_user("communication")
    demo.renew_passwords()
    user.refresh_from_db()
    password = demo.kept_passwords()["communication"]
    assert user.check_password(password)
    assert demo.account_lines() == [f"communication   communication   {password}"]


def test_a_password_changed_since_is_not_shown(db: None, file: Path) -> None:
    user = get_user_model().objects.create_user("admin")
    demo.renew_passwords()
    user.refresh_from_db()
    user.set_password("a l’insu du fichier")
    user.save()
    (line,) = demo.account_lines()
    assert "mot de passe changé depuis" in line
    assert "make password" in line


def test_the_banner_gives_both_addresses() -> None:
    shown = banner("http://127.0.0.1:8000/", ["administration  admin  secret"])
    assert "http://127.0.0.1:8000/\n" in shown
    assert "http://127.0.0.1:8000/admin/\n" in shown
    assert "administration  admin  secret" in shown
