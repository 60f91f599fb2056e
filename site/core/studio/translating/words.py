"""Two versions of a text side by side, word by word.

Wagtail's own comparison joins changes that stand close together; translators look for the one word.
"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

TOKENS = re.compile(r"<[^>]+>|&\w+;|\w+|\s+|[^\w\s]")
"""Marks, words, white space and signs."""


def side_by_side(before: str, after: str) -> tuple[SafeString, SafeString]:
    """The two versions as HTML: what is gone as `del` in the first, what is new as `ins` in the second."""
    old, new = TOKENS.findall(before), TOKENS.findall(after)
    changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    gone = ((kind in ("delete", "replace"), "".join(old[start:end])) for kind, start, end, _from, _to in changes)
    come = ((kind in ("insert", "replace"), "".join(new[start:end])) for kind, _from, _to, start, end in changes)
    return _marked("del", gone), _marked("ins", come)


def _marked(tag: str, parts: Iterable[tuple[bool, str]]) -> SafeString:
    marked = (
        (format_html("<{0}>{1}</{0}>", tag, words) if is_changed else words,) for is_changed, words in parts if words
    )
    return format_html_join("", "{}", marked)
