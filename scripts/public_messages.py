"""Which texts readers may meet: all but those that stand where staff alone look.

Translations of the site hold these alone, for the studio speaks French whatever the language of the page. A text is for
staff in a folder or a module of the studio, and, inside of any module, in what Django and Wagtail show to staff alone:
names and help of model fields, labels of blocks and panels. Whatever the rule does not know counts as public.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

Key = tuple[str, str]
"""What tells a message from others: its context, empty for none, and its text."""

STUDIO = re.compile(
    r"(^|/)(studio|translating|exchange|management|migrations|providers|accounts|redirects|wagtail\w+|mfa)/"
    r"|(^|/)review/(?!telling)"
    r"|(^|/)(wagtail_hooks|studio|listing|apps|\w+_report|promotions|upkeep|retention|reconciling|later|aside|notices|urgent"
    r"|alerts|guard|mentions|naming|names|name_words|telling_places|withdrawn_files|imports|essential|reserved|editing"
    r"|session_rules|counted_days|blurring|problems|bank)\.py$"
    r"|(^|/)blocks(/\w+)?\.py$|(^|/)(media/refusals|models/glossary)\.py$"
)
"""Folders and modules of the studio, and of what is told to staff alone."""
READERS = re.compile(r"(^|/)wagtailcore/")
"""Templates of Wagtail's that readers meet: its forms for passwords."""

FUNCTIONS = re.compile(r"_|n?(?P<context>p)?gettext(_lazy|_noop)?")
"""What looks up a text, with its plural or in a context."""

NAMED = {"verbose_name", "verbose_name_plural", "page_description", "heading"}
NAMED |= {"form_label", "menu_label", "comment_label", "preview_modes"}
"""Arguments and attributes that staff alone read."""
LABELS = NAMED | {"help_text", "label", "description", "group", "when"}
"""Those of blocks, panels and kinds of mail, and attributes of a `class Meta`."""
FIRST_OF = re.compile(r"(Block|Panel|Layout|FieldList|ObjectList|Word)$")
MODELS = re.compile(r"(^|/)models(/\w+)?\.py$")
"""Where the first text and the help of a field are for staff; elsewhere fields are those of forms."""
MODEL_FIELD = re.compile(r"(Field|Key|TaggableManager)$")


def key_of(message: "Message") -> Key:
    """The key of a message of a catalogue."""
    text = message.id[0] if isinstance(message.id, list | tuple) else message.id
    return message.context or "", text


def public_keys(catalogue: "Catalog", root: Path) -> set[Key]:
    """The keys of the messages of `catalogue`, taken up from the code below `root`, that readers may meet."""
    return {key_of(message) for message in catalogue if message.id and _is_public(message, root)}


def _is_public(message: "Message", root: Path) -> bool:
    return any(_is_public_in(root, path, key_of(message)) for path, _line in message.locations)


def _is_public_in(root: Path, path: str, key: Key) -> bool:
    if STUDIO.search(path) and not READERS.search(path):
        return False
    return not path.endswith(".py") or key in _public_in_module(root / path)


@cache
def _public_in_module(path: Path) -> frozenset[Key]:
    """The keys of the texts of a module that stand elsewhere than in what is for staff."""
    in_models = MODELS.search(path.as_posix()) is not None
    return frozenset(_texts_for_readers(ast.parse(path.read_text(encoding="utf-8")), in_models))


def _texts_for_readers(node: ast.AST, in_models: bool) -> Iterator[Key]:
    if (key := _key_of_call(node)) is not None:
        yield key
    for child in _parts_for_readers(node, in_models):
        yield from _texts_for_readers(child, in_models)


def _key_of_call(node: ast.AST) -> Key | None:
    if not isinstance(node, ast.Call):
        return None
    function = FUNCTIONS.fullmatch(_name_of(node.func))
    if function is None:
        return None
    count = 2 if function["context"] else 1
    texts = [one.value for one in node.args[:count] if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if len(texts) < count:
        return None
    return (texts[0], texts[1]) if function["context"] else ("", texts[0])


def _parts_for_readers(node: ast.AST, in_models: bool) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call):
        yield from _arguments_for_readers(node, in_models)
    elif isinstance(node, ast.ClassDef) and node.name == "Meta":
        yield from (line for line in node.body if not _assigned(line) & LABELS)
    elif not _assigned(node) & NAMED:
        yield from ast.iter_child_nodes(node)


def _arguments_for_readers(call: ast.Call, in_models: bool) -> Iterator[ast.AST]:
    name = _name_of(call.func)
    is_field = in_models and MODEL_FIELD.search(name) is not None
    if name == "MailKind":
        first, named = len(("name", "label", "when")), LABELS
    elif FIRST_OF.search(name) or is_field:
        first, named = 1, LABELS
    else:
        first, named = 0, NAMED
    yield call.func
    yield from call.args[first:]
    yield from (one.value for one in call.keywords if one.arg not in named)


def _assigned(node: ast.AST) -> set[str]:
    """The names that an assignment gives a value."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return {target.id for target in targets if isinstance(target, ast.Name)}


def _name_of(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
