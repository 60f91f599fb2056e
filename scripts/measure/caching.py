"""What answers tell browsers and shared caches: cookies, Cache-Control, ETag, and the answer to a repeated request."""

import http.client
from dataclasses import dataclass
from email.message import Message


@dataclass(frozen=True)
class Caching:
    """What one address answered: names of its cookies, its headers, the status when asked again with its ETag."""

    path: str
    has_form: bool
    cookies: list[str]
    control: str
    validator: str
    vary: str
    again: int

    @property
    def right(self) -> bool:
        """Whether a reader gets no cookie but with a form, and caches know what to do."""
        return (self.has_form or not self.cookies) and bool(self.control and self.validator) and self.again == 304

    @property
    def excused(self) -> bool:
        """A page with a form, or the answer to what somebody asked, is the reader's own: it is not to be kept."""
        return (self.has_form or "?" in self.path) and "private" in self.control


def ask_twice(address: str, path: str) -> Caching:
    """Ask an address, then again with the validators it gave."""
    _status, headers, body = _get(address, path, {})
    etag, modified = headers.get("ETag", ""), headers.get("Last-Modified", "")
    conditions = {"If-None-Match": etag} if etag else {"If-Modified-Since": modified} if modified else {}
    again, _headers, _body = _get(address, path, conditions)
    cookies = [value.split("=")[0] for value in headers.get_all("Set-Cookie", [])]
    has_form = b'method="post"' in body.lower()
    return Caching(
        path, has_form, cookies, headers.get("Cache-Control", ""), etag or modified, headers.get("Vary", ""), again
    )


def body_of(address: str, path: str) -> bytes:
    """The body of an answer, as it is before compression."""
    return _get(address, path, {})[2]


def _get(address: str, path: str, headers: dict[str, str]) -> tuple[int, Message, bytes]:
    connection = http.client.HTTPConnection(address, timeout=30)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()
