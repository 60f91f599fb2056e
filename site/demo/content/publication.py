"""What the demo says of its publications; their texts are the files of `site/demo/texts`."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Issue:
    """An issue: `text` names its file, `cover` an image of the demo, `partners` acronyms.

    Without a day it is to come, with the season after the one that the demo is loaded in.
    """

    number: int
    day: date | None
    title: str
    introduction: str
    partners: tuple[str, ...]
    cover: str = ""

    @property
    def text(self) -> str:
        """The name of its text, of its PDF file and of its document."""
        return f"issue-{self.number}"


@dataclass(frozen=True)
class Note:
    """A vision note: `mention` is printed on its file, `files` are the names of its texts with their language codes."""

    key: str
    title: str
    year: int
    authors: str
    introduction: str
    body: str
    mention: str
    files: tuple[tuple[str, str], ...]
    themes: tuple[str, ...]
    partners: tuple[str, ...] = ()


@dataclass(frozen=True)
class Publication:
    """A publication of the kind `kind`: `files` are names of texts with language codes and, where there are more in a
    language, use and name; `campaigns` are keys of campaigns.
    """

    key: str
    title: str
    kind: str
    day: date
    authors: str
    introduction: str
    body: str
    files: tuple[tuple[str, ...], ...]
    themes: tuple[str, ...] = ()
    licence: str = ""
    countries: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    campaigns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Booklet:
    """A document of its own, joined to a campaign."""

    key: str
    title: str
