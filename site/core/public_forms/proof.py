"""A proof of work: a sum that a browser does in a second, and that is dear for whoever sends thousands of forms.

The tasks are those of ALTCHA (https://altcha.org), made and checked here. No other server takes part.
"""

import base64
import binascii
import json
import secrets
import time
from typing import Any

from altcha import Payload, create_challenge, verify_solution
from django.utils.crypto import salted_hmac

from .limits import is_first_use

ALGORITHM = "PBKDF2/SHA-256"
COST = 1_000
"""Rounds of one attempt."""
ATTEMPTS = (300, 500)
"""Attempts of the easiest task, at least and at most; each level doubles them."""
HIGHEST_LEVEL = 4
VALID_SECONDS = 1_200
LONGEST = 4_000
"""Letters of a proof; longer ones are no proofs."""


def make_task(form: str, level: int) -> dict[str, Any]:
    """A task for one sending of `form`, to be done within `VALID_SECONDS`."""
    least, most = (attempts << level for attempts in ATTEMPTS)
    return create_challenge(
        ALGORITHM,
        COST,
        counter=least + secrets.randbelow(most - least),
        expires_at=int(time.time()) + VALID_SECONDS,
        data={"form": form, "level": level},
        hmac_secret=_key("task"),
        hmac_key_secret=_key("answer"),
    ).to_dict()


def spend(proof: str, form: str) -> int | None:
    """The level of the work that `proof` shows for `form`; None when it shows none, or was spent before."""
    payload = _read(proof)
    if payload is None or not verify_solution(payload, _key("task"), hmac_key_secret=_key("answer")).verified:
        return None
    task = payload.challenge.parameters
    said = task.data or {}
    if said.get("form") != form or not is_first_use("proof", task.nonce, task.expires_at or 0):
        return None
    return said["level"]


def _read(proof: str) -> Payload | None:
    if not proof or len(proof) > LONGEST:
        return None
    try:
        return Payload.from_dict(json.loads(base64.b64decode(proof)))
    except (binascii.Error, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _key(use: str) -> bytes:
    return salted_hmac(f"{__name__}.{use}", "", algorithm="sha256").digest()
