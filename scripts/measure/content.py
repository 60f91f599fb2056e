"""More content than the demo has: ten times as much, a directory of 5,000 partners, a library of 10,000 pages."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import count, cycle, islice
from uuid import uuid4

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from campaigns.models import CampaignIndexPage, CampaignPage
from core.models import BasePage, Country, Theme
from demo.factories import make_campaign, make_country, make_issue, make_partner, make_standard, make_vision_note
from demo.pdf.faces import TEXT
from demo.pdf.paper import Paper
from home.models import HomePage, StandardPage
from media.models import Document, DocumentPage, HiddenText, Reading
from partners.models import MovementKind, PartnerIndexPage, PartnerPage
from publications.models import IssuePage, MagazineIndexPage, VisionNoteFile, VisionNoteIndexPage, VisionNotePage
from worldmap.countries import label_point

from ..console import ROOT

TIMES, PARTNERS, PAGES, NOTES, SHEETS, SHEET_WORDS = 10, 5_000, 10_000, 500, 40, 300
TEXTS = ROOT / "site" / "demo" / "texts"
ABROAD = ("ZA", "SN", "KE", "VN", "LK", "TH", "CO", "EC", "GT", "BR", "AR", "MX", "BE", "CA", "FJ")


def french(model: type[BasePage]) -> BasePage:
    """The one page of a type in the source language."""
    return model.objects.get(locale__language_code=settings.LANGUAGE_CODE)


@transaction.atomic
def grow() -> None:
    """Make nine pages for each partner, campaign and issue, related to what the demo has."""
    kinds, themes = list(MovementKind.objects.order_by("pk")), list(Theme.objects.order_by("pk"))
    worked_in = [country for country in Country.objects.order_by("pk") if country.partners.exists()]
    known = list(PartnerPage.objects.order_by("pk")[:60])

    def partner(place: int) -> None:
        kind, theme, country = (terms[place % len(terms)] for terms in (kinds, themes, worked_in))
        make_partner(french(PartnerIndexPage), country=country, kinds=[kind], themes=[theme])

    def concerned(place: int) -> list[PartnerPage]:
        return list(islice(cycle(known), place % len(known), place % len(known) + 3))

    def day(place: int) -> date:
        return date(1984, 1, 1) + timedelta(days=91 * place)

    makers: dict[type[BasePage], Callable[[int], object]] = {
        PartnerPage: partner,
        CampaignPage: lambda place: make_campaign(
            french(CampaignIndexPage), partners=concerned(place), start_date=day(place)
        ),
        IssuePage: lambda place: make_issue(
            french(MagazineIndexPage), partners=concerned(place), number=10_000 + place, date=day(place)
        ),
    }
    for model, make in makers.items():
        for place in range(model.objects.filter(locale__language_code=settings.LANGUAGE_CODE).count() * (TIMES - 1)):
            make(place)


@transaction.atomic
def crowd() -> None:
    """Bring the directory to 5,000 partners, over countries, kinds, themes and precisions, without revisions."""
    for code in ABROAD:
        make_country(code)
    index, countries = french(PartnerIndexPage), list(Country.objects.order_by("pk"))
    number = PARTNERS - index.get_children().live().count()
    partners = [_partner(place, countries[place % len(countries)]) for place in range(number)]
    insert(index, partners)
    for name, model, step in (("kinds", MovementKind, 1), ("themes", Theme, 3)):
        terms, through = list(model.objects.order_by("pk")), getattr(PartnerPage, name).through
        links = zip(partners, islice(cycle(terms), 0, None, step), strict=False)
        column = f"{model._meta.model_name}_id"
        through.objects.bulk_create(through(partnerpage_id=one.pk, **{column: term.pk}) for one, term in links)


def _partner(place: int, country: Country) -> PartnerPage:
    longitude, latitude = label_point(country.code)
    longitude, latitude = longitude + place * 37 % 211 / 100 - 1, latitude + place * 53 % 197 / 100 - 1
    name = ("Mutuelle", "Syndicat", "Coopérative", "Réseau", "Fédération", "Union", "Collectif")[place % 7]
    work = ("santé", "travailleuses domestiques", "paysannes", "jeunes", "pêcheurs", "vendeuses")[place % 6]
    return PartnerPage(
        title=f"{name} des {work} {place}",
        slug=f"foule-{place}",
        acronym=f"M{place}",
        country=country,
        reference=f"F-{place}",
        introduction=f"Un mouvement qui appartient à ses membres et défend le travail digne, la {work} et la dignité.",
        location_precision=("exact", "town", "country")[place % 3],
        consent_date=date(2024, 1, 1),
        town=f"Ville {place % 400}",
        longitude=round(longitude, 6),
        latitude=round(latitude, 6),
        town_longitude=round(longitude, 1),
        town_latitude=round(latitude, 1),
    )


@transaction.atomic
def enlarge() -> None:
    """Bring the site to 10,000 live pages and 500 vision notes with a PDF of 40 pages each; one more waits to be read.

    The texts are chance, but their words are those of the demo and as frequent.
    """
    words = Counter(word for path in sorted(TEXTS.glob("*.md")) for word in path.read_text("utf-8").split())
    chance = random.Random(1)  # noqa: S311

    def text(length: int) -> str:
        return " ".join(chance.choices(list(words), list(words.values()), k=length))

    notes = [
        VisionNotePage(title=f"Note {n} : {text(6)}"[:200], slug=f"note-{n}", year=1990 + n % 36, introduction=text(30))
        for n in range(NOTES)
    ]
    insert(french(VisionNoteIndexPage), notes)
    # Documents as they are once read: their files do not matter here.
    read = {"reading": Reading.READ, "page_count": SHEETS, "has_text": True}
    documents = Document.objects.bulk_create(
        Document(title=f"Note {n}", file=f"documents/note-{n}.pdf", **read) for n in range(NOTES)
    )
    HiddenText.objects.bulk_create(HiddenText(document=document) for document in documents)
    sheets = (
        DocumentPage(document=document, number=number, text=text(SHEET_WORDS))
        for document in documents
        for number in range(1, SHEETS + 1)
    )
    DocumentPage.objects.bulk_create(sheets, batch_size=500)
    files = zip(notes, documents, strict=True)
    VisionNoteFile.objects.bulk_create(VisionNoteFile(page=note, document=document) for note, document in files)
    themes, through = list(Theme.objects.order_by("pk")), VisionNotePage.themes.through
    through.objects.bulk_create(
        through(visionnotepage_id=note.pk, theme_id=themes[n % len(themes)].pk) for n, note in enumerate(notes)
    )
    paper = Paper("Quarante pages", "fr")
    for _sheet in range(SHEETS):
        paper.add_page()
        paper.set_font(TEXT, size=7)
        paper.multi_cell(0, 4, text(SHEET_WORDS))
    unread = Document.objects.create(title="Quarante", file=ContentFile(bytes(paper.output()), "quarante.pdf"))
    make_vision_note(files=[(unread, "fr")])
    pages = [
        StandardPage(
            title=f"{text(5)} {place}"[:200],
            slug=f"texte-{place}",
            introduction=text(20),
            body=[("text", f"<p>{text(120)}</p>")],
        )
        for place in range(PAGES - Page.objects.live().filter(depth__gt=1).count())
    ]
    insert(make_standard(french(HomePage), title="Grande section", slug="grande-section"), pages)


def insert(parent: BasePage, pages: Sequence[BasePage]) -> None:
    """Insert whole pages of one type in a few statements, both of their tables; revisions know nothing of it."""
    now, model = timezone.now(), type(pages[0])
    kind = ContentType.objects.get_for_model(model)
    first = parent.get_children().order_by("-path").values_list("path", flat=True).first()
    steps = count(Page._str2int(first[-Page.steplen :]) + 1 if first else 1)
    rows = []
    for page, step in zip(pages, steps, strict=False):
        page.path, page.depth, page.numchild = Page._get_path(parent.path, parent.depth + 1, step), parent.depth + 1, 0
        page.url_path, page.draft_title = f"{parent.url_path}{page.slug}/", page.title
        page.content_type, page.locale_id, page.translation_key = kind, parent.locale_id, uuid4()
        page.live, page.has_unpublished_changes = True, False
        page.first_published_at = page.last_published_at = now
        rows.append(Page(**{field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields}))
    for row, page in zip(Page.objects.bulk_create(rows), pages, strict=True):
        page.pk = page.id = page.page_ptr_id = row.pk
    for start in range(0, len(pages), 500):
        model._base_manager._insert(pages[start : start + 500], fields=model._meta.local_concrete_fields)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))
