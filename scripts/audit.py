"""`make audit`: Lighthouse and the Nu HTML checker on a page of every type. Optional: they ask for Node and Java.

The tools come from npm into var/tools, the first time. Not part of the tests.
"""

import tempfile
from pathlib import Path

from scripts.measure import lighthouse, nu
from scripts.measure.audit_tools import ensure_tools
from scripts.measure.caching import body_of
from scripts.measure.place import Place, fill
from scripts.measure.queries import Asked
from scripts.measure.server import served
from scripts.measure.session import count_queries, longest_pages
from scripts.measure.tables import GOOD, OVER, UNDER, Table
from scripts.steps.console import Counter, counter, run_command, say

UNKNOWN = "/adresse-inconnue/"


def main() -> int:
    """Print both tables; 1 when a page has a fault or too low a mark."""
    say("[4/7] Outils")
    ensure_tools()
    with tempfile.TemporaryDirectory(prefix="solmond-audit-") as name:
        folder = Path(name)
        place = _place(folder)
        pages = list(longest_pages(count_queries([place], sample=1)).values())
        with served(place) as server:
            address = server.address
            say("[6/7] Validité du HTML")
            validity = _check(address, pages, folder)
            say(f"[7/7] Lighthouse, {lighthouse.RUNS} passages par page")
            with counter(len(pages)) as shown:
                marks = _marks(address, pages, shown)
    for table in (validity, marks):
        say(f"\n{table.markdown()}")
    return int(any(GOOD not in row for row in [*validity.rows, *marks.rows]))


def _place(folder: Path) -> Place:
    say("[5/7] Contenu de démonstration")
    place = Place("SQLite", f"sqlite:///{folder}/db.sqlite3", folder, folder / "static")
    (folder / "media").mkdir()
    fill([place])
    return place


def _check(address: str, pages: list[Asked], folder: Path) -> Table:
    paths = {asked.type: asked.path for asked in pages} | {"404": UNKNOWN}
    files = {name: folder / f"{name}.html" for name in paths}
    for name, path in paths.items():
        files[name].write_bytes(body_of(address, path))
    found = nu.faults(list(files.values()))
    table = Table("Validité du HTML (Nu)", ["type de page", "page", "fautes", "verdict"])
    for name, path in paths.items():
        faults = found.get(files[name].name, [])
        table.add(name, path, len(faults), OVER if faults else GOOD)
    table.note = "\n".join(f"- {name} : {fault}" for name, faults in found.items() for fault in faults)
    return table


def _marks(address: str, pages: list[Asked], shown: Counter) -> Table:
    table = Table("Lighthouse, mobile, médiane", ["type de page", "page", *lighthouse.CATEGORIES, "verdict", "à voir"])
    for asked in pages:
        marks = lighthouse.mark(f"http://{address}{asked.path}")
        verdict = GOOD if marks.good else UNDER
        table.add(asked.label, asked.path, *marks.marks.values(), verdict, ", ".join(marks.failed))
        shown.advance(asked.label)
    return table


if __name__ == "__main__":
    run_command(main)
