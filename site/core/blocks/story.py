"""The body of a page: every block that staff may use, in its family."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from text.slugs import slug_of

from .links import CallToActBlock, PlatformsBlock
from .media import DocumentBlock, PictureBlock, VideoBlock
from .movement import FiguresBlock, PairBlock
from .notes import NotedProseBlock
from .preload import preloaded
from .tables import ContrastBlock, TableBlock
from .text import DefinitionsBlock, HeadingBlock, QuestionsBlock, QuoteBlock, StepsBlock

RESERVED_ANCHORS = frozenset(
    {
        "annees",
        "attestation",
        "benevoles",
        "carte",
        "chemins",
        "chiffres",
        "choisis",
        "code-agenda",
        "code-carte",
        "combien",
        "comptes",
        "contact-dons",
        "contacts",
        "contenu",
        "criteres",
        "dates",
        "documents",
        "en-nature",
        "essais",
        "etapes",
        "filtre-mots",
        "financement",
        "ia",
        "inscription",
        "le-bilan",
        "le-programme",
        "legs",
        "lettres-passees",
        "liste",
        "map-card-title",
        "map-keys",
        "marks",
        "menu",
        "missions",
        "missions-ici",
        "missions-la-bas",
        "montant",
        "montant-erreur",
        "mots",
        "mots-aide",
        "notes",
        "pages-nommees",
        "payer",
        "personnes",
        "postuler",
        "questions",
        "qui-ne-peut-pas",
        "qui-peut",
        "quitter",
        "recit-carte",
        "recits",
        "resultat",
        "resultats",
        "reutiliser",
        "revendications",
        "sommaire",
        "soutiens",
        "strategies",
        "submit-translation",
        "suivre",
        "tell-translation-done",
        "virement",
        "vision",
        "vues",
    }
)
"""Identifiers that the site's own templates give."""

TOP_LEVEL = 1
DEEPEST_LEVEL = 6


class PreloadedStreamBlock(blocks.StreamBlock):
    """A stream that fetches all it refers to in a handful of queries before it is rendered."""

    def render(self, value: blocks.StreamValue, context: Mapping[str, object] | None = None) -> str:
        """The HTML of the stream, with an anchor of its own for each heading."""
        with preloaded(value, request=(context or {}).get("request")):
            return super().render(value, context)


@dataclass(frozen=True)
class Section:
    """A block of a story with what its place gives it: a heading's anchor and level, the level of its titles."""

    child: blocks.StreamValue.StreamChild
    anchor: str
    level: int
    title_level: int


class StoryBlock(PreloadedStreamBlock):
    """The stream of a page's body: every block that staff may put there."""

    heading = HeadingBlock()
    text = NotedProseBlock()
    quote = QuoteBlock()
    definitions = DefinitionsBlock()
    steps = StepsBlock()
    questions = QuestionsBlock()
    picture = PictureBlock()
    video = VideoBlock()
    document = DocumentBlock()
    pair = PairBlock()
    platforms = PlatformsBlock()
    figures = FiguresBlock()
    contrast = ContrastBlock()
    table = TableBlock()
    call_to_act = CallToActBlock()

    class Meta:
        icon = "doc-empty"
        label = _("Body")
        required = False
        template = "blocks/story.html"

    def __init__(self, local_blocks: Iterable[tuple[str, blocks.Block]] | None = None, **kwargs: Any) -> None:
        super().__init__(local_blocks, **kwargs)
        # What a script offers beside it (static/js/paste_blocks.js).
        self.meta.form_attrs = {"data-controller": "paste-blocks", "data-paste-blocks-stream-value": self.stream_name()}

    @classmethod
    def stream_name(cls) -> str:
        """What the studio asks for this kind of stream by."""
        return f"{cls.__module__.partition('.')[0]}.{cls.__name__}"

    def get_context(
        self, value: blocks.StreamValue, parent_context: dict[str, object] | None = None
    ) -> dict[str, object]:
        """Add the story's sections to the context.

        ``under`` in the parent's context is the level of the heading that the story stands under (1 by default).
        """
        context = super().get_context(value, parent_context=parent_context)
        under = int(context.get("under", TOP_LEVEL))
        context["sections"] = sections(value, under, taken_anchors(context.get("request")))
        return context

    def clean(self, value: blocks.StreamValue) -> blocks.StreamValue:
        """Check that no heading skips a level.

        Raises StreamBlockValidationError, with the error beside the heading's level.
        """
        value = super().clean(value)
        errors = {} if self.is_deferred_validation else level_errors(value)
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return value


def sections(value: blocks.StreamValue, under: int = TOP_LEVEL, taken: set[str] | None = None) -> list[Section]:
    """The blocks of a story that stands under a heading of level `under`.

    Headings get an anchor that is not in `taken`; titles within blocks stand one level below the heading above.
    """
    taken = set(RESERVED_ANCHORS) if taken is None else taken
    level = under
    result = []
    for child in value:
        anchor = ""
        if child.block_type == "heading":
            level = min(int(child.value["level"]) - TOP_LEVEL + under, DEEPEST_LEVEL)
            anchor = free_anchor(child.value["text"], taken)
        result.append(Section(child, anchor, level, min(level + 1, DEEPEST_LEVEL)))
    return result


def taken_anchors(request: HttpRequest | None) -> set[str]:
    """The anchors given so far on the page that answers `request`, shared by all its stories."""
    if request is None:
        return set(RESERVED_ANCHORS)
    if not hasattr(request, "_story_anchors"):
        request._story_anchors = set(RESERVED_ANCHORS)
    return request._story_anchors


def free_anchor(text: str, taken: set[str]) -> str:
    """An anchor made from `text`, in whatever script, that is not in `taken`, and is added to it."""
    base = anchor = slug_of(text) or "partie"
    number = 1
    while anchor in taken:
        number += 1
        anchor = f"{base}-{number}"
    taken.add(anchor)
    return anchor


def level_errors(value: blocks.StreamValue) -> dict[int, ValidationError]:
    """Headings that stand more than one level below the heading above, by place in the story."""
    errors: dict[int, ValidationError] = {}
    above = TOP_LEVEL
    for place, child in enumerate(value):
        if child.block_type != "heading":
            continue
        level = int(child.value["level"])
        if level > above + 1:
            error = ValidationError(_("Choose level %(level)s: a level was skipped."), params={"level": above + 1})
            errors[place] = StructBlockValidationError(block_errors={"level": error})
        above = level
    return errors
