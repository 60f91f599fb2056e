"""What a sender of forms does: reads the page, does the work of the contact form, attaches photographs."""

import io
import re
import threading
from collections.abc import Callable, Iterable, Sequence
from html.parser import HTMLParser

import requests
from altcha import Challenge, Payload, solve_challenge
from PIL import Image

TIMEOUT = 60
WORDS = "Envoyé par la mesure"


class Fields(HTMLParser):
    """The values that a browser would send of the page's main form, nothing changed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self.emails: set[str] = set()
        self._area = self._choice = ""
        self.feed(page[page.index("<main") : page.index("</main>")])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a field."""
        found = dict(attrs)
        name = found.get("name")
        if tag == "option" and self._choice and found.get("value"):
            # The first choice will do.
            self.values[self._choice] = self.values[self._choice] or found["value"] or ""
        if not name:
            return
        if found.get("type") == "email":
            self.emails.add(name)
        if tag == "select":
            self._choice = name
            self.values[name] = ""
        elif tag == "textarea":
            self._area = name
            self.values[name] = ""
        elif found.get("type") not in ("file", "checkbox", "radio") or "checked" in found:
            self.values[name] = found.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        """Leave a text area or a list of choices."""
        if tag == "textarea":
            self._area = ""
        elif tag == "select":
            self._choice = ""

    def handle_data(self, data: str) -> None:
        """Note what stands in a text area."""
        if self._area:
            # A browser drops the line break that begins a text area.
            self.values[self._area] += data if self.values[self._area] else data.removeprefix("\n")


def contact_fields(base: str, path: str, number: int) -> dict[str, str]:
    """A message to the contact page at `path`, with every field that it asks for."""
    page = requests.get(f"{base}{path}", timeout=TIMEOUT)
    fields = Fields(page.text)
    values = fields.values
    for name, value in list(values.items()):
        if not value and not re.search("-|csrf", name):
            values[name] = "awa@exemple.org" if name in fields.emails else f"{WORDS} {number}"
    return values | {"cookie": page.cookies["csrftoken"] or ""}


def proof_of_work(base: str, address: str) -> str:
    """The work asked of `address` now, done."""
    task = requests.get(f"{base}/preuve/contact/", headers={"X-Forwarded-For": address}, timeout=TIMEOUT).json()
    challenge = Challenge.from_dict(task["challenge"])
    solution = solve_challenge(challenge)
    assert solution, "no solution"  # noqa: S101
    return Payload(challenge, solution).to_base64()


def send_message(base: str, path: str, values: dict[str, str], address: str, proof: str = "") -> str:
    """Send a message from `address`: "taken", "aside", or the status of another answer."""
    cookie = values["cookie"]
    fields = {name: value for name, value in values.items() if name != "cookie"} | {"form-proof": proof}
    headers = {"X-Forwarded-For": address, "Referer": f"{base.replace('http:', 'https:')}{path}"}
    answer = requests.post(
        f"{base}{path}",
        fields,
        headers=headers,
        cookies={"csrftoken": cookie},
        allow_redirects=False,
        timeout=TIMEOUT,
    )
    if answer.status_code != 302:
        return str(answer.status_code)
    return "aside" if answer.headers["Location"].endswith("a-part") else "taken"


def photographs(count: int, side: int) -> list[bytes]:
    """Pictures as telephones make them, too large to be kept in memory while they arrive."""
    made = []
    for number in range(count):
        file = io.BytesIO()
        Image.effect_noise((side, side), 90 + number).convert("RGB").save(file, "JPEG", quality=95)
        made.append(file.getvalue())
    return made


class Visit:
    """The form of a partner, opened by its link."""

    def __init__(self, base: str, path: str, address: str = "192.0.2.3") -> None:
        self.headers = {"X-Forwarded-For": address}
        self.session = requests.Session()
        first = self.session.get(f"{base}{path}", allow_redirects=False, timeout=TIMEOUT)
        # The cookie is for https only, as in production; this server speaks http to its measure.
        self.cookies = {cookie.name: cookie.value or "" for cookie in self.session.cookies}
        self.url = f"{base}{first.headers['Location']}"
        page = requests.get(self.url, cookies=self.cookies, timeout=TIMEOUT)
        self.values = Fields(page.text).values

    def send(self, photos: Iterable[bytes], **changes: str) -> int:
        """Send the form with photographs; the status of the answer."""
        files = [("photos", (f"photo-{number}.jpg", photo, "image/jpeg")) for number, photo in enumerate(photos)]
        answer = requests.post(
            self.url,
            self.values | changes,
            files=files or None,
            headers=self.headers,
            cookies=self.cookies,
            allow_redirects=False,
            timeout=TIMEOUT,
        )
        return answer.status_code


def at_once(tasks: Sequence[Callable[[], object]]) -> list[object]:
    """What tasks give that all begin at the same moment, in a thread each; what one raises is its answer."""
    answers: list[object] = [None] * len(tasks)
    start = threading.Barrier(len(tasks))

    def run(number: int) -> None:
        start.wait()
        try:
            answers[number] = tasks[number]()
        except Exception as error:  # the server was killed, or refused
            answers[number] = type(error).__name__

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(tasks))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers
