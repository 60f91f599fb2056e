"""Lists of words that staff keep: one row for all languages, so that relations and filters are shared."""

from collections.abc import Iterable
from itertools import chain, count
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from access.kept import kept_query
from access.querysets import reader_language
from core.reserved import reserved_slug_message
from text.alphabet import alphabetical
from text.languages import marked, told
from text.plain_fields import PlainTexts
from text.slugs import slug_of
from text.translations import TranslatedText

MAX_LENGTH = 80


class Term(PlainTexts, index.Indexed, models.Model):
    """A word of a list, with its translations beside it and the slug that addresses carry."""

    name = models.CharField(_("name"), max_length=MAX_LENGTH, unique=True, help_text=_("In French."))
    names: Any = TranslatedText(_("name in other languages"), original="name")
    slug = models.SlugField(
        _("in addresses"),
        max_length=MAX_LENGTH,
        unique=True,
        blank=True,
        help_text=_("Made from the name when left empty."),
    )

    # Whether it may not be deleted while pages use it; else they lose it, of which staff are warned.
    is_kept_in_use = False

    # What addresses mean otherwise where they carry the slug of a term.
    reserved_slugs: frozenset[str] = frozenset()

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.label

    def save(self, *args: object, **kwargs: object) -> None:
        """Save, with a slug made from the name when there is none."""
        self.slug = self.slug or self._free_slug()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Fill in the slug, so that a form tells what is wrong with it; refuse one that means something else."""
        super().clean()
        self.slug = self.slug or self._free_slug()
        if self.slug in self.reserved_slugs:
            raise ValidationError({"slug": reserved_slug_message(self.slug)})

    def _free_slug(self) -> str:
        """A slug made from the name, numbered when it is taken or reserved: "paix", "paix-2"."""
        slug = slug_of(self.name)[:MAX_LENGTH] or "terme"
        taken = set(type(self).objects.exclude(pk=self.pk).values_list("slug", flat=True))
        numbered = (f"{slug[: MAX_LENGTH - len(f'-{number}')]}-{number}" for number in count(2))
        return next(one for one in chain([slug], numbered) if one not in taken | self.reserved_slugs)

    @property
    def label(self) -> str:
        """The name in the reader's language, else in French."""
        name: str = self.names.get(reader_language()) or self.name
        return name

    @property
    def language(self) -> str:
        """The language of the label."""
        language = reader_language()
        return language if self.names.get(language) else settings.LANGUAGE_CODE

    @property
    def marked_label(self) -> str:
        """The label as HTML, which says that it is in French where it has no name in the reader's language."""
        return marked(self.label, self.language)

    @property
    def told_label(self) -> str:
        """The label as plain text, which says that it is in French: "Vakbond", "Mutuelle (Frans)"."""
        return told(self.label, self.language)


def labels_of(terms: Iterable[Term]) -> dict[str, str]:
    """The labels of words by their slugs, in the order of the alphabet: readers look for one that they have in mind."""
    return {term.slug: term.label for term in alphabetical(terms, lambda term: term.label)}


def languages_of(terms: Iterable[Term]) -> dict[str, str]:
    """The languages of these labels."""
    return {term.slug: term.language for term in terms}


def chosen_terms(page: models.Model, name: str, request: HttpRequest | None = None) -> list[Term]:
    """The words that a page has in its relation `name`; those of a preview are not in the database."""
    if getattr(request, "is_preview", False):
        return list(getattr(page, name).all())
    field: Any = page._meta.get_field(name)
    return _terms_query(field, page.pk).instances()


@kept_query
def _terms_query(field: models.ManyToManyField, key: int) -> models.QuerySet[Term]:
    return field.related_model.objects.filter(**{field.related_query_name(): key})


class Theme(Term):
    """A subject of the work: social protection, labour rights, ..."""

    class Meta(Term.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
