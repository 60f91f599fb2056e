"""`make forms`: how public forms bear floods, and they and the studio a killed server (KILLS=100), on both databases.

On this machine only, on servers of its own. Prints what was taken, what was not, and what was left half stored.
"""

import json
import os
import tempfile
from contextlib import ExitStack
from pathlib import Path

from scripts.bench import places_in
from scripts.console import run_command, say
from scripts.measure import floods
from scripts.measure.kills import Kills, kill_while_sending, public_forms, studio_forms
from scripts.measure.place import Place, fill, finish
from scripts.measure.server import served
from scripts.measure.studio import Officer

PARTNERS = 20
FROM_ONE = ["192.0.2.1"] * floods.MESSAGES
FROM_ONE_WITHOUT = ["192.0.2.2"] * floods.MESSAGES
FROM_MANY = [f"198.51.100.{number}" for number in range(floods.ADDRESSES)]


def main() -> None:
    """Measure each place in turn."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="solmond-forms-")))
        places = places_in(folder, stack)
        say("Contenu de démonstration")
        fill(places)
        for place in places:
            _measure(place, int(os.environ.get("KILLS", "100")))


def _measure(place: Place, kills: int) -> None:
    say(f"\n{place.name}")
    asked = json.loads(finish(place.start("-m", "scripts.measure.invitations", str(PARTNERS))))
    contact, links = asked["contact"], asked["links"]
    # Loaded once: a worker that is killed is replaced at once.
    with served(place, "--preload") as server:
        base = f"http://{server.address}"
        for label, addresses, proven in (
            ("25 messages d’une adresse, avec preuve", FROM_ONE, True),
            ("25 messages d’une adresse, sans preuve", FROM_ONE_WITHOUT, False),
            ("50 messages de 50 adresses, sans preuve", FROM_MANY, False),
            ("50 messages de 50 adresses, avec preuve", FROM_MANY, True),
        ):
            say(f"  {label} : {_counted(floods.flood(base, contact, addresses, proven))}")
        say(f"  5 propositions à la fois, 6 photos chacune : {_counted(floods.proposals(base, links[0]))}")
        _say_stored(place, "après les envois")
        if kills:
            prepare = public_forms(base, contact, links[1:])
            _say_kills("formulaires publics", kill_while_sending(server, prepare, kills, seed=9))
            prepare = studio_forms(_officer(place, base))
            _say_kills("studio", kill_while_sending(server, prepare, kills, seed=10))
    if kills:
        _say_stored(place, "avant le rangement")
        say(f"  dossier temporaire : {len(list((place.folder / 'tmp').iterdir()))} fichiers")
        say(f"  rangement : {finish(place.start('manage.py', 'tidy_up', '--now')).strip()}")
        _say_stored(place, "après le rangement")


def _officer(place: Place, base: str) -> Officer:
    return Officer(base, **json.loads(finish(place.start("-m", "scripts.measure.officer", str(PARTNERS)))))


def _say_kills(where: str, done: Kills) -> None:
    say(f"  {where} : {done.times} arrêts brutaux, dont {done.on_the_way} pendant un envoi ({_counted(done.answers)})")


def _say_stored(place: Place, when: str) -> None:
    found = json.loads(finish(place.start("-m", "scripts.measure.half_stored")))
    say(f"  {when} : {', '.join(f'{name} {count}' for name, count in found.items())}")


def _counted(counts: dict) -> str:
    return ", ".join(f"{what} {count}" for what, count in sorted(counts.items(), key=str))


if __name__ == "__main__":
    run_command(main)
