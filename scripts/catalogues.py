"""Message catalogues: `make messages` takes up their texts; Babel compiles them, which needs no gettext.

French holds every text; the other languages hold those that readers may meet (`public_messages`). English has none: it
is the language of the texts in the code.

Run as a module, it compiles the catalogues that changed, or with --check says what they lack.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .console import ROOT, SetupError, one_line, run_command, say
from .public_messages import Key, key_of, public_keys

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

SOURCES = ("site", "home", "campaigns", "newsletter", "partners", "publications")
FOLDER = ROOT / "locale"
GETTEXT = ("xgettext", "msgmerge", "msguniq", "msgattrib")
WITHOUT_GETTEXT = "il faut gettext pour relever les textes. Installez-le, par exemple : sudo apt install gettext"
IGNORED = (".venv", "var", "tests", "scripts", "node_modules", "site/static/*")
COMPLETE = "fr"
SHOWN = 40
VALUE = re.compile(r"%\(\w+\)[sd]|(?<!\{)\{\w*\}")
"""What the code replaces in a text."""


def outdated(folder: Path = FOLDER) -> list[Path]:
    """The .po files whose compiled catalogue is missing or was made from another version, older or newer."""
    return [source for source in sorted(folder.glob("*/LC_MESSAGES/*.po")) if not _is_current(source)]


def _is_current(source: Path) -> bool:
    target = source.with_suffix(".mo")
    return target.exists() and target.stat().st_mtime_ns == source.stat().st_mtime_ns


def compile_catalogue(source: Path) -> None:
    """Write the .mo beside a .po, without its fuzzy entries and with its time. Raises SetupError.

    It also says how many texts it lacks: a language that lacks some is closed to readers (`core.languages`).
    """
    # Imported late: the module is also read before Babel is installed.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        with source.open("rb") as text:
            catalogue = read_po(text, locale=source.parts[-3], abort_invalid=True)
    except (PoFileError, ValueError) as error:
        raise SetupError(f"catalogue illisible, {source} : {one_line(error)}") from None
    catalogue.add("unfinished", str(len(unfinished(catalogue))), context="catalogue")
    target = source.with_suffix(".mo")
    with target.open("wb") as compiled:
        write_mo(compiled, catalogue)
    stat = source.stat()
    os.utime(target, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def has_gettext() -> bool:
    """Whether texts can be taken up here."""
    return all(map(shutil.which, GETTEXT))


def languages(root: Path = ROOT) -> list[str]:
    """The languages that have a catalogue, French always."""
    return sorted({path.parts[-3] for path in root.glob("locale/*/LC_MESSAGES/django.po")} | {COMPLETE})


def extract(root: Path = ROOT) -> None:
    """Bring the catalogues of a source tree up to date. Raises SetupError without gettext or when it fails."""
    if not has_gettext():
        raise SetupError(WITHOUT_GETTEXT)
    (root / "locale").mkdir(exist_ok=True)
    command = [sys.executable, "manage.py", "makemessages", "--add-location", "file", "--no-obsolete"]
    command += [f"--locale={COMPLETE}", *(f"--ignore={pattern}" for pattern in IGNORED)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetupError(f"le relevé des textes a échoué :\n{done.stderr.strip()}")
    whole = _read(root, COMPLETE)
    public = public_keys(whole, root)
    for language in languages(root):
        if language != COMPLETE:
            _write(root, language, _of_readers(whole, public, _read(root, language)))


def _of_readers(whole: "Catalog", public: set[Key], kept: "Catalog") -> "Catalog":
    """The public texts of the catalogue `whole`, in its order, with the translations that are in `kept`."""
    from babel.messages.catalog import Catalog

    catalogue = Catalog(kept.locale, header_comment="# What readers see.", fuzzy=False)
    catalogue.project, catalogue.version = kept.project, kept.version
    catalogue.creation_date, catalogue.revision_date = kept.creation_date, kept.revision_date
    translations = {key_of(message): message for message in kept}
    for message in whole:
        if message.id and key_of(message) in public:
            done = translations.get(key_of(message))
            flags = message.flags - {"fuzzy"} | ({"fuzzy"} if done and done.fuzzy else set())
            catalogue.add(message.id, done.string if done else None, message.locations, flags, context=message.context)
    return catalogue


def _write(root: Path, language: str, catalogue: "Catalog") -> None:
    from babel.messages.pofile import write_po

    with _source(root, language).open("wb") as text:
        write_po(text, catalogue, width=78, include_lineno=False)


def _source(root: Path, language: str) -> Path:
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def problems() -> Iterator[str]:
    """What is wrong with the catalogues, in French: texts not taken up, gone, not translated, or badly."""
    with tempfile.TemporaryDirectory(prefix="solmond-messages-") as folder:
        fresh = Path(folder)
        shutil.copy(ROOT / "manage.py", fresh)
        for name in (*SOURCES, FOLDER.name):
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, fresh / name, ignore=shutil.ignore_patterns("__pycache__", "static"))
        (fresh / "site" / "static").mkdir()
        extract(fresh)
        for language in languages():
            kept = _read(ROOT, language)
            yield from differences(language, kept, _read(fresh, language))
            yield from (f"{language} : à traduire ou à relire : « {text} »" for text in unfinished(kept))
            yield from (f"{language} : valeurs perdues ou inconnues : « {text} »" for text in misfilled(kept))


def _read(root: Path, language: str) -> "Catalog":
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import read_po

    source = _source(root, language)
    if not source.exists():
        return Catalog(language)
    with source.open("rb") as text:
        return read_po(text, locale=language)


def differences(language: str, kept: "Catalog", fresh: "Catalog") -> Iterator[str]:
    """What the catalogue in the repository lacks, and what it has too much, beside one made from the code."""
    before, after = ({key_of(message) for message in catalogue if message.id} for catalogue in (kept, fresh))
    yield from (f"{language} : pas encore relevé : « {text[1][:90]} »" for text in sorted(after - before))
    yield from (f"{language} : n’est plus dans le code : « {text[1][:90]} »" for text in sorted(before - after))


def unfinished(catalogue: "Catalog") -> list[str]:
    """The texts that have no translation, half of one, or one to look at again."""
    return sorted(key_of(message)[1][:90] for message in catalogue if message.id and not _is_finished(message))


def _is_finished(message: "Message") -> bool:
    forms = _forms(message)
    return bool(forms) and all(forms) and not message.fuzzy


def _forms(message: "Message") -> list[str]:
    forms = message.string if isinstance(message.string, list | tuple) else [message.string]
    return [form or "" for form in forms]


def misfilled(catalogue: "Catalog") -> list[str]:
    """The texts whose translation names a value that the code does not give, or leaves one out."""
    return sorted(key_of(message)[1][:90] for message in catalogue if message.id and not _is_filled(message))


def _is_filled(message: "Message") -> bool:
    """Whether the last form names every value; those before, for one thing, may say the number in words."""
    if not _is_finished(message):
        return True
    *for_one, last = (set(VALUE.findall(form)) for form in _forms(message))
    text = message.id[-1] if isinstance(message.id, list | tuple) else message.id
    values = set(VALUE.findall(text))
    return last == values and all(named <= values for named in for_one)


def main() -> int:
    """Compile, take up (--extract) or check (--check); 1 when the check finds something."""
    if "--extract" in sys.argv:
        say(f"      {', '.join(languages())}")
        extract()
    for source in outdated():
        compile_catalogue(source)
    if len(sys.argv) == 1:
        return 0
    found = list(problems())
    for problem in found[:SHOWN]:
        say(problem)
    if len(found) > SHOWN:
        say(f"… et {len(found) - SHOWN} autres")
    return 1 if found else 0


if __name__ == "__main__":
    run_command(main)
