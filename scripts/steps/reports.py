"""What the passes of the tests gave, added up and laid out."""

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree  # our own pytest wrote the file


@dataclass(frozen=True)
class Report:
    """One pass: how many tests passed, failed (errors included) and were skipped, and its length in seconds."""

    name: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    seconds: float = 0.0

    def line(self) -> str:
        """The pass in French: « SQLite : 210 réussis, 0 échec, 0 ignoré, 35 s »."""
        counts = ", ".join(
            _counted(number, word)
            for number, word in ((self.passed, "réussi"), (self.failed, "échec"), (self.skipped, "ignoré"))
        )
        return f"{self.name} : {counts}, {self.seconds:.0f} s"


def read_report(name: str, junit: Path, code: int, seconds: float) -> Report:
    """A pass's report from the file pytest wrote (JUnit XML) and from its exit code.

    A pass that broke off before it could write, or that failed with no failed test, counts as one failure.
    """
    passed, failed, skipped = _counts(junit)
    if code and not failed:
        failed = 1
    return Report(name, passed, failed, skipped, seconds)


def total_line(reports: list[Report], missing: int = 0) -> str:
    """The sum of all passes in English, for machines. `missing`: passes that had to run and could not."""
    passed = sum(report.passed for report in reports)
    failed = sum(report.failed for report in reports) + missing
    return f"{passed} passed, {failed} failed"


def _counts(junit: Path) -> tuple[int, int, int]:
    try:
        suites = list(ElementTree.parse(junit).iter("testsuite"))  # noqa: S314  our own file
    except (OSError, ElementTree.ParseError):
        return 0, 0, 0
    total, failures, errors, skipped = (
        sum(int(suite.get(name, "0")) for suite in suites) for name in ("tests", "failures", "errors", "skipped")
    )
    return total - failures - errors - skipped, failures + errors, skipped


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number > 1 else ''}"
