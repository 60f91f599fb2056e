"""The links by which those registered see, change and cancel what is theirs."""

from uuid import UUID

from core.signed_links.links import SignedLinks

from ..models import Registration


def open_registration(key: UUID) -> Registration | None:
    """The registration of a key with its event; None where it was deleted."""
    return Registration.objects.select_related("event__locale").filter(pk=key).first()


LINKS = SignedLinks(
    name="campaigns.registration", find=open_registration, url_name="registration", cookie="inscription"
)
