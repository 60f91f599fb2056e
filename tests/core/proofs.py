"""What the browser does for a form: a proof of work."""

from unittest.mock import patch

from altcha import Challenge, Payload, solve_challenge
from django.test import Client

from core.public_forms import proof


def proof_of_work(client: Client, form: str = "contact", **environment: str) -> str:
    """Ask for the work of `form` and do it; the work is a small one."""
    with patch.object(proof, "ATTEMPTS", (2, 4)):
        task = client.get(f"/preuve/{form}/", **environment).json()["challenge"]
    challenge = Challenge.from_dict(task)
    solution = solve_challenge(challenge)
    assert solution
    return Payload(challenge, solution).to_base64()
