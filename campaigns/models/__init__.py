"""The pages of the campaigns."""

from .campaign import CampaignIndexPage, CampaignPage, CampaignPartner, CampaignQuerySet, CampaignState

__all__ = ["CampaignIndexPage", "CampaignPage", "CampaignPartner", "CampaignQuerySet", "CampaignState"]
