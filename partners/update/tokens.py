"""The secret part of a partner's link: the link's identifier, signed with the server's key.

The database alone opens nothing: it holds no signature. `Signer` compares signatures in constant time.
"""

from uuid import UUID

from django.core.signing import BadSignature, Signer

from ..models import UpdateLink

SEPARATOR = "~"
# Neither letters of a signature nor what a mail programme would cut an address at.
_signer = Signer(salt="partners.update", sep=SEPARATOR)


def token_of(link: UpdateLink) -> str:
    """The token that opens `link`."""
    return _signer.sign(link.pk.hex)


def link_of(token: str) -> UpdateLink | None:
    """The link that `token` opens; None when it is altered, unknown, expired or taken back."""
    try:
        return open_link(_signer.unsign(token))
    except BadSignature:
        return None


def open_link(key: str) -> UpdateLink | None:
    """The link of the identifier `key` with its partner; None when there is none or it no longer works."""
    try:
        identifier = UUID(key)
    except ValueError:
        return None
    return UpdateLink.objects.open().select_related("partner").filter(pk=identifier).first()
