"""The secret of a link, and the visit that it opens.

The secret is the identifier of a record, signed with the server's key: the database alone opens nothing. `Signer`
compares signatures in constant time.

The address of the mail is left at once for one that opens nothing by itself: it names the record by a mark, and a
cookie of a few hours carries the right to open it. Whoever reads the address, in a history, a log or over a shoulder,
has half of what is needed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from django.conf import settings
from django.core.signing import BadSignature, Signer, TimestampSigner
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import salted_hmac

from ..addresses import default_origin

SEPARATOR = "~"
"""Between identifier and signature: no letter of either, nor what a mail programme would cut an address at."""
SECONDS = 12 * 3600
"""How long a visit lasts after its last answer: a form is filled in slowly where the line is often cut."""


class Linked(Protocol):
    """A record that links open: its key is a UUID."""

    pk: UUID


Record = TypeVar("Record", bound=Linked)


@dataclass(frozen=True)
class SignedLinks(Generic[Record]):
    """The links to one kind of record.

    `name` tells their signatures from all others; `find` gives the record of an identifier, or None where no link may
    open it any more; `url_name` is the address of its page, which takes a `key`; `cookie` begins the cookies' names.
    """

    name: str
    find: Callable[[UUID], Record | None]
    url_name: str
    cookie: str

    def token_of(self, record: Record) -> str:
        """The token that opens `record`."""
        return self._signer.sign(record.pk.hex)

    def address_of(self, record: Record) -> str:
        """The whole address to be sent by mail, in the active language."""
        return default_origin() + reverse(self.url_name, args=[self.token_of(record)])

    def opened_by(self, token: str) -> Record | None:
        """The record that `token` opens; None when it is altered, unknown or no longer open."""
        try:
            return self._found(self._signer.unsign(token))
        except BadSignature:
            return None

    def mark_of(self, record: Record) -> str:
        """What stands for `record` in the address; it opens nothing and cannot be guessed."""
        return salted_hmac(f"{self.name}.visits", record.pk.hex, algorithm="sha256").hexdigest()[:20]

    def visited(self, request: HttpRequest, mark: str) -> Record | None:
        """The record that this browser opened under `mark`; None when the visit is over or no link opens it."""
        # A browser sends the one of the language that it reads.
        kept = (request.COOKIES.get(self._cookie(code, mark), "") for code, _name in settings.LANGUAGES)
        try:
            key = self._visits.unsign(next(filter(None, kept), ""), max_age=SECONDS)
        except BadSignature:
            return None
        record = self._found(key)
        return record if record and self.mark_of(record) == mark else None

    def keep_visit(self, response: HttpResponse, record: Record) -> None:
        """Begin or prolong the visit, at its own addresses only; no other site can have the browser send it a form."""
        mark = self.mark_of(record)
        for code, path in self._folders():
            response.set_cookie(
                self._cookie(code, mark),
                self._visits.sign(record.pk.hex),
                max_age=SECONDS,
                path=path,
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                # Not "Strict": the way here begins in a mail.
                samesite="Lax",
            )

    def _found(self, key: str) -> Record | None:
        try:
            return self.find(UUID(key))
        except ValueError:
            return None

    def _cookie(self, language: str, mark: str) -> str:
        """The name of the cookie of a language: of one name, an answer sets a single cookie, whatever its paths."""
        return f"{self.cookie}-{language}-{mark}"

    def _folders(self) -> list[tuple[str, str]]:
        """Where the pages stand in each language, by its code."""
        found = []
        for code, _name in settings.LANGUAGES:
            with translation.override(code):
                found.append((code, reverse(self.url_name, args=["x"]).removesuffix("x/")))
        return found

    @property
    def _signer(self) -> Signer:
        return Signer(salt=self.name, sep=SEPARATOR)

    @property
    def _visits(self) -> TimestampSigner:
        return TimestampSigner(salt=f"{self.name}.visit")
