"""`make bench`: what the site costs, with the demo content, under production settings, beside its limits.

Prints tables; with WRITE=1 keeps them in docs/measures.md too.
"""

import json
import os
import platform
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from datetime import date
from importlib.metadata import version
from pathlib import Path

from tests.postgres import find_binaries, throwaway_cluster

from .console import ROOT, SetupError, one_line, run_command, say
from .measure.tables import Table

KEPT = ROOT / "docs" / "measures.md"
STEPS = {
    "fill": "Contenu de démonstration",
    "count": "Requêtes SQL",
    "pages": "Pages par seconde, poids",
    "cached": "Pages gardées entières",
    "fronts": "Pages servies par nginx et Varnish",
    "directory": "Annuaire des partenaires et ses filtres",
    "board": "Tableau des traductions de 2 000 pages en quatre langues",
    "campaigns": "Une campagne de 200 récits et de 500 événements",
    "grown": "Dix fois plus de mouvements, de numéros et de campagnes",
    "crowd": "5 000 partenaires",
    "directory ": "Annuaire de 5 000 partenaires",
    "library": "10 000 pages et 20 000 pages de PDF",
    "large": "Un grand site : lectures et gestes du studio",
    "search": "Recherche",
}
TABLES = {
    "queries": Table(
        "Requêtes SQL, à chaud",
        "type de page|base|pages|requêtes|×10|répétées|limite|verdict|la plus coûteuse",
        "Le plus grand nombre de requêtes d’une page de ce type. « Répétées » : pages où une requête de même forme "
        "revient. Verdict : au plus la limite, rien de répété, et pas une de plus avec dix fois plus de contenu.",
    ),
    "speeds": Table(
        "Débit, sans cache, deux processus",
        "page|base|pages/s|part|pages/s (gzip)|part (gzip)|processeur|limite|verdict",
        "« Processeur » : temps que les processus du serveur prennent pour une page, que le reste de la machine ne "
        "trouble guère. Les débits, eux, ne valent que sur une machine au calme, et comme une part de la vue triviale.",
    ),
    "cached": Table(
        "Débit, pages gardées entières, deux processus",
        "page|base|pages/s|part|pages/s (gzip)|part (gzip)|processeur|limite|verdict",
        "Part du débit de la vue triviale d’un serveur sans cache de pages, qui prend son tour avec l’autre. Une page "
        "gardée coûte une requête : l’état du contenu.",
    ),
    "fronts": Table(
        "Débit devant le site : nginx et Varnish, réglés comme dans deploy/",
        "page|devant|pages/s|part|pages/s (gzip)|part (gzip)|processeur|limite|verdict",
        "Part du débit d’un fichier statique de même taille, servi par le même cache, qui prend son tour avec la page. "
        "« Processeur » : celui du cache pour une page. Le site est interrogé une fois par seconde.",
    ),
    "directory": Table(
        "Annuaire et filtres",
        "partenaires|base|requêtes|html|filtre (1re fois)|filtre|GeoJSON|verdict",
        "HTML comprimé (au plus 200 ko). Filtre : réponse du serveur au 95e centile (au plus 100 ms), d’abord pour "
        "des filtres que le processus n’a pas encore vus. GeoJSON : tous les partenaires, sans cache, en médiane (au "
        "plus 300 ms).",
    ),
    "campaigns": Table(
        "Campagne de 200 récits et de 500 événements, agenda de 2 000",
        "page|base|requêtes|comprimée|1re fois|ensuite|limites|verdict",
        "Réponse entière, sans cache : la première d’un processus, puis la médiane.",
    ),
    "board": Table(
        "Tableau des traductions : 2 000 pages en quatre langues",
        "filtre|base|requêtes|1re fois|ensuite|limites|verdict",
        "Premier écran du tableau, réponse entière, sans filtre puis par chacun : la première d’un processus, puis la "
        "médiane. Chaque page a dix textes ; ses traductions sont finies, à moitié faites, à revoir, en retard ou pas "
        "commencées.",
    ),
    "large": Table(
        "Un grand site",
        "ce qui est fait|base|pages|requêtes|1re fois|ensuite|limite|verdict",
        "10 000 pages, dont 5 000 partenaires et une grande section. Réponse entière, sans cache de pages. Les gestes "
        "sont défaits ensuite : ce qui attend la fin de la transaction n’est pas compté.",
    ),
    "search": Table(
        "Recherche",
        "base|textes|requêtes|médiane|la plus lente|limite|table refaite|PDF de 40 pages|mémoire|verdict",
        "Première page de résultats, réponse entière : médiane de toutes les questions, et médiane de la plus lente. "
        "Un PDF de 40 pages est lu puis indexé en au plus 2 s et 300 Mo, le lecteur et le site ensemble.",
    ),
    "weights": Table(
        "Poids à 390 px, cache vide",
        "type de page|page|total|1er écran|html|css|js|polices|images|autre|requêtes|ailleurs|limite|verdict",
        "Octets passés sur le fil, en-têtes compris, la page parcourue jusqu’au bout, sur un écran de densité 2. "
        "Autres limites : css 20 ko, js 15 ko, polices 60 ko, 15 requêtes pour l’accueil, aucune vers un autre hôte.",
    ),
    "caches": Table(
        "Caches et cookies",
        "page|cookies|Cache-Control|validateur|redemandée|verdict",
        "Une page qui montre un formulaire donne un cookie et reste au lecteur seul ; une recherche aussi, sans "
        "cookie.",
    ),
    "maps": Table("La carte elle-même", "page|entière|comprimée|limite|verdict"),
}


