"""What staff paste from other programs, shown as the blocks that it becomes before it is put into their form.

Nothing is stored: the script that asks (static/js/paste_blocks.js) puts the blocks into the form of the page, which is
saved, checked and versioned as any other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, JsonResponse
from django.template.loader import render_to_string
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_footnotes.models import Footnote

from core.blocks import StoryBlock
from core.blocks.notes import CALL

from .blocks import Pasted, paste
from .plain import html_of

LONGEST_EXCERPT = 140


@require_POST
def paste_blocks(request: HttpRequest) -> JsonResponse:
    """The blocks that the `html` (or the plain `text`) becomes in the kind of `stream` named, ready for the form."""
    if not PagePermissionPolicy().user_has_any_permission(request.user, {"add", "change"}):
        raise PermissionDenied
    stream = _streams().get(request.POST.get("stream", ""))
    if stream is None:
        return _refused(_("Nothing can be pasted here. Load the page again."))
    html = request.POST.get("html", "") or html_of(request.POST.get("text", ""))
    block = stream()
    try:
        pasted = paste(html, is_whole=request.POST.get("is_whole") == "true")
    except ValidationError as error:
        return _refused(error.messages[0])
    return JsonResponse(
        {
            "title": pasted.title,
            "blocks": block.get_form_state(block.to_python(pasted.blocks)),
            "notes": [{"uuid": key, "text": _editor_state(text)} for key, text in pasted.notes.items()],
            "preview": render_to_string("studio/pasting/preview.html", _preview(pasted, block)),
        }
    )


def _refused(message: str) -> JsonResponse:
    return JsonResponse({"error": message}, status=400)


def _streams() -> dict[str, type[StoryBlock]]:
    """The kinds of bodies by name."""

    def kinds(base: type[StoryBlock]) -> Iterator[type[StoryBlock]]:
        yield base
        for kind in base.__subclasses__():
            yield from kinds(kind)

    return {kind.stream_name(): kind for kind in kinds(StoryBlock)}


def _editor_state(text: str) -> str:
    """The text of a note as the field of its row holds it."""
    return Footnote._meta.get_field("text").formfield().widget.format_value(text)


@dataclass(frozen=True)
class BlockPreview:
    """A block in the list of what a text becomes."""

    label: str
    icon: str
    excerpt: str


def _preview(pasted: Pasted, stream: StoryBlock) -> dict[str, Any]:
    shown = []
    for raw in pasted.blocks:
        block = stream.child_blocks[raw["type"]]
        excerpt = Truncator(_words_of(raw)).chars(LONGEST_EXCERPT)
        shown.append(BlockPreview(str(block.label), block.meta.icon, excerpt))
    return {"pasted": pasted, "blocks": shown}


def _words_of(raw: dict[str, Any]) -> str:
    value = raw["value"]
    match raw["type"]:
        case "heading":
            return _("%(text)s (level %(level)s)") % value
        case "quote":
            return f"{value['text']} — {value['who']}" if value["who"] else value["text"]
        case "table":
            count = len(value["rows"])
            heads = ", ".join(filter(None, (column["heading"] for column in value["columns"])))
            said = ngettext("%(heads)s (%(count)d row)", "%(heads)s (%(count)d rows)", count)
            return said % {"heads": heads, "count": count}
        case _:
            words = CALL.sub("", value).replace("<li>", " • ")
            return unescape(strip_tags(words.replace("</p>", " ")))
