"""What the block chooser shows: short French examples, none of them stored."""

from datetime import date
from decimal import Decimal
from typing import Any

AMOUNT: dict[str, Any] = {
    "amount": Decimal(40),
    "frequency": "once",
    "effect": "paient une journée de formation (exemple)",
    "source": "Rapport annuel (exemple)",
    "date": date(2025, 12, 31),
    "source_url": "",
}
