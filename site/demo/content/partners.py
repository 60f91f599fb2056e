"""All partners of the demo."""

from . import (
    partners_asia,
    partners_great_lakes,
    partners_gulf_of_guinea,
    partners_known,
    partners_latin_america,
    partners_sahel,
)

PARTNERS = [
    *partners_known.PARTNERS,
    *partners_gulf_of_guinea.PARTNERS,
    *partners_sahel.PARTNERS,
    *partners_great_lakes.PARTNERS,
    *partners_asia.PARTNERS,
    *partners_latin_america.PARTNERS,
]
