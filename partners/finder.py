"""Which public partners answer the filters, and how many each other choice would leave.

Everything here is sets of primary keys: of the partners of a country, of a kind, of those where a word stands. The
same queries are asked whatever the filters and the number of partners are, and nothing of their answers is kept.
"""

from collections import defaultdict
from datetime import date
from functools import cached_property, lru_cache
from operator import itemgetter

from django.conf import settings
from django.db.models import QuerySet, Value
from django.utils import timezone

from access.compiled import Row
from access.kept import kept_query, kept_reader_query
from access.querysets import reader_language
from core.facets import Facets, Groups, Keys, grouped
from core.models import Term, Theme
from text.alphabet import alphabetical, words
from text.stems import stem, stop_words
from worldmap.countries import Continent, country_name

from .models import MovementKind, PartnerPage
from .public import PUBLIC_ACRONYM, town_on
from .querysets import Filters

TERMS: dict[str, type[Term]] = {"kind": MovementKind, "theme": Theme}
COLUMNS = ("pk", "country__code", "country__continent", "locale__language_code", "title")
KEY, COUNTRY, CONTINENT, LANGUAGE, TITLE = range(5)
# Texts are read anew at each request; only the folding of their letters is kept, which depends on nothing else.
FOLDED_TEXTS = 16_384


class Finder:
    """The partners that the reader may see, in the reader's language, grouped by what a filter may ask."""

    def __init__(self, filters: Filters) -> None:
        self.filters = filters

    @cached_property
    def found(self) -> Keys:
        """The partners that answer every filter."""
        return self._facets.found

    def counts(self, name: str) -> dict[str, int]:
        """By value of the filter `name`: how many partners it would find together with the other filters."""
        return self._facets.counts(name)

    @cached_property
    def groups(self) -> dict[str, Groups]:
        """By filter: the partners of each of its values."""
        places = {"continent": self._by_column(CONTINENT), "country": self._by_column(COUNTRY)}
        return {**places, **self._by_term()}

    @cached_property
    def terms(self) -> dict[str, list[Term]]:
        """The kinds and the themes, in their order."""
        return {name: _all_terms(name).instances() for name in TERMS}

    def in_order(self, keys: Keys) -> list[int]:
        """The partners `keys` in the order of the alphabet."""
        return [key for key, _name in alphabetical(self.names(keys).items(), itemgetter(1))]

    def terms_of(self, name: str, keys: Keys) -> dict[int, list[Term]]:
        """The kinds, or the themes, of each of the partners `keys`, in their order."""
        found: dict[int, list[Term]] = {key: [] for key in keys}
        for term in self.terms[name]:
            for key in self.groups[name][term.slug] & keys:
                found[key].append(term)
        return found

    def names(self, keys: Keys) -> dict[int, str]:
        """The names of the partners `keys`."""
        return {row[KEY]: row[TITLE] for row in self._rows if row[KEY] in keys}

    def languages(self, keys: Keys) -> dict[int, str]:
        """The languages of these names."""
        return {row[KEY]: row[LANGUAGE] for row in self._rows if row[KEY] in keys}

    @cached_property
    def _rows(self) -> list[Row]:
        if self.filters.text:
            return _texts_query(timezone.localdate()).rows()
        return _places_query().rows()

    @cached_property
    def _all(self) -> Keys:
        return {row[KEY] for row in self._rows}

    @cached_property
    def _facets(self) -> Facets:
        """What each choice of each filter finds, among those where the words asked stand."""
        among = self._with_words() if self.filters.text else self._all
        return Facets(among, self.groups, {name: getattr(self.filters, name) for name in self.groups})

    def _by_column(self, column: int) -> Groups:
        return grouped((row[column].lower(), row[KEY]) for row in self._rows)

    def _by_term(self) -> dict[str, Groups]:
        chosen: dict[tuple[int, int], Keys] = defaultdict(set)
        for relation, partner, term in _chosen_terms().rows():
            chosen[relation, term].add(partner)
        return {
            name: {term.slug: chosen[relation, term.pk] & self._all for term in self.terms[name]}
            for relation, name in enumerate(TERMS)
        }

    def _with_words(self) -> Keys:
        """The partners in whose public texts, places, kinds or themes every word stands; none without a word.

        Words that tell nothing ("les", "de") are passed over where others do.
        """
        wanted = self.filters.words
        telling = [word for word in wanted if word not in stop_words(reader_language())] or wanted
        return set.intersection(*map(self._with_word, telling)) if telling else set()

    def _with_word(self, word: str) -> Keys:
        stands = _Word(word, reader_language())
        found = {row[KEY] for row in self._rows if stands.stands_in(*row[TITLE:])}
        for name, labels in self._labels.items():
            for value in (value for value, label in labels.items() if stands.stands_in(label)):
                found |= self.groups[name].get(value, set())
        return found

    @cached_property
    def _labels(self) -> dict[str, dict[str, str]]:
        """By filter: what readers call each of its values."""
        language = reader_language()
        return {
            "continent": {value: str(label) for value, label in Continent.choices},
            "country": {code: country_name(code.upper(), language) for code in self.groups["country"]},
            **{name: {term.slug: term.label for term in terms} for name, terms in self.terms.items()},
        }


class _Word:
    """A word that a reader asks for: it stands where a word begins with it, or has its stem ("syndicats", "syndical").

    Texts that nobody translated are in French: its stems count in every language.
    """

    def __init__(self, word: str, language: str) -> None:
        self.start = f" {word}"
        self.stems = tuple(f" {stem(word, one)} " for one in {language, settings.LANGUAGE_CODE})
        self.languages = tuple({language, settings.LANGUAGE_CODE})

    def stands_in(self, *texts: str) -> bool:
        """Whether it stands in one of `texts`."""
        return self.start in _folded(*texts) or any(
            stem in _stemmed(language, *texts) for language, stem in zip(self.languages, self.stems, strict=True)
        )


@lru_cache(maxsize=FOLDED_TEXTS)
def _folded(*texts: str) -> str:
    """The words of `texts`, each after a space."""
    return "".join(f" {word}" for text in texts for word in words(text))


@lru_cache(maxsize=FOLDED_TEXTS)
def _stemmed(language: str, *texts: str) -> str:
    """The stems of the words of `texts`, each between spaces."""
    return "".join(f" {stem(word, language)} " for word in _folded(*texts).split())


@kept_reader_query
def _places_query() -> QuerySet:
    return PartnerPage.objects.for_reader().order_by("public_key").values_list(*COLUMNS)


@kept_reader_query
def _texts_query(today: date) -> QuerySet:
    partners = PartnerPage.objects.for_reader().order_by("public_key")
    return partners.values_list(*COLUMNS, PUBLIC_ACRONYM, "introduction", town_on(today))


@kept_query
def _chosen_terms() -> QuerySet:
    """The number of a relation in `TERMS`, the key of a partner, the key of a term that it has."""
    kinds, themes = (
        PartnerPage._meta.get_field(f"{name}s")
        .remote_field.through.objects.order_by()
        .values_list(Value(relation), "partnerpage", model._meta.model_name)
        for relation, (name, model) in enumerate(TERMS.items())
    )
    return kinds.union(themes, all=True)


@kept_query
def _all_terms(name: str) -> QuerySet:
    return TERMS[name].objects.all()
