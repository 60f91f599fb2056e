"""Opening a link: the address of the mail is left at once for one that opens nothing by itself.

The address in the browser names the link by a mark, and a cookie of a few hours carries the right to open it. Whoever
reads the address, in a history, a log or over a shoulder, has half of what is needed.
"""

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import salted_hmac

from ..models import UpdateLink
from .tokens import open_link

SECONDS = 12 * 3600
"""How long a visit lasts after its last answer: a form is filled in slowly where the line is often cut."""
COOKIE = "profil-"

_signer = TimestampSigner(salt="partners.update.visit")


def mark_of(link: UpdateLink) -> str:
    """What stands for `link` in the address; it opens nothing and cannot be guessed."""
    return salted_hmac(__name__, link.pk.hex, algorithm="sha256").hexdigest()[:20]


def visited(request: HttpRequest, mark: str) -> UpdateLink | None:
    """The link that this browser opened under `mark`; None when the visit is over or the link no longer works."""
    # A browser sends the one of the language that it reads.
    kept = (request.COOKIES.get(_cookie(code, mark), "") for code, _name in settings.LANGUAGES)
    try:
        key = _signer.unsign(next(filter(None, kept), ""), max_age=SECONDS)
    except BadSignature:
        return None
    link = open_link(key)
    return link if link and mark_of(link) == mark else None


def keep_visit(response: HttpResponse, link: UpdateLink) -> None:
    """Begin or prolong the visit, at the form's addresses only; no other site can have the browser send it a form."""
    mark = mark_of(link)
    for code, path in _folders():
        response.set_cookie(
            _cookie(code, mark),
            _signer.sign(link.pk.hex),
            max_age=SECONDS,
            path=path,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            # Not "Strict": the way here begins in a mail.
            samesite="Lax",
        )


def _cookie(language: str, mark: str) -> str:
    """The name of the cookie of a language: of one name, an answer sets a single cookie, whatever its paths."""
    return f"{COOKIE}{language}-{mark}"


def _folders() -> list[tuple[str, str]]:
    """Where the form stands in each language, by its code."""
    found = []
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            found.append((code, reverse("partner_update_thanks").removesuffix("merci/")))
    return found
