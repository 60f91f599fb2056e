"""The contact page, its services, the messages that it receives."""

from .page import ContactField, ContactMessage, ContactPage
from .service import ContactService

__all__ = ["ContactField", "ContactMessage", "ContactPage", "ContactService"]
