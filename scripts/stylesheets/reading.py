"""Reads a style sheet and finds what an engine drops where nothing stands in for it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule
from tinycss2.color4 import parse_color

from .support import droppers, droppers_of_value

# Their blocks hold declarations, not rules.
DESCRIPTORS = ("font-face", "page", "property", "counter-style", "position-try")
MEASURES = ("dimension", "percentage")


class Drop(NamedTuple):
    """Something that engines drop: its line, how it is written, and which engines."""

    line: int
    text: str
    engines: frozenset[str]


def dropped(css: str) -> list[Drop]:
    """What engines drop of a style sheet, with no fallback before it and not within `@supports`."""
    return [drop for drop in _of_rules(tinycss2.parse_stylesheet(css, True, True)) if drop.engines]


def _of_rules(rules: Iterable[Node]) -> Iterator[Drop]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            yield from _of_selectors(rule)
            yield from _of_declarations(rule.content)
        elif isinstance(rule, AtRule):
            yield from _of_at_rule(rule)


def _of_at_rule(rule: AtRule) -> Iterator[Drop]:
    name = rule.lower_at_keyword
    if name == "supports":
        return
    yield Drop(rule.source_line, f"@{name}", droppers("rules", name))
    if name == "media":
        for word in _words(rule.prelude):
            yield Drop(rule.source_line, f"@media ({word})", droppers("rules", "media", word))
    if rule.content is not None and name not in DESCRIPTORS:
        nested = tinycss2.parse_blocks_contents(rule.content, True, True)
        yield from _of_rules(part for part in nested if not isinstance(part, Declaration))


def _words(tokens: Iterable[Node]) -> Iterator[str]:
    """Every word of a prelude, within brackets too."""
    for token in tokens:
        if token.type == "ident":
            yield token.lower_value
        elif token.type == "() block":
            yield from _words(token.content)


def _of_selectors(rule: QualifiedRule) -> Iterator[Drop]:
    for name in _pseudo_names(rule.prelude):
        # Names of one maker's own are written for that maker's engine.
        if not name.startswith("-"):
            yield Drop(rule.source_line, f":{name}", droppers("selectors", name))


def _pseudo_names(tokens: list[Node]) -> Iterator[str]:
    """The names after colons, within `:is(…)` and the like too."""
    for before, token in zip([None, *tokens], tokens, strict=False):
        after_colon = before is not None and before.type == "literal" and before.value == ":"
        if token.type == "function":
            if after_colon:
                yield token.lower_name
            yield from _pseudo_names(token.arguments)
        elif token.type == "ident" and after_colon:
            yield token.lower_value


def _of_declarations(content: list[Node]) -> Iterator[Drop]:
    """Of a rule: a declaration may be dropped by engines that understood an earlier one of the same property."""
    still_without: dict[str, frozenset[str]] = {}
    for part in tinycss2.parse_blocks_contents(content, True, True):
        if isinstance(part, Declaration):
            prefixed = part.lower_name.startswith("-") and not part.lower_name.startswith("--")
            name = part.lower_name.lstrip("-").partition("-")[2] if prefixed else part.lower_name
            engines = frozenset() if prefixed else frozenset().union(*_of_value(name, part.value))
            without = still_without.get(name, engines) & engines
            still_without[name] = without
            yield Drop(part.source_line, f"{name}: {tinycss2.serialize(part.value).strip()}", without)
        else:
            yield Drop(part.source_line, "nested rules", droppers("selectors", "nesting"))
            yield from _of_rules([part])


def _of_value(name: str, value: list[Node]) -> Iterator[frozenset[str]]:
    """Engines that do not know a property, or that drop a word, a function or a unit of its value."""
    own = not name.startswith("--")
    if own:
        yield droppers("properties", name)
    for token in value:
        if own:
            yield from (droppers("properties", name, word) for word in _names_of(token))
        if token.type == "function":
            yield droppers_of_value(token.lower_name)
            yield from _of_value("--", token.arguments)
        elif token.type == "dimension":
            yield droppers_of_value(token.lower_unit)


def _names_of(token: Node) -> Iterator[str]:
    """What the data may call a part of a value."""
    if token.type == "ident":
        yield token.lower_value
    elif token.type == "function":
        yield from (token.lower_name, f"{token.lower_name}()")
    elif token.type in MEASURES:
        yield "<length>"
    if token.type in ("ident", "hash", "function") and (parse_color(token) or _is_var(token)):
        yield "<color>"


def _is_var(token: Node) -> bool:
    return bool(token.type == "function" and token.lower_name == "var")
