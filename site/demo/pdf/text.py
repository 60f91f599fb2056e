"""A text read into its parts, before it is set."""

from dataclasses import dataclass, field

from demo.markup import Block, read_blocks


@dataclass
class Section:
    """A part of a text: its title, who signs it, the statement that opens it, its blocks, and its page once set."""

    title: str
    author: str = ""
    statement: str = ""
    blocks: list[Block] = field(default_factory=list)
    page: int = 0

    @property
    def is_short(self) -> bool:
        """Whether it may share a page with the part before it."""
        return len(self.blocks) <= 2 and not self.statement


@dataclass
class Text:
    """A whole text: its title and its parts."""

    title: str
    sections: list[Section]


def read_text(source: str) -> Text:
    """Read a text: ``#`` its title, ``##`` a part, ``@`` who signs it, ``=`` the statement that opens it."""
    text = Text("", [])
    for block in read_blocks(source):
        if block.kind == "title":
            text.title = block.text
        elif block.kind == "heading":
            text.sections.append(Section(block.text))
        elif block.kind == "author":
            text.sections[-1].author = block.text
        elif block.kind == "statement":
            text.sections[-1].statement = block.text
        else:
            text.sections[-1].blocks.append(block)
    return text
