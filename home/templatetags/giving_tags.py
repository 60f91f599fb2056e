"""Amounts in templates."""

from decimal import Decimal

from babel import Locale
from babel.numbers import format_currency, format_percent
from django import template

from access.querysets import reader_language
from text.languages import cldr

register = template.Library()


@register.filter
def euros(amount: Decimal) -> str:
    """An amount as the reader's language writes it, cents only where there are some: 40 €, 12,50 €, € 40."""
    language = cldr(reader_language())
    pattern = Locale.parse(language).currency_formats["standard"].pattern
    if amount == amount.to_integral_value():
        pattern = pattern.replace(".00", "")
    return format_currency(amount, "EUR", format=pattern, locale=language, currency_digits=False)


@register.filter
def percent(rate: Decimal) -> str:
    """A rate in percent as the reader's language writes it: 30 %, 37,5 %."""
    return format_percent(rate / 100, locale=cldr(reader_language()), decimal_quantization=False)
