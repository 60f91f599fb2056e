"""What a reader chose to give, by plain addresses: `?montant=40&rythme=mensuel`."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from wagtail.blocks import StructValue

from core.coming_from import still_coming_from
from core.models import SiteSettings
from text.reading.amounts import read_amount, written_amount

from .epc import CodeTooLongError, Transfer, code_of
from .frequencies import FREQUENCIES, IN_ADDRESS, MONTHLY, ONCE

AMOUNT, FREQUENCY = "montant", "rythme"
TRANSFER_ANCHOR = "virement"


@dataclass(frozen=True)
class Frequency:
    """How often one may give, as a link."""

    label: str
    address: str
    is_chosen: bool


class Offer:
    """An amount that is proposed, as a link."""

    def __init__(self, value: StructValue, choice: "Choice") -> None:
        self.value = value
        self.address = choice.address(value["amount"])
        self.is_chosen = value["amount"] == choice.amount


class Choice:
    """The amount and the frequency that an address asks for; the first amount proposed where it asks for none."""

    def __init__(self, amounts: list[StructValue], communication: str, request: HttpRequest) -> None:
        self.request = request
        self.amounts = amounts
        self.communication = communication
        self.asked = request.GET.get(AMOUNT, "").strip()
        self.settings = SiteSettings.for_request(request)

    @cached_property
    def _proposed(self) -> list[str]:
        """The frequencies that amounts are proposed for."""
        proposed = {value["frequency"] for value in self.amounts}
        return [one for one in IN_ADDRESS if one in proposed]

    @cached_property
    def frequency(self) -> str:
        """How often: as asked, else the first of those that amounts are proposed for."""
        asked = self.request.GET.get(FREQUENCY, "")
        return next((one for one in self._proposed if IN_ADDRESS[one] == asked), next(iter(self._proposed), ONCE))

    @property
    def frequencies(self) -> list[Frequency]:
        """The frequencies to choose from."""
        labels = dict(FREQUENCIES)
        return [
            Frequency(labels[one], self._here({FREQUENCY: IN_ADDRESS[one]}), one == self.frequency)
            for one in self._proposed
        ]

    @property
    def is_monthly(self) -> bool:
        """Whether the gift is for each month."""
        return self.frequency == MONTHLY

    @property
    def frequency_in_address(self) -> str:
        """What the address calls the frequency."""
        return IN_ADDRESS[self.frequency]

    def address(self, amount: Decimal) -> str:
        """The address that chooses an amount, at the same frequency, and leads to how it is paid."""
        query = {AMOUNT: written_amount(amount), FREQUENCY: self.frequency_in_address}
        return f"{self._here(query)}#{TRANSFER_ANCHOR}"

    def _here(self, query: dict[str, str]) -> str:
        return still_coming_from(self.request, f"?{urlencode(query)}")

    @cached_property
    def _read(self) -> tuple[Decimal | None, str]:
        """The amount asked for, and what is wrong with it."""
        if not self.asked:
            return None, ""
        try:
            return read_amount(self.asked), ""
        except ValidationError as error:
            return None, error.messages[0]

    @property
    def error(self) -> str:
        """What is wrong with the amount asked for; empty where nothing is."""
        return self._read[1]

    @cached_property
    def amount(self) -> Decimal | None:
        """The amount asked for, else the first one proposed; none where that is no amount, or nothing is proposed."""
        proposed = (value["amount"] for value in self._of_frequency)
        return self._read[0] if self.asked else next(proposed, None)

    @property
    def _of_frequency(self) -> list[StructValue]:
        return [value for value in self.amounts if value["frequency"] == self.frequency]

    @cached_property
    def offers(self) -> list[Offer]:
        """The amounts proposed for the frequency."""
        return [Offer(value, self) for value in self._of_frequency]

    @property
    def free_amount(self) -> str:
        """What stands in the field for another amount: what was typed, unless it is one of those proposed."""
        return "" if any(offer.is_chosen for offer in self.offers) else self.asked

    @property
    def written(self) -> str:
        """The amount as it is copied into a transfer: 40 or 12.5."""
        return written_amount(self.amount) if self.amount else ""

    @property
    def payment_address(self) -> str:
        """Where the gift is paid online; empty where nothing is."""
        return self.settings.payment_address(self.written)

    @cached_property
    def code(self) -> SafeString | None:
        """The QR code of the transfer; none without an account or an amount, or where its texts are too long."""
        if not (self.settings.iban and self.amount):
            return None
        try:
            return code_of(transfer_to(self.settings, self.amount, self.communication))
        except CodeTooLongError:
            return None


def transfer_to(settings: SiteSettings, amount: Decimal, communication: str) -> Transfer:
    """The transfer of an amount to the account of the organisation."""
    return Transfer(settings.account_holder, settings.iban, settings.bic, amount, communication)
