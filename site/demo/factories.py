"""Makes published pages and what they hold, with French defaults that never clash.

Tests, measures and the demo share these: `make_partner(parent, title="…")` needs nothing else. Without a
parent, a page stands under the first page that may hold it, made when there is none.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, time, timedelta
from functools import cache
from io import BytesIO
from itertools import count
from typing import Any
from uuid import UUID

import pypdfium2
from django.conf import settings
from django.core.files.base import ContentFile, File
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from PIL import Image as Pillow
from wagtail.log_actions import log
from wagtail.models import Locale, Page, Site
from wagtail.signals import page_published
from wagtail_footnotes.models import Footnote

from campaigns.models import (
    ApplicationField,
    CallCampaign,
    CallIndexPage,
    CallPage,
    CampaignIndexPage,
    CampaignPage,
    CampaignPartner,
    EventCampaign,
    EventIndexPage,
    EventKind,
    EventPage,
    EventPartner,
    EventSession,
    ReviewCriterion,
    StoryPage,
    StoryPartner,
    StoryProposal,
    StoryProposalState,
)
from campaigns.proposals.forms import ProposalForm
from campaigns.proposals.sending import store
from core.models import BasePage, Country, GlossaryTerm, Theme
from home.contact.models import ContactField, ContactPage
from home.models import GlossaryPage, HomeCampaign, HomePage, StandardPage, VisionPage
from media.images import CleanImage
from media.models import Document, Image, Reading
from media.pdf import Contents, read_pdf
from media.reading import keep, read
from partners.models import MovementKind, PartnerIndexPage, PartnerPage
from publications.models import (
    ArticlePage,
    ArticlePartner,
    IssuePage,
    IssuePartner,
    MagazineIndexPage,
    PublicationCampaign,
    PublicationFile,
    PublicationIndexPage,
    PublicationKind,
    PublicationPage,
    PublicationPartner,
    VisionNoteCampaign,
    VisionNoteFile,
    VisionNoteIndexPage,
    VisionNotePage,
    VisionNotePartner,
)
from publications.models.files import OfferedFile
from worldmap.countries import country_codes, default_continent

_numbers = count(1)
FIRST_ISSUE = 1000
READING_SECONDS = 30.0

Fields = Any
"""Values of a model's fields, by name."""

OfferedDocument = tuple[Document, str] | tuple[Document, str, str] | tuple[Document, str, str, str]
"""A document that a publication offers: its language (code), its use, its name."""


def make_site(**fields: Fields) -> HomePage:
    """A home page alone under the root, published, and the default site on it; Wagtail's own page goes."""
    Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root")
    for page in root.get_children():
        page.delete()
    home = make_home(Page.objects.get(pk=root.pk), **fields)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "root_page": home, "site_name": settings.WAGTAIL_SITE_NAME},
    )
    Site.clear_site_root_paths_cache()
    return home


def make_home(parent: Page | None = None, *, campaigns: Iterable[CampaignPage] = (), **fields: Fields) -> HomePage:
    """A home page that shows `campaigns`."""
    defaults = {"title": "Solidarité Mondiale", "slug": "accueil", "opening": "La justice sociale s’organise."}
    page = HomePage(**defaults | fields)
    page.campaign_links = [HomeCampaign(campaign=one) for one in campaigns]
    return published(page, parent or Page.get_first_root_node())


def make_vision(parent: Page | None = None, **fields: Fields) -> VisionPage:
    """A page of the vision and missions."""
    defaults = {"opening": "Les mouvements sociaux changent la société."}
    return published(VisionPage(**_titled("Vision et missions", defaults | fields)), parent)


def make_standard(parent: Page | None = None, **fields: Fields) -> StandardPage:
    """A page of text."""
    defaults = {"introduction": "Ce qu’il faut savoir, en quelques mots."}
    return published(StandardPage(**_titled("Page", defaults | fields)), parent)


def make_glossary(parent: Page | None = None, **fields: Fields) -> GlossaryPage:
    """The page of the glossary."""
    return published(GlossaryPage(**_titled("Glossaire", fields)), parent)


def make_contact(
    parent: Page | None = None, *, form_fields: Iterable[dict[str, object]] | None = None, **fields: Fields
) -> ContactPage:
    """A contact page whose form asks for a name and a message, unless `form_fields` says otherwise."""
    page = ContactPage(**_titled("Contact", fields))
    asked = form_fields or [
        {"label": "Votre nom", "field_type": "singleline"},
        {"label": "Votre message", "field_type": "multiline"},
    ]
    page.form_fields = [ContactField(**field, sort_order=place) for place, field in enumerate(asked)]
    return published(page, parent)


