"""Calls of footnotes and raised letters stay inside the sentence that translators see.

wagtail-localize cuts a text at every tag that it does not know: a call was a text of its own, and the sentence around
it two. Here a call is sent through it as a link, which has a place in the sentence and nothing to translate, and comes
back as what it was. Its own names for the two functions are replaced: a test watches that texts still pass by them.
"""

import re
from collections.abc import Sequence

from wagtail_localize import strings
from wagtail_localize.segments import extract, ingest
from wagtail_localize.strings import INLINE_TAGS, extract_strings, restore_strings

from core.blocks.notes import CALL

from .document_links import as_addresses, as_documents

AS_LINK = re.compile(r'<a footnote="([^"]*)">.*?</a>', re.DOTALL)
MARK = "[*]"
"""What translators see of a call."""
RAISED = ("sup", "sub")


def keep_in_sentences() -> None:
    """Have wagtail-localize keep calls and raised letters in their sentence, and translations keep their calls."""
    INLINE_TAGS.extend(tag for tag in RAISED if tag not in INLINE_TAGS)
    extract.extract_strings = extract_with_calls
    ingest.restore_strings = restore_with_calls


def extract_with_calls(html: str | None) -> tuple[str, list[tuple[strings.StringValue, dict]]]:
    """`extract_strings`, with calls of footnotes as links, and links to documents as those to their addresses."""
    return extract_strings(as_addresses(CALL.sub(rf'<a footnote="\1">{MARK}</a>', html or "")))


def restore_with_calls(template: str, values: Sequence[tuple[strings.StringValue, dict]]) -> str:
    """`restore_strings`, with calls of footnotes and links to documents as the editor writes them."""
    html = as_documents(restore_strings(template, values))
    return AS_LINK.sub(lambda found: f'<footnote id="{found[1]}">[{found[1][:6]}]</footnote>', html)
