"""What the site's apps tell each other."""

from django.dispatch import Signal

page_stored = Signal()
"""A page was saved with its relations, in a transaction that is still open; its sender is the page's class.

Carries `page`: the instance that was saved, which may hold a draft. Who wants what is stored reads it again.
And `fields`: the names of those that were saved; None where all were.
"""

document_read = Signal()
"""The text of a document was read anew, in a transaction that is still open. Carries `document`."""
