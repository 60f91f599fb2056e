"""Where a form comes from that a browser sends, as the browser itself tells."""

from urllib.parse import urlsplit

from django.http import HttpRequest

OURS = ("same-origin", "none")
"""What Fetch Metadata says of a form of this site, and of what the reader began."""


def is_sent_by_another_site(request: HttpRequest) -> bool:
    """Whether a page of another site had the browser send this form.

    A browser that says nothing is believed: the visit's cookie stays behind there (SameSite). `Origin` is "null" on our
    own pages too, which name their address to nobody.
    """
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin", "null")
    if site and site not in OURS:
        return True
    return origin != "null" and urlsplit(origin).netloc != request.get_host()
