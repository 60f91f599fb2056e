"""What the engines make of CSS, as `support.json` has it; `build.py` writes that file."""

import json
from functools import cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).parent / "support.json"
# The oldest version of each that the site is made for, as the data names them: Firefox's last long-lived release but
# one, WebKit as telephones of 2017 still get it, Chromium of the same spring.
ENGINES = {"chrome": "111", "firefox": "128", "safari": "16.4"}
NAMES = {"chrome": "Chromium", "firefox": "Firefox", "safari": "WebKit"}


@cache
def table() -> dict[str, Any]:
    """The whole table."""
    return dict(json.loads(TABLE.read_text(encoding="utf-8")))


def droppers(kind: str, name: str, word: str = "") -> frozenset[str]:
    """The engines that drop a feature (all of them when nobody knows its name), or one word of its value."""
    features = table()[kind]
    if name not in features:
        return frozenset(ENGINES)
    return frozenset(features[name].get(word, ()))


def droppers_of_value(name: str) -> frozenset[str]:
    """The engines that drop a function or a unit, wherever it stands."""
    return frozenset(table()["values"].get(name, ()))
