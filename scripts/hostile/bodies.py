"""Bodies that are no forms, nearly forms, or forms of others."""

from collections.abc import Callable
from random import Random
from urllib.parse import unquote_to_bytes

from .values import PARAMETERS, odd

FIELDS = (*PARAMETERS, "form_id", "token", "password", "email", "message", "file")


def form(random: Random) -> bytes:
    """Fields in the usual encoding, now and then too many or too long."""
    count = random.choice((1, 2, 5, 1500)) if random.random() < 0.2 else random.choice((0, 1, 2, 3))
    return "&".join(f"{random.choice(FIELDS)}={odd(random)}" for _ in range(count)).encode("latin-1")


def multipart(random: Random) -> bytes:
    """Parts with the boundary `x`, cut or with odd headers."""
    names = (
        'name="a"',
        "name=",
        'name="a"; filename="b.png"',
        "name*=punycode''%80",
        "name*=utf-8''%ff",
        "name=\"a\"; filename*=x''%e9",
        'name="a"; filename="../../../x\\00"',
        "",
    )
    extra = (
        "",
        "Content-Transfer-Encoding: base64",
        "Content-Transfer-Encoding: x",
        "Content-Type: text/plain; charset=punycode",
    )
    parts = []
    for _ in range(random.choice((0, 1, 2, 150))):
        head = f"Content-Disposition: form-data; {random.choice(names)}\r\n{random.choice(extra)}"
        parts.append(
            b"--x\r\n" + head.encode() + b"\r\n\r\n" + unquote_to_bytes(odd(random).encode("latin-1")) + b"\r\n"
        )
    end = random.choice((b"--x--\r\n", b"--x", b"", b"--y--"))
    whole = b"".join(parts) + end
    return whole[: random.randrange(len(whole) + 1)] if random.random() < 0.3 else whole


def json(random: Random) -> bytes:
    """JSON, deep, broken or in other letters."""
    return random.choice(
        (b"{}", b"[" * 3000, b'{"a": NaN}', b'"\\ud800"', b"\xff\xfe{\x00}\x00", b"nul", b'{"a":' * 100, b"1e999")
    )


def noise(random: Random) -> bytes:
    """Any bytes."""
    return random.randbytes(random.choice((1, 10, 1000, 3_000_000 if random.random() < 0.02 else 5000)))


MAKERS: tuple[Callable[[Random], bytes], ...] = (form, form, multipart, multipart, json, noise)


def body(random: Random) -> bytes:
    """One of them."""
    return random.choice(MAKERS)(random)
