"""Writes `support.json` from the data of MDN: `python -m scripts.stylesheets.build path/to/data.json`.

The data is the package `@mdn/browser-compat-data` of npm (CC0-1.0): https://github.com/mdn/browser-compat-data
Names are those of the CSS specifications. Beside each stand the engines that drop it in the oldest version that the
site is made for; a property also has its words (keywords, functions) that an engine drops.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from .support import ENGINES, TABLE

# Where the data names a form of the value, not a word of it.
FORMS = {
    "includes_thickness": "<length>",
    "includes_color-and-style": "<color>",
}
UNITS = {
    "viewport_percentage_units_dynamic": "dvb dvh dvi dvmax dvmin dvw",
    "viewport_percentage_units_large": "lvb lvh lvi lvmax lvmin lvw",
    "viewport_percentage_units_small": "svb svh svi svmax svmin svw",
    "container_query_length_units": "cqb cqh cqi cqmax cqmin cqw",
}
# Types whose members the data holds a step further down.
GROUPS = ("color", "image", "gradient", "length", "easing-function", "filter-function", "transform-function")


def lacking(feature: dict[str, Any]) -> list[str]:
    """The engines of which the oldest version we are made for drops a feature."""
    support = feature["__compat"]["support"]
    return [engine for engine, oldest in ENGINES.items() if not is_in(support[engine], oldest)]


def is_in(statements: Any, oldest: str) -> bool:
    """Whether a version has a feature under its own name, with no flag set."""
    return any(
        not {"prefix", "alternative_name", "flags"} & set(each)
        and since(each["version_added"], oldest)
        and not since(each.get("version_removed", False), oldest)
        for each in (statements if isinstance(statements, list) else [statements])
    )


def since(version: str | bool | None, oldest: str) -> bool:
    """Whether what came with `version` is in `oldest`. The data writes False, "preview", "12.1" or "≤50"."""
    return bool(re.match(r"≤?\d", str(version))) and _numbers(str(version)) <= _numbers(oldest)


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


def words_dropped(feature: dict[str, Any]) -> dict[str, list[str]]:
    """The words of a property, or the conditions of a rule, that an engine drops."""
    words = {
        FORMS.get(name, re.sub("_function$", "()", name)): lacking(part)
        for name, part in feature.items()
        if name != "__compat" and "__compat" in part
    }
    return {word: engines for word, engines in sorted(words.items()) if engines and "_" not in word}


def section(features: dict[str, Any]) -> dict[str, dict[str, list[str]]]:
    """Every feature of a kind by its name; what is dropped of it, the whole of it under ""."""
    found = {}
    for name, feature in sorted(features.items()):
        if "__compat" in feature:
            whole = lacking(feature)
            found[name] = {"": whole} if whole else words_dropped(feature)
    return found


def of_values(types: dict[str, Any]) -> dict[str, list[str]]:
    """Functions and units that an engine drops, whatever the property."""
    found: dict[str, list[str]] = {}
    for features in (types, *(types[group] for group in GROUPS)):
        for name, feature in features.items():
            if "__compat" in feature:
                found |= dict.fromkeys(UNITS.get(name, re.sub(r"[_-]function$", "", name)).split(), lacking(feature))
    return {name: engines for name, engines in sorted(found.items()) if engines and "_" not in name}


def main(path: str) -> None:
    """Write the table."""
    data = json.loads(Path(path).read_text(encoding="utf-8"))
    css = data["css"]
    table = {
        "source": f"@mdn/browser-compat-data {data['__meta']['version']}, CC0-1.0",
        "engines": ENGINES,
        "rules": section(css["at-rules"]),
        "properties": section(css["properties"]),
        "selectors": section(css["selectors"]),
        "values": of_values(css["types"]),
    }
    lines = [
        f"{json.dumps(name)}: {_lines(part) if name not in ('source', 'engines') else json.dumps(part)}"
        for name, part in table.items()
    ]
    TABLE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _lines(part: Any) -> str:
    rows = ",\n".join(f"{json.dumps(name)}: {json.dumps(what)}" for name, what in part.items())
    return "{\n" + rows + "\n}"


if __name__ == "__main__":
    main(sys.argv[1])
