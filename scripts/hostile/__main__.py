"""`make hostile`: 10,000 hostile requests to a demo site under production settings, and some to a real server.

SEED and COUNT change the requests. Ends with 1 when one was answered by a fault.
"""

import json
import os
import tempfile
from collections import Counter
from pathlib import Path

from scripts.console import run_command, say
from scripts.measure.place import Place, fill, finish
from scripts.measure.server import served

from .making import hostile_requests
from .outside import ask_server
from .told import Told

SEED = 9
COUNT = 10_000
SERVED = 1_000


def main() -> int:
    """Fill a site, ask it within a process, then ask its server."""
    seed, count = int(os.environ.get("SEED") or SEED), int(os.environ.get("COUNT") or COUNT)
    with tempfile.TemporaryDirectory(prefix="solmond-hostile-") as name:
        folder = Path(name)
        place = Place("SQLite", f"sqlite:///{folder}/db.sqlite3", folder, folder / "static")
        (folder / "media").mkdir()
        say("[1/3] Contenu de démonstration")
        fill([place])
        say(f"[2/3] {count} demandes hostiles, dans un processus")
        found = json.loads(finish(place.start("-m", "scripts.hostile.inside", str(seed), str(count))))
        inside = Told(Counter({int(status): number for status, number in found["statuses"].items()}), found["faults"])
        say("\n".join([f"{len(found['paths'])} adresses", *inside.lines()]))
        say(f"[3/3] {SERVED} demandes hostiles, à Gunicorn")
        with served(place) as server:
            outside = ask_server(server.address, hostile_requests(found["paths"], seed + 1, SERVED))
        say("\n".join(outside.lines()))
    return 1 if outside.faults or inside.faults else 0


if __name__ == "__main__":
    run_command(main)