def make_campaign_index(parent: Page | None = None, **fields: Fields) -> CampaignIndexPage:
    """The list of campaigns."""
    return published(CampaignIndexPage(**_titled("Campagnes", fields)), parent)


def make_campaign(
    parent: Page | None = None, *, partners: Iterable[PartnerPage] = (), **fields: Fields
) -> CampaignPage:
    """A campaign under way."""
    defaults = {"tagline": "Ce que nous demandons, nous le demandons ensemble.", "start_date": date(2020, 1, 1)}
    page = CampaignPage(**_titled("Campagne", defaults | fields))
    page.partner_links = [CampaignPartner(partner=partner) for partner in partners]
    return published(page, parent)


def make_agenda(parent: Page | None = None, **fields: Fields) -> EventIndexPage:
    """The agenda."""
    return published(EventIndexPage(**_titled("Agenda", {"slug": "agenda"} | fields)), parent)


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
    page = EventPage(**_titled("Événement", {"introduction": "Venez comme vous êtes."} | fields))
    evening = {"start_date": timezone.localdate() + timedelta(days=1), "start_time": time(18), "end_time": time(20)}
    page.sessions = [EventSession(**session) for session in sessions or [evening]]
    page.partner_links = [EventPartner(partner=partner) for partner in partners]
    page.campaign_links = [EventCampaign(campaign=campaign) for campaign in campaigns]
    return published(page, parent)


def make_story(parent: Page | None = None, *, partners: Iterable[PartnerPage] = (), **fields: Fields) -> StoryPage:
    """A story of a campaign, in Benin unless said otherwise."""
    if "country" not in fields:
        fields["country"] = make_country("BJ")
    page = StoryPage(**_titled("Récit", fields))
    page.partner_links = [StoryPartner(partner=partner) for partner in partners]
    return published(page, parent)


def make_proposal(
    campaign: CampaignPage | None = None, *, pictures: Iterable[File] = (), aside: bool = False, **answers: Fields
) -> StoryProposal:
    """A story that somebody has proposed and that waits for an answer; nobody was mailed of it.

    `answers` are those of the form; a campaign takes proposals once it says so.
    """
    defaults = {
        "kind": "story",
        "title": f"Récit proposé {next(_numbers)}",
        "text": "Nous étions douze au marché.",
        "country": "BJ",
        "precision": "country",
        "anonymity": "anonymous",
        "email": "expediteur@courrier.example",
        "consent": "on",
    }
    form = ProposalForm(defaults | answers, MultiValueDict({"pictures": list(pictures)}))
    if not form.is_valid():
        raise ValueError(form.errors.as_text())
    proposal = store(form, campaign or make_campaign(takes_proposals=True), aside=aside)
    StoryProposalState.objects.filter(staff_told_at=None).update(staff_told_at=timezone.now())
    proposal.mails.update(sent_at=timezone.now())
    return proposal


def make_call_index(parent: Page | None = None, **fields: Fields) -> CallIndexPage:
    """The list of calls."""
    return published(CallIndexPage(**_titled("Appels", {"slug": "appels"} | fields)), parent)


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
    }
    page = CallPage(**_titled("Appel", defaults | fields))
    page.campaign_links = [CallCampaign(campaign=campaign) for campaign in campaigns]
    page.form_fields = [ApplicationField(sort_order=place, **one) for place, one in enumerate(form)]
    page.review_criteria = [ReviewCriterion(sort_order=place, **one) for place, one in enumerate(jury_criteria)]
    page.own_form = page.own_form or bool(page.form_fields.all())
    return published(page, parent)


def make_partner_index(parent: Page | None = None, **fields: Fields) -> PartnerIndexPage:
    """The directory of partners."""
    return published(PartnerIndexPage(**_titled("Partenaires", fields)), parent)


def make_partner(parent: Page | None = None, **fields: Fields) -> PartnerPage:
    """A partner, in Benin unless said otherwise."""
    defaults = {"introduction": "Un mouvement qui appartient à ses membres."}
    if "country" not in fields:
        defaults["country"] = make_country("BJ")
    return published(PartnerPage(**_titled("Mouvement", defaults | fields)), parent)


