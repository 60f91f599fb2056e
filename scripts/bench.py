"""`make bench`: what the site costs, with the demo content, under production settings, beside its limits.

Prints tables; with WRITE=1 keeps them in docs/measures.md too.
"""

import os
import tempfile
from contextlib import ExitStack
from pathlib import Path

from scripts.console import ROOT, run_command, say
from scripts.measure import report, session
from scripts.measure.place import Place, fill
from tests.postgres import find_binaries, throwaway_cluster

KEPT = ROOT / "docs" / "measures.md"
STEPS = 12
FIRST = 4


def main() -> None:
    """Measure, print, and keep the tables when asked."""
    with ExitStack() as stack:
        load = os.getloadavg()[0]
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="solmond-bench-")))
        places = places_in(folder, stack)
        _say(0, f"Contenu de démonstration ({', '.join(place.name for place in places)})")
        fill(places)
        _say(1, "Requêtes SQL de chaque page")
        queries = session.count_queries(places)
        _say(2, "Pages par seconde")
        speeds = session.measure_speeds(places, queries)
        _say(3, "Poids des pages et caches")
        weights, cachings, maps = session.weigh_pages(places[0], queries)
        _say(4, "Annuaire des partenaires et ses filtres")
        directory = session.measure_directory(places)
        _say(5, "Dix fois plus de mouvements, de numéros et de campagnes")
        session.grow(places)
        _say(6, "Requêtes SQL, de nouveau")
        grown = session.count_queries(places, sample=12, again=queries)
        _say(7, "Annuaire de 5 000 partenaires")
        session.crowd(places)
        crowded = session.measure_directory(places)
        _say(8, "Recherche parmi 10 000 pages et 20 000 pages de PDF")
        session.enlarge(places)
        searched = session.measure_search(places)
        versions = session.versions(places, load)
    tables = [
        report.query_table(queries, grown),
        report.repeated_table(queries, grown),
        report.speed_table(speeds),
        report.directory_table(directory, crowded),
        report.search_table(searched),
        report.weight_table(weights, session.type_labels(queries)),
        report.caching_table(cachings),
        report.map_table(maps),
    ]
    text = report.document(versions, tables)
    say(f"\n{text}")
    if os.environ.get("WRITE") == "1":
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(text, encoding="utf-8")
        say(f"Écrit dans {KEPT.relative_to(ROOT)}.")


def places_in(folder: Path, stack: ExitStack) -> list[Place]:
    """SQLite, and PostgreSQL where its server's programs are."""
    static = folder / "static"
    places = [Place("SQLite", f"sqlite:///{folder}/sqlite/db.sqlite3", folder / "sqlite", static)]
    binaries = find_binaries()
    if binaries is None:
        say("      PostgreSQL n’est pas sur cette machine : mesures sur SQLite seulement (sudo apt install postgresql)")
    else:
        url = stack.enter_context(throwaway_cluster(binaries))
        session.create_database(url)
        places.append(Place("PostgreSQL", url, folder / "postgresql", static))
    for place in places:
        for name in ("media", "mail", "tmp"):
            (place.folder / name).mkdir(parents=True)
    return places


def _say(step: int, text: str) -> None:
    say(f"[{FIRST + step}/{STEPS}] {text}")


if __name__ == "__main__":
    run_command(main)
