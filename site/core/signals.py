"""What the site's apps tell each other."""

from collections.abc import Iterable

from django.dispatch import Signal
from wagtail.models import COMMENTS_RELATION_NAME, Page

page_stored = Signal()
"""A page was saved with its relations, in a transaction that is still open; its sender is the page's class.

Carries `page`: the instance that was saved, which may hold a draft. Who wants what is stored reads it again.
And `fields`: the names of those that were saved; None where all were.
"""

# What saving a draft writes: nothing that readers see.
DRAFT_FIELDS = frozenset(
    {
        "approved_schedule",
        "draft_title",
        "expire_at",
        "go_live_at",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "live_revision",
        "locked",
        "locked_at",
        "locked_by",
        "numchild",
        COMMENTS_RELATION_NAME,
    }
)


def is_draft(fields: Iterable[str] | None) -> bool:
    """Whether saving these fields (None: all) changes nothing that readers see."""
    return fields is not None and DRAFT_FIELDS.issuperset(fields)


page_checked = Signal()
"""A page is being checked before it is saved. Carries `page`; receivers raise ValidationError for what they refuse."""

page_submitted = Signal()
"""The form of a page was filled in, in the studio. Carries `page`; receivers raise ValidationError to refuse it.

For checks that take too long to be made each time that a page is saved.
"""

page_saving = Signal()
"""A page is about to be saved as readers may see it. Carries `page`; receivers may take it offline: `live = False`.

Not sent where only what a draft writes is saved.
"""

page_publishing = Signal()
"""A version of a page is about to be published, or planned, and nothing is written yet. Carries `page` and `revision`.

Receivers raise PublicationRefusedError. Not sent by what takes pages offline or protects: that publishes nothing.
"""


class PublicationRefusedError(Exception):
    """A page may not be published: has it and, in words that tell staff what to do, what keeps it from being so."""

    def __init__(self, page: Page, obstacle: str) -> None:
        super().__init__(f"{page}: {obstacle}")
        self.page, self.obstacle = page, obstacle


class UntranslatedError(PublicationRefusedError):
    """A page may not be published in a language: has both and, in the words of the studio, the places that lack."""

    def __init__(self, page: Page, language: str, places: list[str]) -> None:
        super().__init__(page, f"({language}) {'; '.join(places)}")
        self.language, self.places = language, places


row_submitted = Signal()
"""A row that is edited with a page, such as a footnote, was filled in. Carries `row` and `page`, neither saved yet.

Receivers raise ValidationError, by field, to refuse it.
"""

text_shown = Signal()
"""A text that the public sent is about to be shown without staff having read it. Carries `text`.

Receivers raise ValidationError where it tells what must not be told; it is then left out, and nobody is told why.
"""
