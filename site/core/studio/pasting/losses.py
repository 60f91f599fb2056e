"""What a paste could not take up, counted while it is read and told in words."""

from collections import Counter
from collections.abc import Iterator
from enum import Enum, auto

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class Loss(Enum):
    """Something of the text that was copied and is not in the blocks as it was."""

    IMAGE = auto()
    VIDEO = auto()
    LINK = auto()
    COMMENT = auto()
    DELETION = auto()
    HIDDEN = auto()
    CONTENTS = auto()
    CELLS_MERGED = auto()
    PLAIN_MARKS = auto()
    MISPLACED_CALL = auto()
    CALL_WITHOUT_NOTE = auto()
    DEEP_HEADING = auto()
    BOLD_HEADING = auto()
    NAMELESS_QUOTE = auto()
    LONG_CELL = auto()
    BIG_TABLE = auto()
    RENUMBERED = auto()
    LOWERED = auto()
    STRUCK = auto()


Losses = Counter[Loss]


def told(losses: Losses) -> list[str]:
    """A sentence for each kind of loss, with what to do about it."""
    return list(_sentences(losses))


def _sentences(losses: Losses) -> Iterator[str]:  # a list
    if count := losses[Loss.IMAGE]:
        yield ngettext(
            "%(count)d image was not taken up: add it with an “Image” block.",
            "%(count)d images were not taken up: add them with “Image” blocks.",
            count,
        ) % {"count": count}
    if count := losses[Loss.VIDEO]:
        yield ngettext(
            "%(count)d video or embedded page was not taken up: there is a “Video” block.",
            "%(count)d videos or embedded pages were not taken up: there is a “Video” block.",
            count,
        ) % {"count": count}
    if count := losses[Loss.LINK]:
        yield ngettext(
            "%(count)d link led nowhere outside of the document: its words stay, without the link.",
            "%(count)d links led nowhere outside of the document: their words stay, without the links.",
            count,
        ) % {"count": count}
    if count := losses[Loss.COMMENT]:
        yield ngettext(
            "%(count)d comment of the document was not taken up.",
            "%(count)d comments of the document were not taken up.",
            count,
        ) % {"count": count}
    if losses[Loss.DELETION]:
        yield _("What was struck out as deleted was not taken up.")
    if losses[Loss.HIDDEN]:
        yield _("Hidden text of the document was not taken up.")
    if losses[Loss.CONTENTS]:
        yield _("The contents list was not taken up: a long page makes its own, where you tick “contents list”.")
    if losses[Loss.CELLS_MERGED]:
        yield _("Merged cells of tables were parted: look at these tables again.")
    if count := losses[Loss.LONG_CELL]:
        yield ngettext(
            "%(count)d cell of a table is longer than 400 characters: shorten it before you save.",
            "%(count)d cells of tables are longer than 400 characters: shorten them before you save.",
            count,
        ) % {"count": count}
    if losses[Loss.BIG_TABLE]:
        yield _("A table was too large for a page: its rows became lines. A file to download suits it better.")
    if count := losses[Loss.RENUMBERED]:
        yield ngettext(
            "%(count)d list did not begin at 1, and does now: look at what refers to its numbers.",
            "%(count)d lists did not begin at 1, and do now: look at what refers to their numbers.",
            count,
        ) % {"count": count}
    if losses[Loss.LOWERED]:
        yield _("Lowered letters stand on the line now; lowered figures (CO₂) stay.")
    if losses[Loss.STRUCK]:
        yield _("Words that were struck out are in the text, and struck out no more: take them out, or say it.")
    if losses[Loss.PLAIN_MARKS]:
        yield _("Links in headings, quotes and tables became plain words.")
    if losses[Loss.DEEP_HEADING]:
        yield _("Headings below the third level stand at level 4.")
    if count := losses[Loss.BOLD_HEADING]:
        yield ngettext(
            "%(count)d short line in bold became a heading: if it is none, make a text of it.",
            "%(count)d short lines in bold became headings: if one is none, make a text of it.",
            count,
        ) % {"count": count}
    if count := losses[Loss.NAMELESS_QUOTE]:
        yield ngettext(
            "%(count)d quote does not say who speaks: fill it in before you save.",
            "%(count)d quotes do not say who speaks: fill it in before you save.",
            count,
        ) % {"count": count}
    if losses[Loss.MISPLACED_CALL]:
        yield _("Footnotes called in a heading, a quote or a table: put their marks in a text with the button “Fn”.")
    if losses[Loss.CALL_WITHOUT_NOTE]:
        yield _("Some marks of footnotes came without their note: copy the document to its end.")
