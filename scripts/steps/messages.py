"""Message catalogues: extraction by Django's makemessages, and what a catalogue lacks."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from .console import ROOT, SetupError
from .environment import python_command
from .sources import SOURCES

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

GETTEXT = ("xgettext", "msgmerge", "msguniq", "msgattrib")
WITHOUT_GETTEXT = "il faut gettext pour relever les textes. Installez-le, par exemple : sudo apt install gettext"
IGNORED = (".venv", "var", "tests", "scripts", "node_modules", "site/static/*")
COMPLETE = "fr"


def has_gettext() -> bool:
    """Whether extraction is possible here."""
    return all(map(shutil.which, GETTEXT))


def languages(root: Path = ROOT) -> list[str]:
    """The languages that have a catalogue, French always."""
    found = {path.parts[-3] for path in root.glob("locale/*/LC_MESSAGES/django.po")}
    return sorted(found | {COMPLETE})


def extract(root: Path = ROOT) -> None:
    """Bring the catalogues of a source tree up to date. Raises SetupError without gettext or when it fails."""
    if not has_gettext():
        raise SetupError(WITHOUT_GETTEXT)
    (root / "locale").mkdir(exist_ok=True)
    command = python_command("manage.py", "makemessages", "--add-location", "file", "--no-obsolete")
    command += [f"--locale={language}" for language in languages(root)]
    command += [f"--ignore={pattern}" for pattern in IGNORED]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetupError(f"le relevé des textes a échoué :\n{done.stderr.strip()}")


def problems() -> list[str]:
    """What is wrong with the catalogues, in French: texts not taken up, texts gone, French left out."""
    found = list[str]()
    with _fresh_copy() as fresh:
        for language in languages():
            found += _differences(language, _read(ROOT, language), _read(fresh, language))
    left = _unfinished(_read(ROOT, COMPLETE))
    return found + [f"{COMPLETE} : à traduire ou à relire : {_shown(text)}" for text in left]


@contextmanager
def _fresh_copy() -> Iterator[Path]:
    """A copy of the sources with its catalogues brought up to date."""
    with tempfile.TemporaryDirectory(prefix="solmond-messages-") as folder:
        copy = Path(folder)
        shutil.copy(ROOT / "manage.py", copy)
        for name in SOURCES:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "static"))
        (copy / "site" / "static").mkdir()
        extract(copy)
        yield copy


def _read(root: Path, language: str) -> "Catalog":
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import read_po

    source = root / "locale" / language / "LC_MESSAGES" / "django.po"
    if not source.exists():
        return Catalog(language)
    with source.open("rb") as text:
        return read_po(text, locale=language)


def _differences(language: str, kept: "Catalog", fresh: "Catalog") -> Iterator[str]:
    before, after = _texts(kept), _texts(fresh)
    yield from (f"{language} : pas encore relevé : {_shown(text)}" for text in sorted(after - before))
    yield from (f"{language} : n’est plus dans le code : {_shown(text)}" for text in sorted(before - after))


def _texts(catalogue: "Catalog") -> set[tuple[str, ...]]:
    return {_key(message) for message in catalogue if message.id}


def _unfinished(catalogue: "Catalog") -> list[tuple[str, ...]]:
    return sorted(_key(message) for message in catalogue if message.id and not _is_finished(message))


def _is_finished(message: "Message") -> bool:
    forms = message.string if isinstance(message.string, list | tuple) else [message.string]
    return bool(forms) and all(forms) and not message.fuzzy


def _key(message: "Message") -> tuple[str, ...]:
    ids = message.id if isinstance(message.id, list | tuple) else (message.id,)
    return (message.context or "", *ids)


def _shown(key: tuple[str, ...]) -> str:
    return f"« {key[1][:90]} »"
