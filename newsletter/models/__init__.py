"""The page of the newsletter, those who asked for it, the proof that they agreed, and what the provider was told."""

from .page import NewsletterPage
from .provider_record import ProviderRecord
from .subscriber import Consent, Subscriber, SubscriberState

__all__ = ["Consent", "NewsletterPage", "ProviderRecord", "Subscriber", "SubscriberState"]
