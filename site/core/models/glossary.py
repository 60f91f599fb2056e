"""The terms of the glossary, which any text may lead to."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from text.alphabet import fold

from .terms import Term

DEFINITION_FEATURES = ["bold", "italic", "link", "term"]
FORMS_LENGTH = 250


class GlossaryTerm(Term):
    """A word that the site explains, with its other forms and its definition in each language."""

    live = models.BooleanField(
        gettext_lazy("online"),
        default=True,
        help_text=gettext_lazy(
            "Unticked, the term is withdrawn: texts that lead to it keep their words, without a link."
        ),
    )
    other_forms = models.CharField(
        gettext_lazy("other forms"),
        max_length=FORMS_LENGTH,
        blank=True,
        help_text=gettext_lazy("Plurals, feminines, abbreviations, separated by commas."),
    )
    other_forms_en = models.CharField(gettext_lazy("other forms in English"), max_length=FORMS_LENGTH, blank=True)
    other_forms_nl = models.CharField(gettext_lazy("other forms in Dutch"), max_length=FORMS_LENGTH, blank=True)
    other_forms_es = models.CharField(gettext_lazy("other forms in Spanish"), max_length=FORMS_LENGTH, blank=True)
    definition = RichTextField(gettext_lazy("definition"), features=DEFINITION_FEATURES)
    definition_en = RichTextField(gettext_lazy("definition in English"), features=DEFINITION_FEATURES, blank=True)
    definition_nl = RichTextField(gettext_lazy("definition in Dutch"), features=DEFINITION_FEATURES, blank=True)
    definition_es = RichTextField(gettext_lazy("definition in Spanish"), features=DEFINITION_FEATURES, blank=True)
    source = models.CharField(
        gettext_lazy("source"), max_length=200, blank=True, help_text=gettext_lazy("Whose definition it is.")
    )
    source_url = models.URLField(gettext_lazy("address of the source"), blank=True)
    see_also = models.ManyToManyField("self", verbose_name=gettext_lazy("see also"), symmetrical=False, blank=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("other_forms"),
        FieldPanel("definition"),
        FieldRowPanel([FieldPanel("source"), FieldPanel("source_url")]),
        FieldPanel("see_also", widget=CheckboxSelectMultiple),
        *(
            MultiFieldPanel(
                [FieldPanel(f"name_{code}"), FieldPanel(f"other_forms_{code}"), FieldPanel(f"definition_{code}")],
                heading=heading,
                classname="collapsed",
            )
            for code, heading in (
                ("en", gettext_lazy("English")),
                ("nl", gettext_lazy("Dutch")),
                ("es", gettext_lazy("Spanish")),
            )
        ),
        FieldPanel("slug"),
        FieldPanel("live"),
    ]

    class Meta(Term.Meta):
        verbose_name = gettext_lazy("term of the glossary")
        verbose_name_plural = gettext_lazy("terms of the glossary")

    def clean(self) -> None:
        """Refuse a word that another term explains, beside its field."""
        super().clean()
        others = list(type(self).objects.exclude(pk=self.pk))
        taken = {fold(word): other for other in others for word in other.words()}
        errors = {
            field: _("“%(word)s” is a word of the term “%(term)s” already.") % {"word": word, "term": taken[fold(word)]}
            for field, word in (("name", self.name), *(("other_forms", form) for form in forms_in(self.other_forms)))
            if fold(word) in taken
        }
        if errors:
            raise ValidationError(errors)

    def words(self) -> Iterator[str]:
        """The French name and its other forms."""
        yield self.name
        yield from forms_in(self.other_forms)


def forms_in(text: str) -> list[str]:
    """The forms that staff separated by commas."""
    return [form for form in (part.strip() for part in text.split(",")) if form]