def make_magazine(parent: Page | None = None, **fields: Fields) -> MagazineIndexPage:
    """The page that lists the issues of the magazine."""
    return published(MagazineIndexPage(**_titled("Ici et Là-bas", fields)), parent)


def make_issue(parent: Page | None = None, *, partners: Iterable[PartnerPage] = (), **fields: Fields) -> IssuePage:
    """An issue with a number of its own."""
    defaults = {"number": FIRST_ISSUE + next(_numbers), "date": date(2024, 3, 1), "introduction": "Au sommaire."}
    page = IssuePage(**_titled("Numéro", defaults | fields))
    page.partner_links = [IssuePartner(partner=partner) for partner in partners]
    return published(page, parent)


def make_article(
    parent: Page | None = None,
    *,
    notes: Mapping[str, str] | None = None,
    partners: Iterable[PartnerPage] = (),
    **fields: Fields,
) -> ArticlePage:
    """An article of an issue; `notes` are its footnotes, rich texts by the identifiers that its body calls."""
    page = ArticlePage(**_titled("Article", {"introduction": "Ce que l’on a vu."} | fields))
    page.footnotes = [Footnote(uuid=UUID(key), text=text) for key, text in (notes or {}).items()]
    page.partner_links = [ArticlePartner(partner=partner) for partner in partners]
    return published(page, parent)


def make_vision_note_index(parent: Page | None = None, **fields: Fields) -> VisionNoteIndexPage:
    """The list of vision notes."""
    return published(VisionNoteIndexPage(**_titled("Notes de vision", fields)), parent)


def make_vision_note(
    parent: Page | None = None,
    *,
    files: Iterable[OfferedDocument] = (),
    partners: Iterable[PartnerPage] = (),
    campaigns: Iterable[CampaignPage] = (),
    **fields: Fields,
) -> VisionNotePage:
    """A vision note; `files` are its documents with their language codes and, where it matters, use and name."""
    defaults = {"year": 2013, "introduction": "Ce que nous voulons, et pourquoi."}
    page = VisionNotePage(**_titled("Note de vision", defaults | fields))
    page.files = _files(VisionNoteFile, files)
    page.partner_links = [VisionNotePartner(partner=partner) for partner in partners]
    page.campaign_links = [VisionNoteCampaign(campaign=campaign) for campaign in campaigns]
    return published(page, parent)


def make_publication_index(parent: Page | None = None, **fields: Fields) -> PublicationIndexPage:
    """The list of publications."""
    return published(PublicationIndexPage(**_titled("Publications", fields)), parent)


def make_publication(
    parent: Page | None = None,
    *,
    files: Iterable[OfferedDocument] = (),
    partners: Iterable[PartnerPage] = (),
    campaigns: Iterable[CampaignPage] = (),
    **fields: Fields,
) -> PublicationPage:
    """A brochure; `files` as those of a vision note."""
    if "kind" not in fields:
        fields["kind"] = make_publication_kind("Brochure")
    defaults = {"date": date(2024, 3, 1), "introduction": "Quarante pages pour comprendre."}
    page = PublicationPage(**_titled("Publication", defaults | fields))
    page.files = _files(PublicationFile, files)
    page.partner_links = [PublicationPartner(partner=partner) for partner in partners]
    page.campaign_links = [PublicationCampaign(campaign=campaign) for campaign in campaigns]
    return published(page, parent)


def _files(model: type[OfferedFile], files: Iterable[OfferedDocument]) -> list[OfferedFile]:
    names = ("document", "language", "use", "label")
    return [model(**dict(zip(names, file, strict=False))) for file in files]


FACTORIES: dict[type[BasePage], Callable[..., BasePage]] = {
    HomePage: make_home,
    VisionPage: make_vision,
    StandardPage: make_standard,
    GlossaryPage: make_glossary,
    ContactPage: make_contact,
    CampaignIndexPage: make_campaign_index,
    CampaignPage: make_campaign,
    CallIndexPage: make_call_index,
    CallPage: make_call,
    EventIndexPage: make_agenda,
    EventPage: make_event,
    StoryPage: make_story,
    PartnerIndexPage: make_partner_index,
    PartnerPage: make_partner,
    MagazineIndexPage: make_magazine,
    IssuePage: make_issue,
    ArticlePage: make_article,
    VisionNoteIndexPage: make_vision_note_index,
    VisionNotePage: make_vision_note,
    PublicationIndexPage: make_publication_index,
    PublicationPage: make_publication,
}
"""The maker of every page type: `FACTORIES[model](parent, **fields)`."""


