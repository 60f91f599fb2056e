"""A listmonk that stands in memory, for tests: it answers `requests.request` as the documented API does."""

import re
from typing import Any
from urllib.parse import urlsplit

import requests

ROOT = "https://lettres.example"
OPTIONS = {"url": f"{ROOT}/", "user": "site", "token": "secret", "lists": {"fr": 3, "": 4}, "template": 2}


class Listmonk:
    """What it holds, by number; `status` other than 200 is what it answers to everything, None: nothing."""

    def __init__(self) -> None:
        self.subscribers: dict[int, dict[str, Any]] = {}
        self.campaigns: dict[int, dict[str, Any]] = {}
        self.status: int | None = 200
        self.asked: list[str] = []

    def request(self, method: str, address: str, **more: Any) -> requests.Response:
        """In the place of `requests.request`."""
        assert address.startswith(f"{ROOT}/api/")
        assert more["auth"] == ("site", "secret")
        assert more["allow_redirects"] is False
        if self.status is None:
            raise requests.ConnectTimeout("https://site:secret@lettres.example/?query=awa@courriel.example")
        path = urlsplit(address).path
        self.asked.append(f"{method} {path}")
        response = requests.Response()
        response.status_code = self.status
        if "/campaigns" in path and self.status == 200:
            answer: Any = self._campaign(method, path, more)
            response.status_code = 200 if answer else 400
        else:
            answer = getattr(self, f"_{method.lower()}")(path, more) if self.status == 200 else None
        response.json = lambda **_kwargs: {"data": answer}  # type: ignore[method-assign]
        return response

    def only(self) -> dict[str, Any]:
        """The one subscriber that there is."""
        (one,) = self.subscribers.values()
        return one

    def _campaign(self, method: str, path: str, more: dict[str, Any]) -> dict[str, Any] | None:
        number = len(self.campaigns) + 41 if method == "POST" else int(path.rpartition("/")[2])
        if method != "GET":
            self.campaigns[number] = {**more["json"], "id": number, "status": "draft"}
        return self.campaigns.get(number)

    def _get(self, _path: str, more: dict[str, Any]) -> dict[str, Any]:
        params = more["params"]
        return {"results": [one for one in self.subscribers.values() if self._matches(one, params)]}

    def _matches(self, one: dict[str, Any], params: dict[str, Any]) -> bool:
        query, attribs = params["query"], one["attribs"]
        if found := re.search(r"attribs->>'site' = '(.*)'", query):
            return bool(attribs.get("site") == found[1])
        if found := re.search(r"LOWER\(subscribers.email\) = '(.*)'", query):
            return bool(one["email"].lower() == found[1].replace("''", "'"))
        if "blocklisted" in query:
            return bool(one["status"] == "blocklisted")
        states = [each["subscription_status"] for each in one["lists"] if each["id"] in params["list_id"]]
        return params["subscription_status"] in states

    def _post(self, _path: str, more: dict[str, Any]) -> dict[str, Any]:
        return self._keep(len(self.subscribers) + 7, more["json"])

    def _put(self, path: str, more: dict[str, Any]) -> dict[str, Any]:
        return self._keep(int(path.rpartition("/")[2]), more["json"])

    def _delete(self, path: str, _more: dict[str, Any]) -> bool:
        del self.subscribers[int(path.rpartition("/")[2])]
        return True

    def _keep(self, number: int, data: dict[str, Any]) -> dict[str, Any]:
        lists = [{"id": key, "subscription_status": "confirmed"} for key in data["lists"]]
        self.subscribers[number] = {**data, "id": number, "lists": lists}
        return self.subscribers[number]
