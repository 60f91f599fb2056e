"""The links by which partners open their own profiles."""

from uuid import UUID

from core.signed_links.links import SignedLinks

from ..models import UpdateLink


def open_link(key: UUID) -> UpdateLink | None:
    """The link of the identifier `key` with its partner; None when there is none or it no longer works."""
    return UpdateLink.objects.open().select_related("partner").filter(pk=key).first()


LINKS = SignedLinks(name="partners.update", find=open_link, url_name="partner_update", cookie="profil")
