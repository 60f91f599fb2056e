"""Production settings refuse to start half set, and are strict."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMPLETE = {"SECRET_KEY": "k" * 60, "ALLOWED_HOSTS": "www.solmond.example", "EMAIL_HOST": "mail.solmond.example"}
STRICT = """
from django.conf import settings
print(settings.SECURE_HSTS_SECONDS, settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE, settings.DEBUG,
      settings.SECURE_CONTENT_TYPE_NOSNIFF, settings.SECURE_REFERRER_POLICY, settings.SECURE_SSL_REDIRECT)
"""


def run_python(code: str, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}"}
    environment |= {"DJANGO_SETTINGS_MODULE": "config.settings.production", **variables}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("missing", COMPLETE)
@pytest.mark.parametrize("value", [None, "", " "])
def test_nothing_starts_without_what_is_secret_or_its_own(missing: str, value: str | None) -> None:
    variables = {name: text for name, text in COMPLETE.items() if name != missing}
    variables |= {} if value is None else {missing: value}
    done = run_python(STRICT, variables)
    assert done.returncode == 1
    assert f"La variable d’environnement {missing} est obligatoire en production." in done.stderr


def test_the_strict_ones_are_set() -> None:
    done = run_python(STRICT, COMPLETE)
    assert done.stdout.split() == [
        "31536000",
        "True",
        "True",
        "False",
        "True",
        "strict-origin-when-cross-origin",
        "True",
    ], done.stderr


@pytest.mark.parametrize("url", ["mysql://u@h/b", "nimporte quoi", "postgres://u:p@h:port/b"])
def test_an_unreadable_database_address_is_told_in_one_line(url: str) -> None:
    done = run_python(STRICT, {**COMPLETE, "DATABASE_URL": url})
    assert done.returncode == 1
    assert done.stderr.strip().splitlines()[-1].startswith("django.core.exceptions.ImproperlyConfigured: DATABASE_URL")


ADDRESSES = "from django.conf import settings as s; print(s.WAGTAILADMIN_BASE_URL, s.DEFAULT_FROM_EMAIL)"


def test_hosts_that_name_none_are_refused() -> None:
    done = run_python(STRICT, {**COMPLETE, "ALLOWED_HOSTS": " , "})
    assert "La variable d’environnement ALLOWED_HOSTS est obligatoire en production." in done.stderr
    assert "IndexError" not in done.stderr


@pytest.mark.parametrize(
    ("hosts", "base_url", "printed"),
    [
        ("*,.solmond.example", "", "https://solmond.example site@solmond.example"),
        ("*", "https://www.solmond.example", "https://www.solmond.example site@www.solmond.example"),
    ],
)
def test_mails_name_a_real_host(hosts: str, base_url: str, printed: str) -> None:
    done = run_python(ADDRESSES, {**COMPLETE, "ALLOWED_HOSTS": hosts, "ADMIN_BASE_URL": base_url})
    assert done.stdout.strip() == printed, done.stderr


def test_any_host_needs_the_address_that_mails_lead_to() -> None:
    done = run_python(ADDRESSES, {**COMPLETE, "ALLOWED_HOSTS": "*"})
    assert "La variable d’environnement ADMIN_BASE_URL est obligatoire en production." in done.stderr


def test_what_one_process_caches_another_forgets() -> None:
    """Wagtail keeps the sites' roots there: after a change, no process may hold on to its own."""
    code = "from django.core.cache import cache; print(cache.{})"
    run_python(code.format("set('thread', 'old')"), COMPLETE)
    assert run_python(code.format("delete('thread')"), COMPLETE).stdout.strip() == "True"
    assert run_python(code.format("get('thread')"), COMPLETE).stdout.strip() == "None"


@pytest.mark.parametrize("asked", ["1", ""])
def test_subdomains_are_bound_only_when_asked(asked: str) -> None:
    code = "from django.conf import settings as s; print(s.SECURE_HSTS_INCLUDE_SUBDOMAINS, s.SECURE_HSTS_PRELOAD)"
    done = run_python(code, {**COMPLETE, "HSTS_SUBDOMAINS": asked, "HSTS_PRELOAD": asked})
    assert done.stdout.split() == [str(asked == "1")] * 2, done.stderr


MACHINE = "from django.conf import settings as s; print(getattr(s, 'WAGTAILLOCALIZE_MACHINE_TRANSLATOR', None))"


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({}, "None"),
        ({"DEEPL_AUTH_KEY": " ", "LIBRETRANSLATE_URL": ""}, "None"),
        ({"DEEPL_AUTH_KEY": "k:fx"}, "DeepLTranslator', 'OPTIONS': {'AUTH_KEY': 'k:fx', 'TIMEOUT': 10}"),
        ({"LIBRETRANSLATE_URL": "https://lt.example/"}, "'LIBRETRANSLATE_URL': 'https://lt.example', 'API_KEY': ''"),
    ],
)
def test_a_machine_translates_only_where_one_is_named(variables: dict[str, str], told: str) -> None:
    done = run_python(MACHINE, {**COMPLETE, **variables})
    assert told in done.stdout, done.stderr
