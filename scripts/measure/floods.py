"""Many forms at once: what becomes of messages from one address and from fifty, of five proposals of one link."""

from collections import Counter
from functools import partial

from .sending import Visit, at_once, contact_fields, photographs, proof_of_work, send_message

MESSAGES = 25
ADDRESSES = 50
PROPOSALS = 5
PHOTOS = 6
SIDE = 1_300
"""Pixels: a photograph of noise is then too large for memory."""


def flood(base: str, path: str, addresses: list[str], proven: bool) -> Counter[object]:
    """What becomes of a message from each of `addresses` at once, with work begun before, or without any."""
    values = contact_fields(base, path, 0)
    proofs = [proof_of_work(base, address) if proven else "" for address in addresses]
    tasks = []
    for number, (address, proof) in enumerate(zip(addresses, proofs, strict=True)):
        # Each from a form of its own.
        own = {**values, "form-token": f"0190d9b4-0000-4000-8000-{abs(hash((address, number, proven))) % 10**12:012d}"}
        tasks.append(partial(send_message, base, path, own, address, proof))
    return Counter(at_once(tasks))


def proposals(base: str, link: str) -> Counter[object]:
    """The statuses of five proposals of one link at once, each with six photographs."""
    photos = photographs(PHOTOS, SIDE)
    visits = [Visit(base, link) for _number in range(PROPOSALS)]
    return Counter(at_once([partial(visit.send, photos, acronym=f"M{n}") for n, visit in enumerate(visits)]))
