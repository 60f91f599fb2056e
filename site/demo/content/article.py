"""What the demo says of an article of the magazine; its text is a part of the text of its issue."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FootNote:
    """A note, called after some words of the text."""

    after: str
    text: str


@dataclass(frozen=True)
class Article:
    """An article: `title` is that of a part of its issue's text, `partners` are acronyms, `image` one of the demo."""

    key: str
    issue: int
    title: str
    introduction: str
    themes: tuple[str, ...]
    countries: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    image: str = ""
    quoted: str = ""
    """Who says what the text quotes."""
    portrait: str = ""
    notes: tuple[FootNote, ...] = ()
