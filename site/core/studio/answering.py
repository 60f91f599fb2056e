"""Whether the site can take a form now: asked before one with a text is sent (static/js/answering.js)."""

from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET


@never_cache
@require_GET
def answers(request: HttpRequest) -> JsonResponse:
    """The token for a form: who asks is signed in, and the database has just said so."""
    return JsonResponse({"token": get_token(request)})


def answers_address() -> list[URLPattern]:
    """Where scripts ask whether a form can be sent."""
    return [path("repond/", answers, name="answers")]


def ask_before_sending() -> str:
    """The script that keeps a form on the screen while the site cannot take it."""
    away = _(
        "The site cannot store anything right now. Nothing is lost: your text is still here. Leave this page open, and"
        " save again in a few minutes."
    )
    over = _(
        "Your session is over. Nothing is lost: your text is still here. Leave this page open, sign in in another tab,"
        " then save again here."
    )
    return format_html(
        '<script src="{}" data-url="{}" data-away="{}" data-over="{}"></script>',
        static("js/answering.js"),
        reverse("answers"),
        away,
        over,
    )
