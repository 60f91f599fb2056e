"""The texts of a letter: links to pages that may be named there alone, and the same in plain text."""

from collections.abc import Mapping

from bs4 import BeautifulSoup, Tag

BLOCKS = ("p", "li", "h2", "h3", "h4")


def linked(stored: str, addresses: Mapping[int, str]) -> str:
    """A text as Wagtail stores it with the addresses of its pages; words that lead to any other stay without a link."""
    soup = BeautifulSoup(stored, "html.parser")
    for link in soup.find_all("a"):
        address = _address(link, addresses)
        if address:
            link.attrs = {"href": address}
        else:
            link.unwrap()
    return str(soup)


def _address(link: Tag, addresses: Mapping[int, str]) -> str:
    if link.get("linktype") == "page":
        return addresses.get(_page_of(link), "")
    # Files and what else there may be: letters hold none.
    return "" if link.has_attr("linktype") else str(link.get("href") or "")


def pages_linked(stored: str) -> list[int]:
    """The keys of the pages that a text leads to."""
    links = BeautifulSoup(stored, "html.parser").select("a[linktype=page]")
    return [key for key in map(_page_of, links) if key]


def _page_of(link: Tag) -> int:
    """The key of the page that a link names; 0 for none."""
    key = str(link.get("id") or "")
    return int(key) if key.isdecimal() else 0


def plain(html: str) -> str:
    """A text without tags: paragraphs apart, lists with dashes, addresses behind the words that lead to them."""
    soup = BeautifulSoup(html, "html.parser")
    for link in soup.find_all("a"):
        words = link.get_text()
        link.replace_with(words if words == link["href"] else f"{words} ({link['href']})")
    for line in soup.find_all("br"):
        line.replace_with("\n")
    lines = [_line(block) for block in soup.find_all(BLOCKS)] or [soup.get_text()]
    return "".join(lines).strip()


def _line(block: Tag) -> str:
    text = block.get_text().strip()
    return f"- {text}\n" if block.name == "li" else f"\n{text}\n"
