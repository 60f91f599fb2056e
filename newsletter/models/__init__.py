"""The page of the newsletter, those who asked for it, and the proof that they agreed."""

from .page import NewsletterPage
from .subscriber import Consent, Subscriber, SubscriberState

__all__ = ["Consent", "NewsletterPage", "Subscriber", "SubscriberState"]
