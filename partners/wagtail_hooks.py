"""The partners in the admin's menu."""

from wagtail import hooks

from .studio import PartnerListing


@hooks.register("register_admin_viewset")
def register_partner_listing() -> PartnerListing:
    """The flat list of partners."""
    return PartnerListing("partners")
