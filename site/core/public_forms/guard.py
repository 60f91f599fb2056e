"""Whether a form that the public sends is taken, kept aside for staff to look at, or refused.

Nobody's sending can silence others. Many forms make the work greater, for those who send them first, and never too
great to do. Whoever did the work is taken, or beyond a number that no staff could read one by one, taken aside. A form
without the work, as a browser without script sends it, is taken aside too; an address that sends many of those is asked
to wait, and all of them when more come than a disk should keep: who does the work is not.
"""

from dataclasses import dataclass
from enum import Enum

from django.http import HttpRequest

from ..client_address import counted_address
from . import proof
from .limits import Limit

FIELD = "form-proof"
"""Where the proof stands among the fields. Staff's own fields never hold a hyphen."""


class Verdict(Enum):
    """What is to be done with a form that was sent: take it, keep it aside for staff to look at, or refuse it."""

    TAKEN = "taken"
    ASIDE = "aside"
    """Kept and shown to staff apart."""
    REFUSED = "refused"


@dataclass(frozen=True)
class PublicForm:
    """The limits of one form, in sendings an hour."""

    name: str
    easy_by_address: int = 3
    """So many from one address double its work."""
    easy_overall: int = 30
    """So many from everywhere double everybody's."""
    taken: int = 120
    """More are taken aside, whatever work was done: each one taken is a mail to staff."""
    unproven: int = 10
    """So many without the work are taken aside from one address."""
    unproven_overall: int = 300
    """So many without the work are taken aside from everywhere."""

    def task(self, request: HttpRequest) -> dict[str, object]:
        """The work asked of a reader who would send the form now."""
        level = self._level(self._by_address.count(counted_address(request)), self._overall.count(""))
        return {"level": level, "challenge": proof.make_task(self.name, level)}

    def judge(self, request: HttpRequest) -> Verdict:
        """Count the form sent by `request`, once it is right otherwise, and say what becomes of it."""
        address = counted_address(request)
        level = proof.spend(request.POST.get(FIELD, ""), self.name)
        if level is not None:
            # Counted first: forms sent at the same moment are told apart.
            before, before_overall = self._by_address.add(address) - 1, self._overall.add("") - 1
            if level >= self._level(before, before_overall):
                return Verdict.ASIDE if before_overall >= self.taken else Verdict.TAKEN
        # What one address sends too much counts for nobody else.
        refused = self._unproven.exceeded(address) or self._unproven_overall.exceeded("")
        return Verdict.REFUSED if refused else Verdict.ASIDE

    def _level(self, by_address: int, overall: int) -> int:
        return min(proof.HIGHEST_LEVEL, max(by_address // self.easy_by_address, overall // self.easy_overall))

    @property
    def _by_address(self) -> Limit:
        return Limit(f"{self.name}-by-address", self.easy_by_address)

    @property
    def _overall(self) -> Limit:
        return Limit(f"{self.name}-overall", self.easy_overall)

    @property
    def _unproven(self) -> Limit:
        return Limit(f"{self.name}-unproven", self.unproven)

    @property
    def _unproven_overall(self) -> Limit:
        return Limit(f"{self.name}-unproven-overall", self.unproven_overall)
