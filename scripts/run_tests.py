"""`make test`: every test, on SQLite, on PostgreSQL and in a browser; the last line adds them up."""

import os
from contextlib import ExitStack

from scripts.steps.console import run_command, say
from scripts.steps.database_address import require_readable
from scripts.steps.passes import Missing, Pass, all_passes
from scripts.steps.prepared import prepare
from scripts.steps.reports import total_line

STEPS = 4


def main() -> int:
    """Run what can run here and say what could not; 1 when a test failed or, with REQUIRE_ALL=1, was missing."""
    url = os.environ.get("DATABASE_URL", "")
    required = os.environ.get("REQUIRE_ALL") == "1"
    require_readable(url)
    prepare("dev", STEPS)
    say(f"[{STEPS}/{STEPS}] Tests")
    with ExitStack() as servers:
        passes = all_passes(url, servers)
        possible = [each for each in passes if isinstance(each, Pass)]
        reports = [each.run(required) for each in possible]
    missing = [each for each in passes if isinstance(each, Missing)]
    say()
    for line in [*(report.line() for report in reports), *(each.line() for each in missing)]:
        say(line)
    lacking = len(missing) if required else 0
    say(total_line(reports, lacking))
    return 1 if lacking or any(report.failed for report in reports) else 0


if __name__ == "__main__":
    run_command(main)
