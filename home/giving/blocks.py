"""The amounts that are proposed, and what each of them does."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.fields import DayBlock, WebAddressBlock
from core.blocks.groups import FIGURES
from core.blocks.settings import SettingBlock
from text.reading.fields import AmountField

from . import examples
from .frequencies import FREQUENCIES, ONCE

SOURCED = ("source", "date")


class EurosBlock(blocks.DecimalBlock):
    """An amount in euros; in migrations it is Wagtail's own: it stores the same."""

    canonical_module_path = "wagtail.blocks.DecimalBlock"

    def __init__(self, required: bool = True, help_text: str | None = None, **kwargs: Any) -> None:
        super().__init__(required=required, help_text=help_text, **kwargs)
        self.field = AmountField(required=required, help_text=help_text)


class AmountBlock(blocks.StructBlock):
    """An amount to give, and what it does."""

    amount = EurosBlock(label=_("Amount in euros"))
    frequency = SettingBlock(label=_("How often"), choices=FREQUENCIES, default=ONCE)
    effect = blocks.CharBlock(
        label=_("What it does"),
        max_length=160,
        required=False,
        default="",
        help_text=_("Follows the amount: “pays for a day of training for an organiser”. Only what a source bears out."),
    )
    source = blocks.CharBlock(label=_("Source"), max_length=160, required=False, default="")
    date = DayBlock(label=_("Date of the figure"), required=False)
    source_url = WebAddressBlock(label=_("Address of the source"), required=False, default="")

    class Meta:
        icon = "decimal"
        label = _("Amount")
        label_format = "{amount} € {effect}"
        description = _("An amount to give, once or each month, and what it does, with date and source.")
        group = FIGURES
        template = "home/giving/amount.html"
        preview_template = "home/giving/amount_preview.html"
        preview_value = examples.AMOUNT

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Check that what an amount does has its date and its source.

        Raises StructBlockValidationError, with the errors beside what lacks.
        """
        value = super().clean(value)
        if value["effect"]:
            said = ValidationError(gettext("What an amount does needs its source and its date."), code="required")
            if errors := {name: said for name in SOURCED if not value[name]}:
                raise StructBlockValidationError(block_errors=errors)
        return value


class AmountsBlock(blocks.StreamBlock):
    """The amounts proposed, in the order of staff; none twice."""

    amount = AmountBlock()

    class Meta:
        required = False

    def clean(self, value: blocks.StreamValue) -> blocks.StreamValue:
        """Check that no amount stands twice for the same frequency.

        Raises StreamBlockValidationError, with the error beside the second one.
        """
        value = super().clean(value)
        if errors := dict(_repeated(value)):
            raise StreamBlockValidationError(block_errors=errors)
        return value


def _repeated(value: blocks.StreamValue) -> Iterator[tuple[int, Any]]:
    seen: set[tuple[Decimal, str]] = set()
    for place, child in enumerate(value):
        key = (child.value["amount"], child.value["frequency"])
        if key in seen:
            yield place, ValidationError(gettext("This amount is proposed already: remove one of the two."))
        seen.add(key)
