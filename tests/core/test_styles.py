"""The stylesheets hold nothing that one of the three engines drops without a word."""

import re
from pathlib import Path

STYLES = Path(__file__).resolve().parents[2] / "site" / "static" / "css"
# WebKit knows the shorthand with a line alone: with a colour or a thickness, nothing is underlined at all.
DROPPED = re.compile(r"text-decoration:(?!\s*(?:none|underline|line-through|inherit)\s*[;}])[^;}]*")


def test_underlines_are_told_one_property_each() -> None:
    assert DROPPED.search("a { text-decoration: underline var(--terre) 0.1em; }")
    told = {file.name: DROPPED.findall(file.read_text()) for file in STYLES.glob("*.css")}
    assert len(told) > 10
    assert {name: found for name, found in told.items() if found} == {}
