"""The check of the style sheets finds what an engine drops, and lets pass what something stands in for."""

import pytest

from scripts.stylesheets.reading import dropped


def found(css: str) -> list[tuple[int, str, set[str]]]:
    """What is dropped, with the engines."""
    return [(drop.line, drop.text, set(drop.engines)) for drop in dropped(css)]


@pytest.mark.parametrize(
    ("css", "text", "engines"),
    [
        ("a { text-decoration: underline 2px red; }", "text-decoration: underline 2px red", {"safari"}),
        ("a { text-decoration: underline var(--x); }", "text-decoration: underline var(--x)", {"safari"}),
        ("a { text-decoration: wavy underline; }", "text-decoration: wavy underline", {"safari"}),
        ("a { colour: red; }", "colour: red", {"chrome", "firefox", "safari"}),
        ("a { color: light-dark(#000, #fff); }", "color: light-dark(#000, #fff)", {"chrome", "safari"}),
        ("@media print { h2 { break-after: avoid; } }", "break-after: avoid", {"firefox", "safari"}),
        ("a, a:no-such-name { color: red; }", ":no-such-name", {"chrome", "firefox", "safari"}),
        ("@scope (p) { a { color: red; } }", "@scope", {"chrome", "firefox", "safari"}),
        ("a { color: red; b { color: blue; } }", "nested rules", {"chrome", "safari"}),
        ("a { width: calc(1rcap + 1px); }", "width: calc(1rcap + 1px)", {"chrome", "firefox", "safari"}),
    ],
)
def test_what_an_engine_drops_is_found(css: str, text: str, engines: set[str]) -> None:
    assert found(f"p {{ color: red; }}\n{css}") == [(2, text, engines)]


@pytest.mark.parametrize(
    "css",
    [
        "a { text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: red; }",
        "a { text-decoration: underline; text-decoration: underline 2px red; }",
        "a { -webkit-user-select: none; user-select: none; }",
        "@supports (position-area: block-end) { a { position-area: block-end; } }",
        "@layer base { @media (width < 40rem) { a:is(:hover, :focus-visible)::before { color: #fff; } } }",
        "a { inline-size: fit-content; --own: 3px; background: var(--own); }",
    ],
)
def test_what_all_know_or_something_stands_in_for_passes(css: str) -> None:
    assert found(css) == []
