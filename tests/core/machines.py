"""A machine that translates nothing: it notes what it is sent."""

from collections.abc import Iterable
from typing import ClassVar

from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

FAKE = {"CLASS": "tests.core.machines.FakeMachine"}


class FakeMachine(BaseMachineTranslator):
    """Puts "EN" before each text, and answers with what `answers` says of it."""

    display_name = "DeepL"
    sent: ClassVar[list[list[str]]] = []
    answers: ClassVar[dict[str, str]] = {}
    fails: ClassVar[Exception | None] = None

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """The texts with their translations."""
        asked = list(strings)
        self.sent.append([string.data for string in asked])
        if self.fails:
            raise self.fails
        return {string: StringValue(self.answers.get(string.data, f"EN {string.data}")) for string in asked}

    def can_translate(self, source_locale: Locale, target_locale: Locale) -> bool:
        """Into English only."""
        return bool(target_locale.language_code == "en")
