"""Blocks made of words."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from . import examples
from .choosers import StoryImageChooserBlock
from .fields import WebAddressBlock
from .groups import TEXT
from .settings import SettingBlock

PROSE_FEATURES = ["bold", "italic", "superscript", "ol", "ul", "link", "document-link"]
"""What prose may hold; headings, images and quotes are blocks of their own."""

SHORT_FEATURES = ["bold", "italic", "link"]
"""What a few lines within another block may hold."""

LEVELS = [("2", _("Level 2: a part of the page")), ("3", _("Level 3: a section")), ("4", _("Level 4: a detail"))]


class HeadingBlock(blocks.StructBlock):
    """A heading; its anchor is made from its words by the story."""

    text = blocks.CharBlock(label=_("Text"), max_length=200)
    level = SettingBlock(
        label=_("Level"),
        choices=LEVELS,
        default="2",
        help_text=_("A level 3 stands under a level 2, a level 4 under a level 3."),
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        label_format = "{text}"
        description = _("Opens a part of the page. Its address (#…) is made from its words and can be shared.")
        group = TEXT
        template = "blocks/heading.html"
        preview_value = examples.HEADING


class LinkedTextBlock(blocks.RichTextBlock):
    """A rich text whose words may lead to terms of the glossary, beside the `features` that it names."""

    def __init__(self, features: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(features=[*features, "term"], **kwargs)


class ProseBlock(LinkedTextBlock):
    """Paragraphs and lists."""

    def __init__(self, features: Iterable[str] = PROSE_FEATURES, **kwargs: Any) -> None:
        super().__init__(features=features, **kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs and lists, with bold, italic and links to pages, documents and other sites.")
        group = TEXT
        template = "blocks/prose.html"
        preview_value = examples.PROSE


class QuoteBlock(blocks.StructBlock):
    """Somebody's words, with who said them and where."""

    text = blocks.TextBlock(label=_("Words quoted"), rows=4, help_text=_("Quotation marks are added."))
    who = blocks.CharBlock(label=_("Who said it"), max_length=120)
    role = blocks.CharBlock(label=_("Role or organisation"), max_length=160, required=False, default="")
    image = StoryImageChooserBlock(label=_("Portrait"), required=False)
    source = blocks.CharBlock(label=_("Source"), max_length=200, required=False, default="")
    source_url = WebAddressBlock(label=_("Address of the source"), required=False, default="")

    class Meta:
        icon = "openquote"
        label = _("Quote")
        label_format = "{who}"
        description = _("Somebody's words with their name and role; a portrait and a source if there are.")
        group = TEXT
        template = "blocks/quote.html"
        preview_value = examples.QUOTE


class DefinitionBlock(blocks.StructBlock):
    """A word and what it means."""

    word = blocks.CharBlock(label=_("Word"), max_length=120)
    meaning = LinkedTextBlock(label=_("Meaning"), features=SHORT_FEATURES)

    class Meta:
        icon = "tag"
        label = _("Definition")
        label_format = "{word}"
        description = _("A word and what it means.")
        group = TEXT
        template = "blocks/definition.html"
        preview_value = examples.DEFINITIONS["definitions"][0]


class DefinitionsBlock(blocks.StructBlock):
    """Words that define something, each with its meaning."""

    definitions = blocks.ListBlock(DefinitionBlock(), label=_("Definitions"), min_num=1)

    class Meta:
        icon = "tag"
        label = _("Definitions")
        description = _("One or several words, each with its meaning: the words of a vision, a small glossary.")
        group = TEXT
        template = "blocks/definitions.html"
        preview_value = examples.DEFINITIONS


class StepBlock(blocks.StructBlock):
    """One step: what it is called and what is done."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = LinkedTextBlock(label=_("Text"), features=PROSE_FEATURES, required=False)

    class Meta:
        icon = "order"
        label = _("Step")
        label_format = "{title}"
        description = _("One step: its title and what is done.")
        group = TEXT
        template = "blocks/step.html"
        preview_value = examples.STEPS["steps"][0]


class StepsBlock(blocks.StructBlock):
    """Steps in their order, numbered by the page."""

    steps = blocks.ListBlock(StepBlock(), label=_("Steps"), min_num=2)

    class Meta:
        icon = "order"
        label = _("Steps")
        description = _("What happens one step after the other. The numbers are added.")
        group = TEXT
        template = "blocks/steps.html"
        preview_value = examples.STEPS


class QuestionBlock(blocks.StructBlock):
    """A question and its answer."""

    question = blocks.CharBlock(label=_("Question"), max_length=200)
    answer = LinkedTextBlock(label=_("Answer"), features=PROSE_FEATURES)

    class Meta:
        icon = "help"
        label = _("Question")
        label_format = "{question}"
        description = _("A question and its answer.")
        group = TEXT
        template = "blocks/question.html"
        preview_value = examples.QUESTIONS["questions"][0]


class QuestionsBlock(blocks.StructBlock):
    """Questions whose answers open on demand."""

    questions = blocks.ListBlock(QuestionBlock(), label=_("Questions"), min_num=1)

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        description = _("Questions that the reader opens one by one. Works without script, prints whole.")
        group = TEXT
        template = "blocks/questions.html"
        preview_value = examples.QUESTIONS


DECONSTRUCT_ALIASES = dict.fromkeys((LinkedTextBlock, ProseBlock), "wagtail.blocks.RichTextBlock")
"""Migrations know Wagtail's own blocks only."""
