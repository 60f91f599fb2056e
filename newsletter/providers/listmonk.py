"""A listmonk (https://listmonk.app) that the organisation runs, spoken to by its HTTP API.

The API is that of https://listmonk.app/docs/apis/subscribers/. A reader has the site's key among their attributes, by
which they are found again. The proof of the consent is the site's: listmonk sends no mail of its own
(`preconfirm_subscriptions`).
"""

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

import requests

from .base import DOOR, DOWN, LEFT, NO_LIST, REFUSED, SENT, Failure, IssueToSend, ProviderError, Reader

SECONDS = (3.05, 10)
"""So long a connection is waited for, and then an answer."""
PAGE = 500
HAS_KEY = "subscribers.attribs->>'site' IS NOT NULL"
SUBSCRIBERS = "/api/subscribers"
CAMPAIGNS = "/api/campaigns"
OWN_LINK = (
    "{{ if .Subscriber.Attribs.preferences }}{{ .Subscriber.Attribs.preferences }}"
    "{{ else }}{{ UnsubscribeURL }}{{ end }}"
)
"""The reader's own page here; that of listmonk for who was put into a list by hand."""
BRACES = '{{ "{{" }}'
"""Two braces that listmonk shows rather than reads."""
CLOSED = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}


class ListmonkProvider:
    """One server, with the name and the token of an API user, and the list of each language; "" is for all others.

    `template` is the number of a template that adds nothing to an issue: listmonk's own counts who opens it.
    """

    name = "listmonk"

    def __init__(self, url: str, user: str, token: str, lists: Mapping[str, int], template: int) -> None:
        self.root = url.rstrip("/")
        self.door = (user, token)
        self.lists = lists
        self.template = template

    def push(self, reader: Reader) -> None:
        """Make the subscriber, or write what is known of it anew."""
        found = self._find(f"subscribers.attribs->>'site' = {quoted(reader.key)}")
        if found is None:
            # Who was there before, by hand or by a subscription that ended, begins anew: they have just confirmed.
            self._delete(self._find(f"LOWER(subscribers.email) = {quoted(reader.email.lower())}"))
            self._ask("POST", SUBSCRIBERS, json=self._written(reader))
        elif self._has_left(found):
            raise ProviderError(LEFT)
        else:
            self._ask("PUT", f"{SUBSCRIBERS}/{found['id']}", json=self._written(reader))

    def take_away(self, key: str) -> None:
        """Delete the subscriber with all that listmonk knows of it."""
        self._delete(self._find(f"subscribers.attribs->>'site' = {quoted(key)}"))

    def left(self) -> Iterator[str]:
        """Those who left the site's lists, and those who were shut out; so many at a time, the others the next time."""
        unsubscribed = self._results(
            query=HAS_KEY, list_id=sorted(self.lists.values()), subscription_status="unsubscribed", per_page=PAGE
        )
        shut_out = self._results(query=f"{HAS_KEY} AND subscribers.status = 'blocklisted'", per_page=PAGE)
        yield from (str(one["attribs"]["site"]) for one in (*unsubscribed, *shut_out))

    def hand_over(self, issue: IssueToSend) -> int:
        """Make a campaign that is a draft; what became of the one before is asked first."""
        number = issue.number if issue.number and self._is_draft(issue.number) else None
        data = {
            "name": issue.name,
            "subject": self.placed(issue.subject, issue.leave),
            "lists": [self._list_of(issue.language)],
            "type": "regular",
            "content_type": "html",
            "body": self.placed(issue.html, issue.leave),
            "altbody": self.placed(issue.text, issue.leave),
            "template_id": self.template,
            "messenger": "email",
        }
        if number:
            self._ask("PUT", f"{CAMPAIGNS}/{number}", json=data)
            return number
        answer = self._ask("POST", CAMPAIGNS, json=data)
        try:
            return int(answer["data"]["id"])
        except (LookupError, TypeError, ValueError) as error:
            raise ProviderError(DOWN, "not the answer of listmonk") from error

    def placed(self, text: str, leave: str) -> str:
        """With what listmonk replaces for each reader. What staff wrote in braces is shown, not read by it."""
        return text.replace("{{", BRACES).replace(leave, OWN_LINK)

    def address_of(self, number: int) -> str:
        """The page of a campaign in listmonk."""
        return f"{self.root}/admin/campaigns/{number}"

    def _is_draft(self, number: int) -> bool:
        """Whether a campaign may still be changed; one that was deleted there is made anew."""
        try:
            answer = self._ask("GET", f"{CAMPAIGNS}/{number}")
        except ProviderError as error:
            if error.failure == REFUSED:
                return False
            raise
        if answer.get("data", {}).get("status") != "draft":
            raise ProviderError(SENT)
        return True

    def _written(self, reader: Reader) -> dict[str, Any]:
        return {
            "email": reader.email,
            "name": reader.first_name or reader.email.partition("@")[0],
            "status": "enabled",
            "lists": [self._list_of(reader.language)],
            "attribs": {
                "site": reader.key,
                "language": reader.language,
                "every_theme": reader.every_theme,
                "themes": list(reader.themes),
                "preferences": reader.link,
            },
            "preconfirm_subscriptions": True,
        }

    def _list_of(self, language: str) -> int:
        if (number := self.lists.get(language, self.lists.get(""))) is None:
            raise ProviderError(NO_LIST, language)
        return number

    def _has_left(self, found: dict[str, Any]) -> bool:
        """Whether somebody left by a page of listmonk's, or was shut out there: the site's lists alone count."""
        numbers = set(self.lists.values())
        states = {one.get("subscription_status") for one in found.get("lists") or () if one.get("id") in numbers}
        return found.get("status") == "blocklisted" or "unsubscribed" in states

    def _delete(self, found: dict[str, Any] | None) -> None:
        if found is not None:
            self._ask("DELETE", f"{SUBSCRIBERS}/{found['id']}")

    def _find(self, query: str) -> dict[str, Any] | None:
        return next(iter(self._results(query=query, per_page=1)), None)

    def _results(self, **params: object) -> list[dict[str, Any]]:
        answer = self._ask("GET", SUBSCRIBERS, params=params)
        try:
            return [dict(one) for one in answer["data"]["results"] or ()]
        except (LookupError, TypeError, ValueError) as error:
            raise ProviderError(DOWN, "not the answer of listmonk") from error

    def _ask(self, method: str, path: str, **more: Any) -> Any:
        """The answer. No redirect is followed: it would take the token and the addresses to another host."""
        address = f"{self.root}{path}"
        try:
            response = requests.request(method, address, auth=self.door, timeout=SECONDS, allow_redirects=False, **more)
            if response.status_code == HTTPStatus.OK:
                return response.json()
        except (requests.RequestException, ValueError) as error:
            # Its words hold the address that was asked, with whom it was asked about.
            raise ProviderError(DOWN, type(error).__name__) from None
        raise ProviderError(failure_of(response.status_code), f"{method} {response.status_code}")


def failure_of(status: int) -> Failure:
    """What an answer means that is not the one hoped for."""
    if status in CLOSED:
        return DOOR
    return REFUSED if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR else DOWN


def quoted(text: str) -> str:
    """A text of listmonk's query language, which is SQL."""
    return "'" + text.replace("'", "''") + "'"
