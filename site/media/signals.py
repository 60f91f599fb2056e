"""What is told of documents, to who must know or may refuse."""

from django.dispatch import Signal

document_read = Signal()
"""The text of a document was read anew, in a transaction that is still open. Carries `document`."""

document_submitted = Signal()
"""The form of a document that is stored was filled in, with no new file. Carries `document`, not saved yet.

Receivers raise ValidationError to refuse where it would stand.
"""

document_opened = Signal()
"""A document stands where everyone may take it: it was moved, or its collection was opened. Carries `document`."""

document_described = Signal()
"""A document is shown to staff. Carries `document`; receivers return why the public does not get it, or ""."""

hidden_text_read = Signal()
"""What the file of a document says beside its pages was read anew, in a transaction that is still open.

Carries `document`.
"""
