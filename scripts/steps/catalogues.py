"""Message catalogues: every .po whose .mo is not its own is compiled by Babel, which needs no gettext.

A compiled catalogue carries the time of its source, so that an older source also counts as a change.
"""

import os
from pathlib import Path

from .console import ROOT, SetupError, one_line

FOLDER = ROOT / "locale"


def outdated(folder: Path = FOLDER) -> list[Path]:
    """The .po files whose compiled catalogue is missing or was made from another version."""
    return [source for source in sorted(folder.glob("*/LC_MESSAGES/*.po")) if not _is_current(source)]


def compile_catalogue(source: Path) -> None:
    """Write the .mo beside a .po, without its fuzzy entries. Raises SetupError when the .po cannot be read."""
    # Imported late: the module is also read before Babel is installed.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        with source.open("rb") as text:
            catalogue = read_po(text, locale=source.parts[-3], abort_invalid=True)
    except (PoFileError, ValueError) as error:
        raise SetupError(f"catalogue illisible, {source} : {one_line(error)}") from None
    target = source.with_suffix(".mo")
    with target.open("wb") as compiled:
        write_mo(compiled, catalogue)
    stat = source.stat()
    os.utime(target, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def _is_current(source: Path) -> bool:
    target = source.with_suffix(".mo")
    return target.exists() and target.stat().st_mtime_ns == source.stat().st_mtime_ns
