"""The requests, all from one seed: the same number gives the same ones on the same addresses."""

from collections.abc import Iterator, Sequence
from random import Random

from .asked import Asked
from .bodies import body
from .headers import headers, kind
from .values import odd, query

METHODS = (*("GET",) * 3, *("POST",) * 3, "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "X")


def hostile_requests(paths: Sequence[str], seed: int, count: int) -> Iterator[Asked]:
    """`count` requests over `paths`: each path comes up again and again, in a new order each time."""
    random = Random(seed)  # noqa: S311  chosen for being the same again
    order: list[str] = []
    for _ in range(count):
        if not order:
            order = random.sample(list(paths), len(paths))
        yield _one(random, order.pop())


def _one(random: Random, path: str) -> Asked:
    method = random.choice(METHODS)
    asked = query(random) if random.random() < 0.5 else ""
    target = _spoiled(random, path) if random.random() < 0.3 else path
    sent = body(random) if method in ("POST", "PUT", "PATCH") else b""
    named = headers(random)
    if sent and not any(name == "Content-Type" for name, _value in named):
        named.append(kind(random))
    return Asked(method, f"{target}?{asked}" if asked else target, named, sent)


def _spoiled(random: Random, path: str) -> str:
    """An address that is nearly one of ours."""
    parts = path.split("/")
    place = random.randrange(len(parts))
    return random.choice(
        (
            path + odd(random),
            path.rstrip("/"),
            f"/{path}",
            path.upper(),
            "/".join([*parts[:place], odd(random), *parts[place + 1 :]]),
            path.replace("/", "//"),
            f"{path}{'a/' * 200}",
            f"{path}../../etc/passwd",
        )
    )
