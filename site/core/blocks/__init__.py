"""The blocks that staff build pages with, in families: text, media, movement, figures and tables, links."""

from .links import (
    CallToActBlock,
    ContentsEntryBlock,
    LinkBlock,
    PlatformBlock,
    PlatformsBlock,
    SocialLinkBlock,
)
from .map_story import MapPlaceBlock, MapStoryBlock
from .media import DocumentBlock, PictureBlock, VideoBlock
from .movement import DemandBlock, FigureBlock, FiguresBlock, MilestoneBlock, PairBlock
from .story import PreloadedStreamBlock, StoryBlock
from .tables import ContrastBlock, TableBlock
from .text import (
    DefinitionBlock,
    DefinitionsBlock,
    HeadingBlock,
    ProseBlock,
    QuestionBlock,
    QuestionsBlock,
    QuoteBlock,
    StepBlock,
    StepsBlock,
)

__all__ = [
    "CallToActBlock",
    "ContentsEntryBlock",
    "ContrastBlock",
    "DefinitionBlock",
    "DefinitionsBlock",
    "DemandBlock",
    "DocumentBlock",
    "FigureBlock",
    "FiguresBlock",
    "HeadingBlock",
    "LinkBlock",
    "MapPlaceBlock",
    "MapStoryBlock",
    "MilestoneBlock",
    "PairBlock",
    "PictureBlock",
    "PlatformBlock",
    "PlatformsBlock",
    "PreloadedStreamBlock",
    "ProseBlock",
    "QuestionBlock",
    "QuestionsBlock",
    "QuoteBlock",
    "SocialLinkBlock",
    "StepBlock",
    "StepsBlock",
    "StoryBlock",
    "TableBlock",
    "VideoBlock",
]
