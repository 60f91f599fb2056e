"""What an officer sends to the studio: the form of a page, pictures and documents."""

from dataclasses import dataclass

import requests

from .sending import TIMEOUT

IMAGES = "/admin/images/multiple/add/"
DOCUMENTS = "/admin/documents/multiple/add/"
FIRST_COLLECTION = "1"


@dataclass(frozen=True)
class Officer:
    """Somebody signed in at `base`, such as "http://127.0.0.1:8000"; `forms` are what editors send, by their paths."""

    base: str
    cookies: dict[str, str]
    forms: dict[str, dict[str, str]]

    def publish(self, path: str, **changes: str) -> int:
        """Publish a page with changes; the status of the answer."""
        return self._post(path, self.forms[path] | changes | {"action-publish": "action-publish"})

    def add_picture(self, name: str, photo: bytes) -> int:
        """Add a JPEG to the library of pictures; the status of the answer."""
        return self._upload(IMAGES, f"{name}.jpg", photo, "image/jpeg")

    def add_document(self, name: str, text: bytes) -> int:
        """Add a text to the library of documents; the status of the answer."""
        return self._upload(DOCUMENTS, f"{name}.txt", text, "text/plain")

    def _upload(self, path: str, name: str, content: bytes, kind: str) -> int:
        fields = {"collection": FIRST_COLLECTION, "title": name}
        return self._post(path, fields, {"files[]": (name, content, kind)}, {"X-Requested-With": "XMLHttpRequest"})

    def _post(
        self,
        path: str,
        fields: dict[str, str],
        files: dict[str, tuple[str, bytes, str]] | None = None,
        headers: dict[str, str] | None = None,
    ) -> int:
        answer = requests.post(
            f"{self.base}{path}",
            fields | {"csrfmiddlewaretoken": self.cookies["csrftoken"]},
            files=files,
            # The cookies are for https only, as in production; this server speaks http to its measure.
            headers={"Referer": f"{self.base.replace('http:', 'https:')}{path}", **(headers or {})},
            cookies=self.cookies,
            allow_redirects=False,
            timeout=TIMEOUT,
        )
        return answer.status_code
