"""The pages that stand below a standard page."""

from django.db.models import F, TextField, Value
from django.db.models.functions import Coalesce, NullIf
from wagtail.models import Page

from access.kept import kept_reader_query
from access.querysets import PLACEHOLDER, ReaderQuerySet
from core.models.links import LINK_FIELDS


def subpages_of(page: Page) -> list[Page]:
    """The public pages below `page` in the order of the tree, each with its `about`: a sentence, of standard pages.

    One query, none where there is nothing below.
    """
    return _subpages_query(page.path, page.depth + 1).instances() if page.numchild else []


@kept_reader_query
def _subpages_query(path: str, depth: int) -> ReaderQuerySet:
    pages = ReaderQuerySet(Page).visible().exclude(PLACEHOLDER).filter(path__startswith=path, depth=depth)
    texts = ("standardpage__listing_text", "search_description", "standardpage__introduction")
    about = Coalesce(*(NullIf(F(text), Value("")) for text in texts), Value(""), output_field=TextField())
    return pages.only(*LINK_FIELDS).annotate(about=about).order_by("path")
