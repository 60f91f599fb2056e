"""The list of signatures as a PDF file, to be handed over with the petition, or to be shown to everybody."""

from collections.abc import Iterator
from datetime import datetime

from anyascii import anyascii
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from printing.faces import TITLE, can_be_written
from printing.paper import QUIET, Paper
from printing.table import Column, Table
from text.dates import long_date
from text.plain_text import one_line
from worldmap.countries import country_name

from ..models import CampaignPage, Signature
from .shown import may_be_shown

HERE = "BE"
MARK = " *"
"""After what is not in the letters that the person wrote."""
AT_ONCE = 1000
"""So many signatures are read at a time: a petition may have any number."""


class Handover:
    """The paper of the signatures of `campaign`, the page that keeps them.

    `page` is the campaign in the language of the paper. Where it is for everybody (`for_all`), it tells of who agreed
    to it the first name and the town, and nothing of the others.
    """

    def __init__(self, campaign: CampaignPage, page: CampaignPage, *, for_all: bool = False) -> None:
        self.campaign = campaign
        self.page = page
        self.for_all = for_all
        self.language: str = page.locale.language_code
        self.named = 0
        self.transliterated = 0

    def file(self) -> bytes:
        """The PDF file."""
        with translation.override(self.language):
            self._count()
            paper = Paper(self.page.title, self.language, settings.WAGTAIL_SITE_NAME)
            paper.set_subject(_("Petition"))
            paper.add_page()
            self._write_cover(paper)
            if self.named:
                self._write_list(paper)
            return bytes(paper.output())

    def _count(self) -> None:
        """How many are named, and of how many no font has the letters: the cover says so."""
        for signature in self._signatures():
            self.named += 1
            self.transliterated += not can_be_written(f"{self._name(signature)}{signature.town}")

    def _signatures(self) -> Iterator[Signature]:
        signatures = self.campaign.signatures.confirmed().order_by("created_at", "pk")
        if not self.for_all:
            return signatures.iterator(chunk_size=AT_ONCE)
        return filter(may_be_shown, signatures.filter(is_public=True).iterator(chunk_size=AT_ONCE))

    def _name(self, signature: Signature) -> str:
        first = one_line(signature.first_name)
        return first if self.for_all else f"{one_line(signature.last_name)} {first}"

    def _write_cover(self, paper: Paper) -> None:
        paper.set_y(38)
        paper.paragraph(_("Petition"), size=12, grey=QUIET, gap=2)
        paper.paragraph(self.page.title, "H1", face=TITLE, size=28, gap=6)
        for told in self._facts():
            paper.paragraph(told, size=12, gap=1.5)
        paper.y += 6
        paper.paragraph(_("What we ask for"), "H2", face=TITLE, size=16, gap=2)
        for text in _paragraphs(self.page.petition_text):
            paper.paragraph(text, size=11.5, gap=2.5)
        paper.y += 4
        for note in self._notes():
            paper.paragraph(note, size=9.5, grey=QUIET, gap=1.5)

    def _facts(self) -> Iterator[str]:
        count = max(self.campaign.signature_count, self.named)
        yield _("To: %(addressee)s") % {"addressee": self.page.petition_addressee}
        yield ngettext("%(number)s signature", "%(number)s signatures", count) % {"number": intcomma(count)}
        if unnamed := count - self.named:
            told = ngettext("%(number)s of them is not named here", "%(number)s of them are not named here", unnamed)
            yield told % {"number": intcomma(unnamed)}
        if goal := self.campaign.petition_goal:
            yield _("Goal: %(number)s") % {"number": intcomma(goal)}
        yield _("On %(day)s") % {"day": long_date(timezone.localdate())}

    def _notes(self) -> Iterator[str]:
        if self.for_all:
            yield _("First name and town are those of the people who agreed that everybody may know them.")
        if self.transliterated:
            told = ngettext(
                "One name is transliterated, and marked by *: this paper has no font for its letters. The list as XLSX"
                " holds it as it was written.",
                "%(number)s names are transliterated, and marked by *: this paper has no font for their letters. The"
                " list as XLSX holds them as they were written.",
                self.transliterated,
            )
            yield told % {"number": intcomma(self.transliterated)}

    def _write_list(self, paper: Paper) -> None:
        paper.add_page()
        paper.paragraph(_("Signatures"), "H2", face=TITLE, size=16, gap=3)
        name = pgettext("of a person", "First name") if self.for_all else _("Last name and first name")
        columns = [
            Column(_("No."), 16),
            Column(name, 76),
            Column(pgettext("of a person", "Town"), 56),
            Column(_("Signed on"), 22),
        ]
        table = Table(paper, columns)
        for number, signature in enumerate(self._signatures(), 1):
            row = (_readable(self._name(signature)), self._town(signature), _day(signature.created_at))
            table.row((intcomma(number), *row))

    def _town(self, signature: Signature) -> str:
        town = _readable(one_line(signature.town))
        return town if signature.country == HERE else f"{town} ({country_name(signature.country, self.language)})"


def _readable(text: str) -> str:
    """`text`, in Latin letters and marked where no font has its own."""
    return text if can_be_written(text) else f"{anyascii(text)}{MARK}"


def _day(moment: datetime) -> str:
    return date_format(timezone.localdate(moment), "SHORT_DATE_FORMAT")


def _paragraphs(html: str) -> Iterator[str]:
    """The texts of a rich text, those of lists with a dash or their number."""
    for element in BeautifulSoup(html, "html.parser").find_all(["p", "li"]):
        if text := " ".join(element.get_text(" ").split()):
            yield f"{_before(element)}{text}"


def _before(element: object) -> str:
    if getattr(element, "name", "") != "li":
        return ""
    siblings = element.parent.find_all("li", recursive=False)  # type: ignore[attr-defined]  # an item stands in a list
    return f"{siblings.index(element) + 1}. " if element.parent.name == "ol" else "– "  # type: ignore[attr-defined]
