"""The secret part of a partner's link: the link's identifier, signed with the server's key.

The database alone opens nothing: it holds no signature. `Signer` compares signatures in constant time.
"""

from uuid import UUID

from django.core.signing import BadSignature, Signer

from ..models import UpdateLink

# Neither letters of a signature nor what a mail programme would cut an address at.
_signer = Signer(salt="partners.update", sep="~")


def token_of(link: UpdateLink) -> str:
    """The token that opens `link`."""
    return _signer.sign(link.pk.hex)


def link_of(token: str) -> UpdateLink | None:
    """The link that `token` opens; None when it is altered, unknown, expired or taken back."""
    try:
        key = UUID(_signer.unsign(token))
    except (BadSignature, ValueError):
        return None
    return UpdateLink.objects.open().select_related("partner").filter(pk=key).first()