def main() -> None:
    """Measure each database in turn, print, and keep the tables when asked."""
    load = os.getloadavg()[0]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="solmond-bench-")))
        bases = {"SQLite": f"sqlite:///{folder}/db.sqlite3"}
        if binaries := find_binaries():
            bases["PostgreSQL"] = stack.enter_context(throwaway_cluster(binaries)).replace("/solmond", "/postgres")
        else:
            say("      PostgreSQL n’est pas sur cette machine : mesures sur SQLite seulement.")
        for base, url in bases.items():
            for number, (step, told) in enumerate(STEPS.items(), start=1):
                say(f"[{number}/{len(STEPS)}] {base} : {told}")
                for name, rows in measured(step.strip(), base, url, folder / base).items():
                    TABLES[name].rows += rows
    with_what = f"{date.today():%d/%m/%Y} – {', '.join(_versions(load))}. `make bench WRITE=1` refait cette page."
    text = "\n\n".join(["# Mesures", with_what, *(table.markdown() for table in TABLES.values())]) + "\n"
    say(f"\n{text}")
    if os.environ.get("WRITE") == "1":
        KEPT.write_text(text, encoding="utf-8")
        say(f"Écrit dans {KEPT.relative_to(ROOT)}.")


def measured(step: str, base: str, url: str, folder: Path) -> dict[str, list[list[str]]]:
    """What a step gives, in a process of its own. Raises SetupError with its last words when it fails."""
    folder.mkdir(exist_ok=True)
    settings = {"DJANGO_SETTINGS_MODULE": "tests.live.settings", "LIVE_FOLDER": str(folder), "DATABASE_URL": url}
    # What it costs to draw pages is measured; the step that asks what is kept says so.
    settings["PAGE_CACHE_SECONDS"] = "0"
    command = [sys.executable, "-m", "scripts.measure", step, base]
    done = subprocess.run(command, env={**os.environ, **settings}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetupError(f"« {step} » a échoué : {one_line((done.stderr.strip().splitlines() or ['?'])[-1])}")
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _versions(load: float) -> list[str]:
    """What was measured with, and the load of the machine, in processes, before the measure."""
    packages = [f"{name} {version(name)}" for name in ("Django", "wagtail", "gunicorn")]
    machine = f"{os.cpu_count()} cœurs (charge {load:.1f} au début)".replace(".", ",")
    return [f"Python {platform.python_version()}", *packages, f"SQLite {sqlite3.sqlite_version}", machine]


if __name__ == "__main__":
    run_command(main)
