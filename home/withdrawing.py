"""What of the database may withdraw something from readers when it is written to: shared caches then forget everything.

Pages that go offline or are moved, and rows that are deleted, do in any case (`core.shared_cache.withdrawals`). In
doubt a table belongs here: the caches are then filled anew for nothing, which is all.
"""

from core.shared_cache import withdrawals

from .unseen import Labels, tables

INSERTS: Labels = {
    "partners": "PartnerRemoval",
    "wagtailcore": (
        "CollectionViewRestriction CollectionViewRestriction_groups PageViewRestriction PageViewRestriction_groups"
    ),
}
UPDATES: Labels = {
    **INSERTS,
    "media": "Image Document HiddenText",
    "partners": "PartnerRemoval PartnerPage PartnerSettings",
    "wagtailcore": f"{INSERTS['wagtailcore']} Collection Locale Site",
}
HARMLESS_DELETIONS: Labels = {
    "search": "Entry Entry_countries Entry_themes Entry_documents Word",
    "media": "DocumentPage",
    "taggit": "TaggedItem",
    # Written anew with each page that is stored.
    "wagtailcore": "ReferenceIndex",
}
STEMS = "search_stems"
"""SQLite's index of the search, which no model stands for."""


def connect() -> None:
    """Tell what watches the database of it."""
    withdrawals.withdraw_by_inserts(tables(INSERTS))
    withdrawals.withdraw_by_updates(tables(UPDATES))
    withdrawals.leave_deletions_harmless([*tables(HARMLESS_DELETIONS), STEMS])
