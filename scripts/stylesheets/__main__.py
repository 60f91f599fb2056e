"""`make check`: refuses CSS that Chromium, Firefox or WebKit drops where nothing stands in for it."""

from pathlib import Path

from scripts.catalogues import SOURCES
from scripts.console import ROOT, run_command, say

from .reading import Drop, dropped
from .support import ENGINES, NAMES

# What is only finer where it is known: without it, nothing is lost that a reader would look for.
ENHANCEMENTS = (
    # Lines of even length: elsewhere the last may be short.
    "text-wrap: balance",
    "text-wrap: pretty",
    # A field grows with its text: elsewhere it scrolls.
    "field-sizing: content",
    # There are no forced colours in an engine that does not know it.
    "forced-color-adjust: none",
    # A button that needs script goes: elsewhere it stays, beside the text that it would copy.
    "@media (scripting)",
    # White margins of a size of ours: elsewhere the printer's own.
    "@page",
)


def main() -> int:
    """Name what is dropped, and what the list of enhancements need not allow any more; 1 when there is any."""
    sheets = [path for source in SOURCES for path in sorted((ROOT / source).rglob("*.css"))]
    faults, allowed = [], set()
    for sheet in sheets:
        for drop in dropped(sheet.read_text(encoding="utf-8")):
            if drop.text in ENHANCEMENTS:
                allowed.add(drop.text)
            else:
                faults.append(line_of(sheet, drop))
    faults += [f"« {text} » n’a plus à être admis" for text in ENHANCEMENTS if text not in allowed]
    for fault in faults:
        say(fault)
    return 1 if faults else 0


def line_of(sheet: Path, drop: Drop) -> str:
    """A fault in French: « base.css:12 : « width: stretch » est ignoré par WebKit 16.4, et rien ne le remplace »"""
    engines = ", ".join(f"{NAMES[engine]} {ENGINES[engine]}" for engine in sorted(drop.engines))
    place = f"{sheet.relative_to(ROOT)}:{drop.line}"
    return f"{place} : « {drop.text} » est ignoré par {engines}, et rien ne le remplace"


if __name__ == "__main__":
    run_command(main)
