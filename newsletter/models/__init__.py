"""The page of the newsletter, its issues, those who asked for it, and what the provider was told."""

from .issue import IssueHandover, NewsletterIssuePage
from .page import NewsletterPage
from .provider_record import ProviderRecord
from .subscriber import Consent, Subscriber, SubscriberState

__all__ = [
    "Consent",
    "IssueHandover",
    "NewsletterIssuePage",
    "NewsletterPage",
    "ProviderRecord",
    "Subscriber",
    "SubscriberState",
]
