"""The HTML of a clipboard, parsed: what programs put there beside the text is gone."""

import re

from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString
from bs4.exceptions import ParserRejectedMarkup
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LONGEST = 1_500_000
"""Characters of HTML: some two hundred pages of Word, once its styles are left out."""
MOST_TAGS = 60_000
DEEPEST_TAG = 250
"""Elements within one another, of all kinds: pages of the web have a few dozen."""

# Word's conditions, which are no comments: <![if !supportLists]>.
CONDITIONS = re.compile(r"<!\[(?!CDATA)[^>]{0,200}>|<\?[^>]{0,200}>", re.IGNORECASE)
UNREAD = ("script", "style", "noscript", "template", "head", "title", "meta", "link", "xml")

TEXT_BLOCKS = {"address", "blockquote", "center", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "p", "pre"}
LIST_BLOCKS = {"dd", "dl", "dt", "li", "menu", "ol", "ul"}
TABLE_BLOCKS = {"caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
PARTS_OF_PAGES = {"article", "aside", "body", "details", "dialog", "div", "fieldset", "figcaption", "figure", "footer"}
PARTS_OF_PAGES |= {"form", "header", "html", "legend", "main", "nav", "section", "summary"}
BLOCKS = frozenset(TEXT_BLOCKS | LIST_BLOCKS | TABLE_BLOCKS | PARTS_OF_PAGES)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol", "menu"})

HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)


def parse(html: str) -> Tag:
    """The text that `html` holds. Raises ValidationError where it is too long, too deep, or no HTML at all."""
    if len(html) > LONGEST or html.count("<") > MOST_TAGS:
        raise ValidationError(_("This is too long to be pasted at once. Copy and paste one part after the other."))
    try:
        soup = BeautifulSoup(CONDITIONS.sub("", _without_comments(html)), "html.parser")
    except (ParserRejectedMarkup, RecursionError):
        raise _unreadable() from None
    if _is_too_deep(soup):
        raise _unreadable()
    for unread in soup.find_all(UNREAD):
        unread.extract()
    for text in soup.find_all(string=lambda text: isinstance(text, PreformattedString)):
        text.extract()
    return soup


def _unreadable() -> ValidationError:
    return ValidationError(_("This text cannot be read. Copy it again, or paste it without its layout."))


def _is_too_deep(soup: BeautifulSoup) -> bool:
    depths = {id(soup): 0}
    for tag in soup.find_all(True):
        depth = depths[id(tag)] = depths[id(tag.parent)] + 1
        if depth > DEEPEST_TAG:
            return True
    return False


def _without_comments(html: str) -> str:
    """`html` without its comments, in which Word keeps a second version of drawings."""
    first, *others = html.split("<!--")
    return first + "".join(other.partition("-->")[2] for other in others)


def is_block(tag: Tag) -> bool:
    """Whether a line begins with `tag`."""
    return tag.name in BLOCKS


def block_holders(root: Tag) -> set[int]:
    """The elements that hold a block, by their `id`: Google Docs puts a whole text within <b>."""
    holders: set[int] = set()
    for block in root.find_all(list(BLOCKS)):
        for above in block.parents:
            if id(above) in holders:
                break
            holders.add(id(above))
    return holders


def css(tag: Tag) -> dict[str, str]:
    """The style written on an element."""
    declarations = (declaration.partition(":") for declaration in str(tag.get("style", "")).split(";"))
    return {name.strip().lower(): value.strip().lower() for name, _colon, value in declarations}


def classes(tag: Tag) -> set[str]:
    """The classes of an element, in small letters."""
    return {name.lower() for name in tag.get_attribute_list("class") if name}


def is_hidden(tag: Tag) -> bool:
    """Whether whoever copied the text did not see it."""
    return tag.has_attr("hidden") or bool(HIDING.search(str(tag.get("style", ""))))
