"""Where each translation of each page stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Locale, Page, WorkflowState
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from access.querysets import PLACEHOLDER
from core.models import TranslationReview

from .reviews import LANGUAGE, SOURCE
from .texts import is_translatable, to_translate

WHOLE = 100
ASSIGNEE = "requested__request__assignee"
TEXT = ("changed_texts__context__path", "changed_texts__new__data")
NAMES = ("first_name", "last_name", "username")


@dataclass
class State:
    """Where one translation stands; `page` is None for one that nobody began."""

    language: str
    page: int | None = None
    live: bool = False
    translation: int | None = None
    can_edit: bool = False
    is_submitted: bool = False
    """Whether it waits in a workflow for somebody to approve it."""
    follows_french: bool = False
    texts: int = 0
    """How many are to be translated (`.texts`)."""
    done: int = 0
    since: datetime | None = None
    places: list[str] = field(default_factory=list)
    asked: str = ""
    """The name of who is asked for it."""
    due: date | None = None

    @property
    def is_late(self) -> bool:
        """Whether the day by which it was asked has passed."""
        return self.due is not None and self.due < timezone.localdate()

    @property
    def share(self) -> int:
        """How much of the texts is translated and confirmed, in percent; only 100 when all are."""
        return self.done * WHOLE // self.texts if self.texts else WHOLE

    @property
    def is_whole(self) -> bool:
        """Whether every text is translated, and none waits for a review; one edited by hand is for people to judge."""
        return not self.since and (not self.follows_french or self.done >= self.texts)


States = dict[UUID, dict[str, State]]
"""By translation key and by language."""


def states_of(pages: Iterable[Page], locales: Sequence[Locale], editable: QuerySet[Page]) -> States:
    """The states of the translations of French `pages`, in five queries; those among `editable` can be edited."""
    keys = [page.translation_key for page in pages]
    states = {key: {locale.language_code: State(locale.language_code) for locale in locales} for key in keys}
    made = Page.objects.filter(translation_key__in=keys, locale__in=locales).exclude(PLACEHOLDER)
    made = made.annotate(can_edit=Exists(editable.filter(pk=OuterRef("pk"))), is_submitted=_is_submitted())
    facts: tuple[str, ...] = ("translation_key", "locale__language_code", "pk", "live", "can_edit", "is_submitted")
    for key, code, *told in made.values_list(*facts):
        state = states[key][code]
        state.page, state.live, state.can_edit, state.is_submitted = told
    translations = Translation.objects.filter(source__object_id__in=keys, target_locale__in=locales)
    facts = ("source__object_id", "target_locale__language_code", "pk", "enabled", "source_id")
    asked = ("requested__done_at", "requested__request__due", *(f"{ASSIGNEE}__{name}" for name in NAMES))
    sources = {}
    for key, code, pk, enabled, source, done_at, due, first, last, username in translations.values_list(*facts, *asked):
        sources[source] = key
        state = states[key][code]
        state.translation, state.follows_french = pk, enabled
        if username and done_at is None:
            state.asked, state.due = f"{first} {last}".strip() or username, due
    _count(states, sources, locales)
    _add_reviews(states, keys)
    return states


def _is_submitted() -> Exists:
    """Whether a page waits in a workflow."""
    pages = ContentType.objects.get_for_model(Page)
    waiting = WorkflowState.objects.filter(base_content_type=pages, status=WorkflowState.STATUS_IN_PROGRESS)
    return Exists(waiting.filter(object_id=Cast(OuterRef("pk"), CharField())))


def _count(states: States, sources: dict[int, UUID], locales: Sequence[Locale]) -> None:
    known = {"context__translations__translation_of": F("string"), "context__translations__has_error": False}
    done = {
        f"in_{locale.pk}": Count("pk", distinct=True, filter=Q(**known, context__translations__locale=locale))
        for locale in locales
    }
    segments = to_translate(StringSegment.objects.filter(source__in=sources)).order_by()
    for row in segments.values("source").annotate(texts=Count("pk", distinct=True), **done):
        for locale in locales:
            state = states[sources[row["source"]]][locale.language_code]
            state.texts, state.done = row["texts"], row[f"in_{locale.pk}"]


def _add_reviews(states: States, keys: list[UUID]) -> None:
    known = StringTranslation.objects.filter(
        translation_of=OuterRef("changed_texts__new"),
        context=OuterRef("changed_texts__context"),
        locale=OuterRef("translation__target_locale"),
        has_error=False,
    )
    reviews = TranslationReview.objects.filter(**{f"{SOURCE}__in": keys}).annotate(proposed=Exists(known))
    rows = reviews.order_by("changed_texts__order").values_list(
        SOURCE, LANGUAGE, "since", "changed_texts__place", "proposed", *TEXT
    )
    for key, code, since, place, proposed, path, words in rows:
        if state := states[key].get(code):
            state.since = since
            state.places += [] if place is None or place in state.places else [place]
            # A proposal is the translation of another text until somebody confirms it.
            state.done -= proposed and is_translatable(path, words)