def make_country(code: str = "") -> Country:
    """The country of an ISO code, made when absent; without a code, one that is not there yet."""
    if not code:
        taken = set(Country.objects.values_list("code", flat=True))
        code = next(one for one in country_codes() if one not in taken)
    return Country.objects.get_or_create(code=code, defaults={"continent": default_continent(code)})[0]


def make_theme(**fields: Fields) -> Theme:
    """A theme."""
    return Theme.objects.create(**{"name": f"Thème {next(_numbers)}"} | fields)


def make_term(name: str = "", **fields: Fields) -> GlossaryTerm:
    """A term of the glossary."""
    name = name or f"Terme {next(_numbers)}"
    return GlossaryTerm.objects.create(**{"name": name, "definition": f"<p>Ce que {name} veut dire.</p>"} | fields)


def make_kind(**fields: Fields) -> MovementKind:
    """A kind of movement."""
    return MovementKind.objects.create(**{"name": f"Type de mouvement {next(_numbers)}"} | fields)


def make_event_kind(name: str = "", **fields: Fields) -> EventKind:
    """The kind of event of a name, made when absent; without a name, one that is not there yet."""
    name = name or f"Sorte {next(_numbers)}"
    return EventKind.objects.get_or_create(name=name, defaults=fields)[0]


def make_publication_kind(name: str = "", **fields: Fields) -> PublicationKind:
    """The kind of publication of a name, made when absent; without a name, one that is not there yet."""
    name = name or f"Nature {next(_numbers)}"
    return PublicationKind.objects.get_or_create(name=name, defaults=fields)[0]


def make_image(content: bytes = b"", name: str = "image.png", **fields: Fields) -> Image:
    """An image; without `content`, a plain rectangle of 960 × 640 pixels."""
    file = ContentFile(content, name) if content else CleanImage(_rectangle(), name)
    defaults = {"title": f"Image {next(_numbers)}", "description": "Un rectangle rouge brique."}
    return Image.objects.create(file=file, **defaults | fields)


@cache
def _rectangle() -> bytes:
    file = BytesIO()
    Pillow.new("RGB", (960, 640), (169, 63, 38)).save(file, "PNG")
    return file.getvalue()


def make_document(content: bytes = b"", name: str = "document.pdf", pages: int = 2, **fields: Fields) -> Document:
    """A document that was read; without `content`, a PDF file of `pages` blank pages."""
    defaults = {"title": f"Document {next(_numbers)}"}
    document = Document.objects.create(file=ContentFile(content or _blank_pdf(pages), name), **defaults | fields)
    if document.reading != Reading.WAITING:
        return document
    return read(document, READING_SECONDS) if content else keep(document, _blank_contents(pages))


def published(page: BasePage, parent: Page | None) -> BasePage:
    """Add `page` under `parent` as the studio leaves it once published, with its revision, but saved once."""
    parent = parent or _parent_for(type(page))
    page.locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    page.first_published_at = page.last_published_at = timezone.now()
    stored = type(page).objects
    parent.add_child(instance=page)
    revision = stored.get(pk=page.pk).save_revision(clean=False)
    stored.filter(pk=page.pk).update(live_revision=revision, has_unpublished_changes=False)
    page = stored.get(pk=page.pk)
    log(instance=page, action="wagtail.publish", revision=revision)
    page_published.send(type(page), instance=page, revision=revision)
    return page


def _parent_for(model: type[BasePage]) -> Page:
    """The first page that may hold a page of the type `model`; made when there is none."""
    candidates = model.allowed_parent_page_models()
    for candidate in candidates:
        if found := candidate.objects.order_by("path").first():
            return found
    return FACTORIES[candidates[0]]()


def _titled(title: str, fields: Mapping[str, object]) -> dict[str, object]:
    """The fields, with a title that no other page has unless they give one."""
    return {"title": f"{title} {next(_numbers)}", **fields}


@cache
def _blank_contents(pages: int) -> Contents:
    return read_pdf(BytesIO(_blank_pdf(pages)), READING_SECONDS)


@cache
def _blank_pdf(pages: int) -> bytes:
    file = BytesIO()
    with pypdfium2.PdfDocument.new() as pdf:
        for _page in range(pages):
            pdf.new_page(420, 595).close()
        pdf.save(file)
    return file.getvalue()
