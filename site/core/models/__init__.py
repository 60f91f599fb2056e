"""What every app shares: the base page, places and themes, the site's settings."""

from .base_page import BasePage
from .content_generation import ContentGeneration
from .country import Country
from .form_field import AbstractPublicFormField
from .glossary import GlossaryTerm
from .index_page import IndexPage
from .limits import LimitCount
from .links import CampaignLink, PartnerLink
from .long_text import LongTextPage
from .mail_text import MailText
from .outgoing_mail import OutgoingMail
from .partly_french import PartlyFrench
from .routed_page import RoutedPage
from .settings import SiteSettings
from .terms import Term, Theme
from .translation_request import RequestedTranslation, TranslationRequest
from .translation_review import ChangedText, TranslationReview
from .untold_withdrawal import UntoldWithdrawal

__all__ = [
    "AbstractPublicFormField",
    "BasePage",
    "CampaignLink",
    "ChangedText",
    "ContentGeneration",
    "Country",
    "GlossaryTerm",
    "IndexPage",
    "LimitCount",
    "LongTextPage",
    "MailText",
    "OutgoingMail",
    "PartlyFrench",
    "PartnerLink",
    "RequestedTranslation",
    "RoutedPage",
    "SiteSettings",
    "Term",
    "Theme",
    "TranslationRequest",
    "TranslationReview",
    "UntoldWithdrawal",
]
