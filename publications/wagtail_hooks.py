"""The publications in the admin's menu."""

from wagtail import hooks

from .studio import IssueListing, VisionNoteListing


@hooks.register("register_admin_viewset")
def register_publication_listings() -> list[IssueListing | VisionNoteListing]:
    """The flat lists of issues and of vision notes."""
    return [IssueListing("issues"), VisionNoteListing("notes")]
