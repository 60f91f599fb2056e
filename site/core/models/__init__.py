"""What every app shares: the base page, media, places and themes, the site's settings."""

from media.models import Document, DocumentPage, DownloadCount, HiddenText, Image, Reading, Rendition

from .base_page import BasePage
from .country import Country
from .index_page import IndexPage
from .limits import LimitCount
from .links import CampaignLink, PartnerLink
from .routed_page import RoutedPage
from .settings import SiteSettings
from .terms import Term, Theme

__all__ = [
    "BasePage",
    "CampaignLink",
    "Country",
    "Document",
    "DocumentPage",
    "DownloadCount",
    "HiddenText",
    "Image",
    "IndexPage",
    "LimitCount",
    "PartnerLink",
    "Reading",
    "Rendition",
    "RoutedPage",
    "SiteSettings",
    "Term",
    "Theme",
]
