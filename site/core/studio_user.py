"""Who is signed in to the studio, for what has no request at hand: the title that Wagtail asks of a page, say.

Outside of the studio's answers, in mails and commands, that is nobody: what not all staff may see is left out.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest, HttpResponse
from wagtail.admin import mail

_request: ContextVar[HttpRequest | None] = ContextVar("studio_request", default=None)


class StudioUserMiddleware:
    """Knows the studio's request until its answer is made, also the part of it that is drawn last."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        with _asked(request if request.path_info.startswith(settings.ADMIN_PATHS) else None):
            return self.get_response(request)


def tell_studio(said: str) -> None:
    """Show a message to who is at work in the studio, whatever its page; nowhere else."""
    if (request := _request.get()) is not None:
        messages.success(request, said)


def studio_user() -> AbstractUser | None:
    """Who is signed in to the studio and asks for what is being made; None elsewhere."""
    request = _request.get()
    return request.user if request is not None and request.user.is_authenticated else None


@contextmanager
def _asked(request: HttpRequest | None) -> Iterator[None]:
    token = _request.set(request)
    try:
        yield
    finally:
        _request.reset(token)


def write_mails_for_nobody() -> None:
    """Have Wagtail's mails written as for somebody who may see nothing: they leave the server and its rights."""
    as_wagtail_does = mail.render_to_string

    def render_to_string(*args: Any, **kwargs: Any) -> str:
        with _asked(None):
            return str(as_wagtail_does(*args, **kwargs))

    mail.render_to_string = render_to_string
