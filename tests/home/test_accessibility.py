"""The statement of accessibility says what the tests found, on its own page and nowhere else."""

from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from core.models import SiteSettings
from demo.factories import make_standard
from home.accessibility import results as module
from home.accessibility.results import ENGINES, SUBJECTS, Results, Trial, results
from home.models import HomePage, StandardPage
from scripts import statement

JUNIT = """<testsuites><testsuite>
<testcase classname="tests.browser.test_axe" name="test_page[home.HomePage]"/>
<testcase classname="tests.browser.test_axe" name="test_search[?q=zzzz]"><failure>no</failure></testcase>
<testcase classname="tests.browser.test_journeys" name="test_give[no-script]"/>
<testcase classname="tests.browser.test_journeys" name="test_give[firefox]"><skipped/></testcase>
<testcase classname="tests.browser.test_journeys" name="test_give[webkit]"><error>no</error></testcase>
</testsuite></testsuites>"""


@pytest.fixture
def page(home: HomePage) -> StandardPage:
    """The page that the settings name."""
    made = make_standard(home, title="Déclaration d’accessibilité", slug="accessibilite")
    SiteSettings.objects.create(site=home.sites_rooted_here.get(), accessibility_page=made)
    return made


def found(client: Client, path: str) -> str:
    """The part that the tests write, without its white space; "" where there is none."""
    soup = BeautifulSoup(client.get(path).content, "html.parser")
    part = soup.find("section", attrs={"aria-labelledby": "essais"})
    return " ".join(part.get_text(" ").split()) if part else ""


def test_it_says_when_they_ran_and_what_failed(
    client: Client, page: StandardPage, home: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    trials = (Trial("axe", "chromium", 60, 0), Trial("journeys", "webkit", 7, 1))
    monkeypatch.setattr(module, "results", lambda: Results(date(2026, 12, 1), "4.14.1", trials))
    said = found(client, "/accessibilite/")
    assert "le 1er décembre 2026" in said
    assert "axe-core 4.14.1" in said
    assert "1 essai a échoué" in said
    assert "WebKit (le moteur de Safari) 7 1" in said
    make_standard(home, title="Histoire", slug="histoire")
    assert found(client, "/histoire/") == ""


def test_what_is_kept_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report, file = tmp_path / "junit.xml", tmp_path / "results.json"
    report.write_text(JUNIT)
    file.write_text(statement.results(report, date(2026, 12, 1)))
    monkeypatch.setattr(module, "FILE", file)
    read = results.__wrapped__()
    assert read.day == date(2026, 12, 1)
    assert read.trials == (
        Trial("axe", "chromium", 1, 1),
        Trial("journeys", "no-script", 1, 0),
        Trial("journeys", "webkit", 0, 1),
    )
    assert read.failed == 2


def test_our_own_results_name_what_the_page_knows() -> None:
    kept = results()
    assert kept.trials
    assert {trial.subject for trial in kept.trials} <= set(SUBJECTS)
    assert {trial.engine for trial in kept.trials} <= set(ENGINES)
