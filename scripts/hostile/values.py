"""What no reader writes: texts, numbers and bytes that break what does not expect them."""

from random import Random
from urllib.parse import quote

# Percent escapes and raw letters as they stand in an address; the last ones are no valid escapes.
ODD = (
    "%00",
    "%0d%0aX-Injected:%201",
    "%ff",
    "%ed%a0%80",
    "%f0%9f%98%80",
    "%e2%80%ae",
    "%c0%af",
    "%2e%2e%2f",
    "..%5c",
    "%25%30%30",
    "%",
    "%zz",
    "%u0041",
    "'--",
    "%22%3e%3cscript%3e",
    "%7b%7b7*7%7d%7d",
    "$%7bx%7d",
    "-1",
    "0",
    "999999999999999999999999999999",
    "1e309",
    "NaN",
    "%d9%a1%d9%a2",
    "%ef%bc%91",
    "%c2%b2",
    "true",
    "null",
    "[]",
    "a%20b",
    "%09",
    ";",
    "&&=&",
    "*",
    "\xe9\xff",
    "a" * 300,
    "%e9" * 400,
)
PARAMETERS = (
    "q",
    "p",
    "page",
    "pays",
    "continent",
    "type",
    "theme",
    "nature",
    "annee",
    "langue",
    "format",
    "next",
    "callback",
    "id",
    "__class__",
    "csrfmiddlewaretoken",
    "recherche",
    "tri",
)


def odd(random: Random) -> str:
    """One or a few odd values, as they stand in an address."""
    return "".join(random.choice(ODD) for _ in range(random.choice((1, 1, 1, 2, 3))))


def query(random: Random) -> str:
    """A query string of any size."""
    count = random.choice((0, 1, 1, 2, 3, 5, 1200) if random.random() < 0.1 else (0, 1, 2, 3))
    return "&".join(f"{random.choice(PARAMETERS)}={odd(random)}" for _ in range(count))


def header_value(random: Random) -> str:
    """A header's value, in letters that a server lets through: no control codes."""
    return random.choice(
        (
            odd(random),
            "\xe9\xff\x80",
            "a" * random.choice((10, 4000, 8000)),
            ",".join(["*"] * 500),
            '"' * 50,
            quote(odd(random)),
            "",
            " ",
            ";=;=,",
        )
    )
