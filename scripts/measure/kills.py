"""Kills of the server while forms are sent to it: its workers end by SIGKILL, and others take their place."""

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Thread

from .sending import Visit, at_once, contact_fields, photographs, proof_of_work, send_message
from .server import Served
from .studio import Officer

SIDE = 1_300
PHOTOS = 2
LONGEST = 20.0
"""Seconds that the first answer may take."""

Tasks = Sequence[Callable[[], object]]


@dataclass
class Kills:
    """How many there were, how many met a form on its way, and what the senders saw."""

    times: int = 0
    on_the_way: int = 0
    answers: Counter[str] = field(default_factory=Counter)


def workers_of(server: Served) -> list[int]:
    """The processes that answer."""
    children = Path(f"/proc/{server.process}/task/{server.process}/children").read_text().split()
    # The command that tidies up at the start is no worker.
    return [int(child) for child in children if b"tidy_up" not in Path(f"/proc/{child}/cmdline").read_bytes()]


def public_forms(base: str, contact: str, links: list[str]) -> Callable[[int], Tasks]:
    """By number: a message to the contact page at the path `contact`, and a proposal with photographs at a link."""
    photos = photographs(PHOTOS, SIDE)

    def prepare(number: int) -> Tasks:
        address = f"203.0.113.{number % 250}"
        values = contact_fields(base, contact, number)
        proof = proof_of_work(base, address)
        visit = Visit(base, links[number % len(links)], address)
        return [
            partial(visit.send, photos, acronym=f"M{number}"),
            partial(send_message, base, contact, values, address, proof),
        ]

    return prepare


def studio_forms(officer: Officer) -> Callable[[int], Tasks]:
    """By number: a page that is published, a picture and a document that are added."""
    photo = photographs(1, SIDE)[0]
    paths = list(officer.forms)

    def prepare(number: int) -> Tasks:
        return [
            partial(officer.publish, paths[number % len(paths)], acronym=f"M{number}"),
            # Each picture has bytes of its own: what follows the end of a JPEG is not of the picture.
            partial(officer.add_picture, f"photo-{number}", photo + str(number).encode()),
            partial(officer.add_document, f"note-{number}", f"Note {number}\n".encode() * 2_000),
        ]

    return prepare


def kill_while_sending(server: Served, prepare: Callable[[int], Tasks], times: int, seed: int) -> Kills:
    """Kill the workers `times` times, each time at a moment by chance of the tasks that `prepare` gives."""
    chance, done = random.Random(seed), Kills()  # noqa: S311
    usual = 2.0
    while done.times < times:
        try:
            tasks = prepare(done.times)
        except (OSError, ValueError, KeyError):
            time.sleep(0.2)  # the new workers do not answer yet
            continue
        answers: list[object] = []
        begun = time.monotonic()
        sending = Thread(target=lambda: answers.extend(at_once(tasks)))  # noqa: B023
        sending.start()
        time.sleep(chance.uniform(0, usual * 1.1))
        on_the_way = sending.is_alive()
        for worker in workers_of(server):
            os.kill(worker, signal.SIGKILL)
        sending.join()
        if not on_the_way:
            usual = min(LONGEST, (usual + time.monotonic() - begun) / 2)
        done.times += 1
        done.on_the_way += on_the_way
        done.answers.update(str(answer) for answer in answers)
    return done
