"""The terms of the glossary, which any text may lead to."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.fields import RichTextField

from text.alphabet import fold
from text.translations import TranslatedRichText, TranslatedText

from .terms import Term

DEFINITION_FEATURES = ["bold", "italic", "link", "term"]
FORMS_LENGTH = 250
NOTE_LENGTH = 250


class GlossaryTerm(Term):
    """A word that the site explains, with its other forms and its definition in each language.

    One that is offline is for translators alone, who are shown the translations of all.
    """

    live = models.BooleanField(
        gettext_lazy("online"),
        default=True,
        help_text=gettext_lazy(
            "Unticked, readers do not see the term: texts that lead to it keep their words, without a link. Translators"
            " are shown its translations all the same."
        ),
    )
    other_forms = models.CharField(
        gettext_lazy("other forms"),
        max_length=FORMS_LENGTH,
        blank=True,
        help_text=gettext_lazy("Plurals, feminines, abbreviations, separated by commas."),
    )
    forms: Any = TranslatedText(gettext_lazy("other forms in other languages"), original="other_forms")
    definition = RichTextField(
        gettext_lazy("definition"),
        features=DEFINITION_FEATURES,
        blank=True,
        help_text=gettext_lazy("A term that is only for translators, offline, may have none."),
    )
    definitions: Any = TranslatedRichText(gettext_lazy("definition in other languages"), original="definition")
    source = models.CharField(
        gettext_lazy("source"), max_length=200, blank=True, help_text=gettext_lazy("Whose definition it is.")
    )
    source_url = models.URLField(gettext_lazy("address of the source"), blank=True)
    translators_note = models.CharField(
        gettext_lazy("note for translators"),
        max_length=NOTE_LENGTH,
        blank=True,
        db_default="",
        help_text=gettext_lazy(
            "What to know when it is translated. It stands with the translations beside each text that holds the term,"
            " in the editor of translations; readers do not see it."
        ),
    )
    see_also = models.ManyToManyField("self", verbose_name=gettext_lazy("see also"), symmetrical=False, blank=True)

    class Meta(Term.Meta):
        verbose_name = gettext_lazy("term of the glossary")
        verbose_name_plural = gettext_lazy("terms of the glossary")

    def clean(self) -> None:
        """Refuse a word that another term explains, and a term online that explains nothing, beside its field."""
        super().clean()
        others = list(type(self).objects.exclude(pk=self.pk))
        taken = {fold(word): other for other in others for word in other.words()}
        errors = {
            field: _("“%(word)s” is a word of the term “%(term)s” already.") % {"word": word, "term": taken[fold(word)]}
            for field, word in (("name", self.name), *(("other_forms", form) for form in forms_in(self.other_forms)))
            if fold(word) in taken
        }
        if self.live and not self.definition:
            errors["definition"] = _(
                "Write the definition. For a term that is only for translators, untick “online” instead."
            )
        if errors:
            raise ValidationError(errors)

    def words(self) -> Iterator[str]:
        """The French name and its other forms."""
        yield self.name
        yield from forms_in(self.other_forms)


def forms_in(text: str) -> list[str]:
    """The forms that staff separated by commas."""
    return [form for form in (part.strip() for part in text.split(",")) if form]
