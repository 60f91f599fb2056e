"""`make audit`: Lighthouse and the Nu HTML checker on a page of every type. Optional: they ask for Node and Java.

The tools come from npm into var/tools, the first time. Not part of the tests.
"""

import tempfile
from itertools import islice
from pathlib import Path
from urllib.parse import quote

from scripts.console import Counter, counter, run_command, say
from scripts.measure import lighthouse, nu
from scripts.measure.audit_tools import ensure_tools
from scripts.measure.caching import body_of
from scripts.measure.place import Place, fill
from scripts.measure.queries import Asked
from scripts.measure.server import served
from scripts.measure.session import count_queries, longest_pages
from scripts.measure.tables import GOOD, OVER, UNDER, Table

UNKNOWN = "/adresse-inconnue/"
SHOWN_FAULTS = 40


def main() -> int:
    """Print both tables; 1 when a page has a fault or too low a mark."""
    say("[4/7] Outils")
    ensure_tools()
    with tempfile.TemporaryDirectory(prefix="solmond-audit-") as name:
        folder = Path(name)
        place = _place(folder)
        asked = count_queries([place])
        pages = list(longest_pages(asked).values())
        with served(place) as server:
            address = server.address
            say("[6/7] Validité du HTML")
            validity = _check(address, asked[place.name], folder)
            say(f"\n{validity.markdown()}\n")
            say(f"[7/7] Lighthouse, {lighthouse.RUNS} passages par page")
            with counter(len(pages)) as shown:
                marks = _marks(address, pages, shown)
    say(f"\n{marks.markdown()}")
    return int(any(GOOD not in row for row in [*validity.rows, *marks.rows]))


def _place(folder: Path) -> Place:
    say("[5/7] Contenu de démonstration")
    place = Place("SQLite", f"sqlite:///{folder}/db.sqlite3", folder, folder / "static")
    (folder / "media").mkdir()
    fill([place])
    return place


def _check(address: str, pages: list[Asked], folder: Path) -> Table:
    """Every page of the site, and the one that says there is none."""
    kinds: dict[str, list[str]] = {}
    for asked in pages:
        kinds.setdefault(asked.label, []).append(asked.path)
    kinds["page introuvable"] = [UNKNOWN]
    files = {path: folder / f"{quote(path, safe='')[-100:]}.html" for paths in kinds.values() for path in paths}
    for path, file in files.items():
        file.write_bytes(body_of(address, path))
    found = nu.faults(list(files.values()))
    table = Table("Validité du HTML (Nu)", ["type de page", "pages", "fautes", "verdict"])
    for label, paths in kinds.items():
        count = sum(len(found.get(files[path].name, [])) for path in paths)
        table.add(label, len(paths), count, OVER if count else GOOD)
    lines = (f"- {path} : {fault}" for path, file in files.items() for fault in found.get(file.name, []))
    table.note = "\n".join(islice(lines, SHOWN_FAULTS))
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
