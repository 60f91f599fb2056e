"""A mail as the studio previews it. Mails carry their styles with them, which no other answer of the site may."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .mail import LetterMail


def mail_preview(request: HttpRequest, mail: LetterMail, as_text: bool) -> HttpResponse:
    """The mail as HTML, or as plain text."""

    @csp_replace({"style-src": [SELF, UNSAFE_INLINE]})
    def answer(request: HttpRequest) -> HttpResponse:
        if as_text:
            return render(request, "newsletter/letter/text_preview.html", {"mail": mail})
        return HttpResponse(mail.html)

    return answer(request)
