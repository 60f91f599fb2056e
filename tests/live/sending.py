"""What senders of forms do: read a page, do the work of the contact form, attach photographs, publish, add files."""

import io
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import requests
from altcha import Challenge, Payload, solve_challenge
from bs4 import BeautifulSoup
from PIL import Image
from wagtail.test.utils.form_data import querydict_from_html

from tests.media.pdf_files import raw_pdf

TIMEOUT = 60
PDF = raw_pdf(1)
Task = Callable[[], object]


def photographs(count: int, side: int = 1_300) -> list[bytes]:
    """Pictures as telephones make them, too large to be kept in memory while they arrive."""
    made = []
    for number in range(count):
        file = io.BytesIO()
        Image.effect_noise((side, side), 90 + number).convert("RGB").save(file, "JPEG", quality=95)
        made.append(file.getvalue())
    return made


@dataclass(frozen=True)
class Sender:
    """Somebody with an address and cookies, at the server `base` ("http://127.0.0.1:34567").

    The cookies are for https only, as in production; this server speaks http to its tests.
    """

    base: str
    address: str
    cookies: dict[str, str]

    def read(self, path: str) -> requests.Response:
        """A page; its cookies are kept."""
        headers = {"X-Forwarded-For": self.address}
        answer = requests.get(self.base + path, headers=headers, cookies=self.cookies, timeout=TIMEOUT)
        for one in (*answer.history, answer):
            self.cookies.update({cookie.name: cookie.value or "" for cookie in one.cookies})
        return answer

    def send(self, path: str, values: dict[str, str], files: object = None, **headers: str) -> requests.Response:
        """A form."""
        return requests.post(
            self.base + path,
            {"csrfmiddlewaretoken": self.cookies.get("csrftoken", ""), **values},
            files=files,  # type: ignore[arg-type]
            headers={
                "X-Forwarded-For": self.address,
                "Referer": self.base.replace("http:", "https:") + path,
                **headers,
            },
            cookies=self.cookies,
            allow_redirects=False,
            timeout=TIMEOUT,
        )


def form_values(page: str) -> dict[str, str]:
    """What a browser sends of the main form of a page, nothing changed but choices: the first one will do."""
    main = page[page.index("<main") : page.index("</main>")]
    found = querydict_from_html(main, exclude_csrf=False).items()
    # A browser drops the line break that begins a text area.
    values = {name: value.removeprefix("\n") for name, value in found}
    for choice in BeautifulSoup(main, "html.parser").find_all("select"):
        first = next((option["value"] for option in choice.find_all("option") if option.get("value")), "")
        values[choice["name"]] = values.get(choice["name"]) or first
    for choice in BeautifulSoup(main, "html.parser").find_all("input", type="radio"):
        values.setdefault(choice["name"], choice["value"])
    return values


def message(base: str, path: str, address: str, number: int, proven: bool) -> Task:
    """Sends a message to the contact page at `path`: "taken", "aside", or the status of another answer."""
    sender = Sender(base, address, {})
    page = sender.read(path).text
    emails = {field["name"] for field in BeautifulSoup(page, "html.parser").find_all("input", type="email")}
    values = form_values(page)
    for name, value in values.items():
        if not value and "-" not in name:
            values[name] = "awa@exemple.org" if name in emails else f"Envoyé par un essai {number}"
    if proven:
        values["form-proof"] = proof(sender, "contact")

    def send() -> str:
        answer = sender.send(path, values)
        if answer.status_code != 302:
            return str(answer.status_code)
        return "aside" if answer.headers["Location"].endswith("a-part") else "taken"

    return send


def proof(sender: Sender, form: str) -> str:
    """The work that a form of this name asks of a sender."""
    challenge = Challenge.from_dict(sender.read(f"/preuve/{form}/").json()["challenge"])
    solution = solve_challenge(challenge)
    assert solution
    return Payload(challenge, solution).to_base64()


def registration(base: str, path: str, address: str, number: int) -> Task:
    """Registers somebody by the form of an event at `path`: the status of the answer."""
    sender = Sender(base, address, {})
    values = form_values(sender.read(path).text)
    own = {"your-name": f"Personne {number}", "your-email": f"personne{number}@courriel.example"}
    values |= own | {"repas": "végétarien", "form-proof": proof(sender, "registration")}
    return lambda: sender.send(path, values).status_code


def application(base: str, path: str, address: str, number: int) -> Task:
    """Sends the form of the call at `path`, with a file: the status of the answer."""
    sender = Sender(base, address, {})
    values = form_values(sender.read(path).text)
    written = {
        "applicant-name": f"Essai {number}",
        "applicant-email": f"essai{number}@exemple.example",
        "langues_de_travail": "français",
        "groupe_de_travail_prefere": "Rendre des comptes",
        "je_peux_suivre_deux_reunions_en_ligne_par_mois_pendant_un_an": "on",
    }
    for name, value in values.items():
        if not value and "-" not in name:
            written.setdefault(name, "")
    words = ("pays", "mouvement_ou_organisation", "quel_role", "que_voulez")
    written |= {name: f"Essai {number}" for name in values if name.startswith(words)}
    values |= written | {"form-proof": proof(sender, "application"), "send": ""}
    files = [("lettre_d_appui_de_votre_mouvement", ("lettre.pdf", PDF, "application/pdf"))]
    return lambda: sender.send(path, values, files).status_code


def proposal(base: str, link: str, photos: Sequence[bytes], acronym: str) -> Task:
    """Sends what a partner proposes by its link, with photographs: the status of the answer."""
    sender = Sender(base, "192.0.2.3", {})
    first = requests.get(base + link, allow_redirects=False, timeout=TIMEOUT)
    sender.cookies.update({cookie.name: cookie.value or "" for cookie in first.cookies})
    path = first.headers["Location"]
    values = form_values(sender.read(path).text) | {"acronym": acronym}
    files = [("photos", (f"photo-{number}.jpg", photo, "image/jpeg")) for number, photo in enumerate(photos)]
    return lambda: sender.send(path, values, files or None).status_code


def publication(officer: Sender, path: str, values: dict[str, str], acronym: str) -> Task:
    """Publishes a page of the studio: the status of the answer."""
    changed = values | {"acronym": acronym, "action-publish": "action-publish"}
    return lambda: officer.send(path, changed).status_code


def upload(officer: Sender, kind: str, name: str, content: bytes) -> Task:
    """Adds a file to the studio's library of `kind`, "images" or "documents": the status of the answer."""
    fields, path = {"collection": "1", "title": name}, f"/admin/{kind}/multiple/add/"
    files = {"files[]": (name, content, "application/octet-stream")}
    return lambda: officer.send(path, fields, files, **{"X-Requested-With": "XMLHttpRequest"}).status_code


def at_once(tasks: Sequence[Task]) -> list[object]:
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
