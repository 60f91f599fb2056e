"""The links by which those who sign confirm their signature and take it back."""

from uuid import UUID

from core.signed_links.links import SignedLinks

from ..models import Signature


def open_signature(key: UUID) -> Signature | None:
    """The signature of a key with its campaign; None where it was deleted."""
    return Signature.objects.select_related("campaign__locale").filter(pk=key).first()


LINKS = SignedLinks(name="campaigns.petition", find=open_signature, url_name="signature", cookie="signature")
