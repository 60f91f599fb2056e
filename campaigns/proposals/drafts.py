"""The page that a proposal becomes: a draft of a story below its campaign, or of an event in the agenda."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Locale, Page

from core.models import Country
from core.places import Precision
from core.reserved import free_slug
from media.models import Image
from text.plain_text import paragraphs
from worldmap.countries import country_name, default_continent

from ..models import (
    Anonymity,
    CampaignPage,
    EventCampaign,
    EventIndexPage,
    EventKind,
    EventPage,
    ProposalKind,
    StoryPage,
)
from .forms import session_of

Block = dict[str, Any]


def french(page: CampaignPage) -> CampaignPage:
    """The French page of a campaign: drafts are made where everything is written."""
    locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    return CampaignPage.objects.filter(translation_key=page.translation_key, locale=locale).first() or page


def agenda() -> EventIndexPage | None:
    """Where events are proposed; None where the site has no agenda."""
    return EventIndexPage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE).first()


def takes_events() -> bool:
    """Whether an event may be proposed."""
    return agenda() is not None and EventKind.objects.exists()


def make_draft(answers: dict[str, Any], campaign: CampaignPage, images: Sequence[Image]) -> Page:
    """Store the page that a form's `answers` ask for, not published.

    It is checked when staff publish it: here, an error would tell the public what the site keeps to itself.
    """
    country, _is_new = Country.objects.get_or_create(
        code=answers["country"], defaults={"continent": default_continent(answers["country"])}
    )
    is_event = answers["kind"] == ProposalKind.EVENT
    parent: Page | None = agenda() if is_event else campaign
    assert parent is not None  # noqa: S101  # the form offers no event without an agenda
    page = _event(answers, country, campaign, images) if is_event else _story(answers, country, images)
    page.live, page.has_unpublished_changes = False, True
    page.slug = free_slug(parent, answers["title"])
    parent.add_child(instance=page)
    page.save_revision(clean=False, log_action=True)
    return page


def _story(answers: dict[str, Any], country: Country, images: Sequence[Image]) -> StoryPage:
    cover, others = (images[0], images[1:]) if images else (None, [])
    return StoryPage(
        title=answers["title"],
        locale=Locale.objects.get(language_code=settings.LANGUAGE_CODE),
        written_in=answers["written_in"],
        country=country,
        town=answers.get("town", ""),
        location_precision=answers.get("precision", Precision.COUNTRY),
        start_date=answers.get("date"),
        hosts=json.dumps([_host(answers, country)]),
        image=cover,
        is_support=answers["kind"] == ProposalKind.PHOTO,
        body=json.dumps([*_texts(answers), *_photos(others)]),
    )


def _host(answers: dict[str, Any], country: Country) -> Block:
    """Who took part, under the name that may be published."""
    shown = published_name(answers)
    if shown:
        return {"type": "person", "value": {"name": shown, "role": ""}}
    with override(settings.LANGUAGE_CODE):
        name = country_name(country.code, settings.LANGUAGE_CODE)
        return {"type": "anonymous", "value": {"text": _("someone, %(country)s") % {"country": name}}}


def published_name(answers: dict[str, Any]) -> str:
    """The name that may be published, as a form's `answers` have it; empty for none."""
    if answers["anonymity"] == Anonymity.ANONYMOUS:
        return ""
    names = [answers["first_name"]]
    if answers["anonymity"] == Anonymity.NAME:
        names.append(answers["last_name"])
    return " ".join(names)


def _event(answers: dict[str, Any], country: Country, campaign: CampaignPage, images: Sequence[Image]) -> EventPage:
    page = EventPage(
        title=answers["title"],
        locale=Locale.objects.get(language_code=settings.LANGUAGE_CODE),
        written_in=answers["written_in"],
        kind=EventKind.objects.filter(pk=answers["event_kind"]).first(),
        country=country,
        town=answers["town"],
        place=answers["place"],
        other_hosts=published_name(answers),
        body=json.dumps([*_texts(answers), *map(_picture, images)]),
    )
    page.sessions = [session_of(answers)]
    page.campaign_links = [EventCampaign(campaign=campaign)]
    return page


def _texts(answers: dict[str, Any]) -> list[Block]:
    """The text; none where a picture says all."""
    return [{"type": "text", "value": paragraphs(answers["text"])}] if answers["text"] else []


def _photos(images: Iterable[Image]) -> list[Block]:
    photos = [{"type": "item", "value": _value(image), "id": str(uuid4())} for image in images]
    return [{"type": "photos", "value": {"photos": photos}}] if photos else []


def _picture(image: Image) -> Block:
    return {"type": "picture", "value": _value(image)}


def _value(image: Image) -> Block:
    """A picture without alternative text: whoever publishes it writes one."""
    return {"image": {"image": image.pk, "decorative": False, "alt_text": ""}, "caption": ""}
