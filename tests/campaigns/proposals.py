"""What the tests of proposed stories share: a campaign that takes them, and the form filled in as a browser does."""

from typing import Any

from django.http import HttpResponse
from django.test import Client

from campaigns.models import CampaignPage
from campaigns.proposals.links import LINKS
from core.public_forms.forms import TOKEN
from core.public_forms.guard import FIELD
from core.segments import SHARE
from demo.factories import make_campaign, make_campaign_index
from home.models import HomePage
from tests.core.proofs import proof_of_work
from tests.core.translated import below
from tests.reading import soup_of

WRITTEN = {
    "kind": "story",
    "title": "Douze au marché",
    "text": "Nous étions douze.\n\nNous avons tenu la place.",
    "country": "BJ",
    "precision": "town",
    "town": "Bohicon",
    "date": "2026-03-14",
    "anonymity": "first-name",
    "first_name": "Awa",
    "last_name": "Traoré",
    "email": "awa@courrier.example",
    "consent": "on",
}
TOKENS = "0190d9b4-0000-4000-8000-00000000000{}"


def open_campaign(home: HomePage, **fields: Any) -> CampaignPage:
    """A campaign whose form is open."""
    defaults: dict[str, Any] = {"title": "Le fil", "takes_proposals": True}
    return make_campaign(make_campaign_index(home), **defaults | fields)


def address_of(campaign: CampaignPage) -> str:
    """Where its form stands."""
    return below(campaign, SHARE)


def propose(
    client: Client, campaign: CampaignPage, *, proven: bool = True, token: int = 1, **changes: Any
) -> HttpResponse:
    """Send the form; the answer, before it leads on."""
    proof = {FIELD: proof_of_work(client, "story")} if proven else {}
    return client.post(address_of(campaign), {TOKEN: TOKENS.format(token), **proof, **WRITTEN, **changes})


def followed(client: Client, proposal: Any) -> HttpResponse:
    """The page that the link of the mail leads to."""
    return client.get(f"/suivi/recit/{LINKS.token_of(proposal)}/", follow=True)


def text_of(response: HttpResponse) -> str:
    """What a reader sees of the main part of a page, its spaces made alike."""
    main = soup_of(response).main
    assert main
    return " ".join(main.get_text(" ").split())


def errors_of(response: HttpResponse, name: str) -> str:
    """The errors beside a field."""
    field = soup_of(response).find(attrs={"name": name})
    assert field, name
    found = field.find_parent(class_="field").select_one(".errorlist")
    return found.get_text(" ", strip=True) if found else ""
