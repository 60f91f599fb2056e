"""The dry run: what each row would do to the partners that the site has now."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.utils.translation import gettext as _
from wagtail.locks import BasicLock

from worldmap.countries import country_name

from ..disclosure import protected_names_held
from ..models import PartnerIndexPage, PartnerPage
from ..names import same_name
from ..public import is_more_open, openness
from ..querysets import PartnerQuerySet
from .cells import Words
from .compare import fill
from .headings import Line
from .names_in_file import NamesInFile
from .report import CHANGED, CREATED, WRONG, Row
from .rules import place, validate

BATCH = 100

Tell = Callable[[int, int], None]
"""Told how many rows are done, of how many."""
Outcome = tuple[Row, PartnerPage | None]
"""What becomes of a row, and the page to store; None when there is nothing to."""


@dataclass
class Known:
    """The partners that the site has, by what a row can call them."""

    by_reference: dict[str, int] = field(default_factory=dict)
    names: dict[tuple[str, int], str] = field(default_factory=dict)

    @classmethod
    def load(cls) -> "Known":
        """The partners of the source language."""
        known = cls()
        rows = partners().values_list("pk", "reference", "title", "protected_name", "country_id")
        for pk, reference, title, protected_name, country in rows:
            known.by_reference[reference.lower()] = pk
            known.names[same_name(protected_name or title), country] = reference
        return known


def partners() -> PartnerQuerySet:
    """Partners in the source language: files hold no translation, and no alias."""
    return PartnerPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None)


def current(page: PartnerPage) -> PartnerPage:
    """What an export shows of a partner and an import changes: of an unpublished one, its draft."""
    if page.live or not page.has_unpublished_changes or not page.latest_revision_id:
        return page
    return page.get_latest_revision_as_object()


class Check:
    """Takes rows one after the other; the site may be stored to in between.

    With `lock`, in a transaction, nobody else changes a partner between its check and the end.
    """

    def __init__(
        self, index: PartnerIndexPage, user: AbstractUser | None, *, publish: bool, lock: bool = False
    ) -> None:
        self.index, self.user, self.publish, self.lock = index, user, publish, lock
        self.words, self.known = Words.load(), Known.load()
        self.lines_of: dict[object, int] = {}
        self.names = NamesInFile()

    def rows(self, lines: list[Line], tell: Tell) -> list[Row]:
        """What becomes of each line of a file that is not stored meanwhile."""
        rows: list[Row] = []
        with protected_names_held():
            for row, _page in self.outcomes(lines):
                rows.append(row)
                tell(len(rows), len(lines))
        self.names.refuse_told()
        return rows

    def outcomes(self, lines: list[Line]) -> Iterator[Outcome]:
        """What becomes of each line."""
        for start in range(0, len(lines), BATCH):
            batch = lines[start : start + BATCH]
            pages = self._pages(batch)
            for line in batch:
                pk = self.known.by_reference.get(line.cells.get("reference", "").lower())
                yield self._outcome(line, pages.get(pk) if pk else None)

    def _pages(self, lines: list[Line]) -> dict[int, PartnerPage]:
        references = (line.cells.get("reference", "").lower() for line in lines)
        wanted = [self.known.by_reference[one] for one in references if one in self.known.by_reference]
        found = PartnerPage.objects.select_related("country", "locale").prefetch_related("kinds", "themes")
        if self.lock:
            found = found.select_for_update(of=("self", "page_ptr"))
        return found.in_bulk(wanted)

    def _outcome(self, line: Line, page: PartnerPage | None) -> Outcome:
        row = Row(line.number, line.cells.get("title", ""), line.cells.get("reference", ""))
        new = page is None
        page = self._new_page(row) if page is None else current(page)
        before = openness(page)
        if page.protected_name:
            page.title = page.real_name
        if not new:
            row.name, row.reference = page.real_name, page.reference
        fill(page, line, row, self.words)
        self._refuse_second(page, row, new=new)
        if not new and not row.cells and row.outcome != WRONG:
            return row, None
        if new:
            self._refuse_double(page, row)
        else:
            self._refuse_conflict(page, row)
        validate(page, row)
        self.names.add(page, row)
        if row.outcome == WRONG:
            return row, None
        row.outcome = CREATED if new else CHANGED
        self._notice(page, row, before, new=new)
        return row, page

    def _new_page(self, row: Row) -> PartnerPage:
        page = PartnerPage(locale=self.index.locale, reference=row.reference)
        place(page, self.index)
        return page

    def _refuse_second(self, page: PartnerPage, row: Row, *, new: bool) -> None:
        """Refuse a partner that stands in the file twice, by its reference, or a new one by its name and country."""
        keys: list[object] = [row.reference.lower()] if row.reference else []
        if page.title and page.country_id:
            keys.append((same_name(page.title), page.country_id))
        lines = [self.lines_of.setdefault(key, row.number) for key in keys]
        # The site may have two of one name; a third is not made.
        first = min(lines if new else lines[:1], default=row.number)
        if first != row.number:
            row.refuse(_("This partner already stands on line %(line)d of the file.") % {"line": first})

    def _refuse_double(self, page: PartnerPage, row: Row) -> None:
        """Refuse to make a partner that the site has."""
        reference = self.known.names.get((same_name(page.title), page.country_id))
        if reference is not None:
            country = country_name(page.country.code, "fr")
            row.refuse(
                _(
                    "“%(name)s” (%(country)s) exists with the reference %(reference)s:"
                    " write it in the column “Référence” to change that partner."
                )
                % {"name": page.title, "country": country, "reference": reference}
            )

    def _refuse_conflict(self, page: PartnerPage, row: Row) -> None:
        """Refuse to write over what somebody else has begun."""
        if page.locked and BasicLock(page).for_user(self.user):
            row.refuse(_("This profile is locked: ask that it be unlocked."))
        if page.live and page.has_unpublished_changes:
            row.refuse(
                _("This profile has a draft that is not published: publish it or give it up, then import again.")
            )
        elif not page.live and (page.workflow_in_progress or page.scheduled_revision):
            row.refuse(_("This profile waits for its approval or its date of publication: settle that first."))

    def _notice(self, page: PartnerPage, row: Row, before: tuple[int, ...], *, new: bool) -> None:
        """Tell what is easily overlooked."""
        if not new and not page.live:
            if self.publish:
                row.notices.append(_("This profile is not published: it stays a draft."))
            return
        if not new and not self.publish:
            row.notices.append(_("The public page stays as it is until the draft is published."))
        elif not new and is_more_open(openness(page), before):
            row.notices.append(_("The public will know more than before: make sure of the consent."))
        if new and row.reference:
            row.notices.append(_("No partner has this reference yet: a new profile gets it."))
