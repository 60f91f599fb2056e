"""Makes published pages and what they hold, with French defaults that never clash.

Tests, measures and the demo share these: `make_partner(parent, title="…")` needs nothing else. Without a
parent, a page stands under the first page that may hold it, made when there is none.
"""

from .campaigns import make_campaign, make_campaign_index, make_proposal, make_story
from .events import make_agenda, make_call, make_call_index, make_event
from .files import make_document, make_image
from .joining import make_group, make_group_index, make_press
from .partners import make_partner, make_partner_index
from .publications import (
    OfferedDocument,
    make_article,
    make_issue,
    make_magazine,
    make_publication,
    make_publication_index,
    make_vision_note,
    make_vision_note_index,
)
from .publishing import FACTORIES, Fields
from .standard import (
    amount_of,
    make_about,
    make_contact,
    make_donation,
    make_glossary,
    make_home,
    make_newsletter,
    make_newsletter_issue,
    make_site,
    make_standard,
    make_theme_index,
    make_vision,
)
from .words import make_country, make_event_kind, make_kind, make_publication_kind, make_term, make_theme

__all__ = [
    "FACTORIES",
    "Fields",
    "OfferedDocument",
    "amount_of",
    "make_about",
    "make_agenda",
    "make_article",
    "make_call",
    "make_call_index",
    "make_campaign",
    "make_campaign_index",
    "make_contact",
    "make_country",
    "make_document",
    "make_donation",
    "make_event",
    "make_event_kind",
    "make_glossary",
    "make_group",
    "make_group_index",
    "make_home",
    "make_image",
    "make_issue",
    "make_kind",
    "make_magazine",
    "make_newsletter",
    "make_newsletter_issue",
    "make_partner",
    "make_partner_index",
    "make_press",
    "make_proposal",
    "make_publication",
    "make_publication_index",
    "make_publication_kind",
    "make_site",
    "make_standard",
    "make_story",
    "make_term",
    "make_theme",
    "make_theme_index",
    "make_vision",
    "make_vision_note",
    "make_vision_note_index",
]
