"""The agenda and its events; calls."""

from collections.abc import Iterable
from datetime import time, timedelta

from django.utils import timezone
from wagtail.models import Page

from campaigns.models import (
    ApplicationField,
    CallCampaign,
    CallIndexPage,
    CallPage,
    CampaignPage,
    EventCampaign,
    EventIndexPage,
    EventPage,
    EventPartner,
    EventSession,
    ReviewCriterion,
)
from partners.models import PartnerPage

from .publishing import Fields, makes, published, titled
from .words import make_event_kind


@makes(EventIndexPage)
def make_agenda(parent: Page | None = None, **fields: Fields) -> EventIndexPage:
    """The agenda."""
    return published(EventIndexPage(**titled("Agenda", {"slug": "agenda"} | fields)), parent)


@makes(EventPage)
def make_event(
    parent: Page | None = None,
    *,
    sessions: Iterable[dict[str, object]] = (),
    partners: Iterable[PartnerPage] = (),
    campaigns: Iterable[CampaignPage] = (),
    **fields: Fields,
) -> EventPage:
    """An event, tomorrow evening unless its `sessions` say otherwise."""
    if "kind" not in fields:
        fields["kind"] = make_event_kind("Conférence-débat")
    page = EventPage(**titled("Événement", {"introduction": "Venez comme vous êtes."} | fields))
    evening = {"start_date": timezone.localdate() + timedelta(days=1), "start_time": time(18), "end_time": time(20)}
    page.sessions = [EventSession(**session) for session in sessions or [evening]]
    page.partner_links = [EventPartner(partner=partner) for partner in partners]
    page.campaign_links = [EventCampaign(campaign=campaign) for campaign in campaigns]
    return published(page, parent)


@makes(CallIndexPage)
def make_call_index(parent: Page | None = None, **fields: Fields) -> CallIndexPage:
    """The list of calls."""
    return published(CallIndexPage(**titled("Appels", {"slug": "appels"} | fields)), parent)


@makes(CallPage)
def make_call(
    parent: Page | None = None,
    *,
    campaigns: Iterable[CampaignPage] = (),
    form: Iterable[Fields] = (),
    jury_criteria: Iterable[Fields] = (),
    **fields: Fields,
) -> CallPage:
    """A call, open for a month unless told otherwise; with a `form` it has ours, with `jury_criteria` a jury."""
    defaults = {
        "introduction": "Nous cherchons des personnes qui veulent apprendre ensemble.",
        "deadline_date": timezone.localdate() + timedelta(days=30),
        "how": "<p>Écrivez-nous avant la date limite.</p>",
    }
    page = CallPage(**titled("Appel", defaults | fields))
    page.campaign_links = [CallCampaign(campaign=campaign) for campaign in campaigns]
    page.form_fields = [ApplicationField(sort_order=place, **one) for place, one in enumerate(form)]
    page.review_criteria = [ReviewCriterion(sort_order=place, **one) for place, one in enumerate(jury_criteria)]
    page.own_form = page.own_form or bool(page.form_fields.all())
    return published(page, parent)
