"""The cookie of a browser that signed in before: it is the studio's alone."""

from django.test import Client

from .people import make_user, sign_in


def test_the_cookie_of_a_known_browser_goes_to_the_studio_alone(client: Client, db: None) -> None:
    make_user()
    sign_in(client)
    cookie = client.cookies["known_device"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/admin/", True, "Lax")
