"""Names that a file itself protects, looked for in all of its rows, wherever they stand."""

from django.utils.translation import gettext as _

from core.texts import FieldText, texts_of

from ..disclosure import not_looked_at
from ..marks import marks_of
from ..models import PartnerPage
from ..names import Secrets, secrets_of, why_not_protectable
from .report import WRONG, Row
from .rules import tell


class NamesInFile:
    """What the rows of a file protect, and what they would tell: one may be stored before the other."""

    def __init__(self) -> None:
        self._protected: list[tuple[Row, frozenset[str]]] = []
        self._texts: list[tuple[Row, list[FieldText]]] = []

    def add(self, page: PartnerPage, row: Row) -> None:
        """Keep what a row changes or makes, also where it is refused: it will come back."""
        self._texts.append((row, list(texts_of(page, not_looked_at(page)))))
        if page.name_protected:
            marks = frozenset(marks_of(page))
            if row.outcome == WRONG:
                # Perhaps for a name that every other text holds.
                marks = frozenset(mark for mark in marks if not why_not_protectable(mark))
            self._protected.append((row, marks))

    def refuse_told(self) -> None:
        """Refuse the cells that tell a name which another row protects."""
        secrets = secrets_of(frozenset[str]().union(*(marks for _row, marks in self._protected)))
        by_row = [(row, secrets_of(marks)) for row, marks in self._protected]
        for row, texts in self._texts:
            for told in texts:
                if secrets.told_in(told.text):
                    _refuse(row, told, by_row)


def _refuse(row: Row, told: FieldText, protected: list[tuple[Row, Secrets]]) -> None:
    for other, secrets in protected:
        if other is not row and secrets.told_in(told.text):
            message = _("This tells the name of a partner that line %(line)d protects: the public would read it.")
            tell(row, told.field, message % {"line": other.number})
            return
