"""The articles of the magazine that are read on the site."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from access.kept import kept_query, kept_reader_query
from access.querysets import CARD_FIELDS, PLACEHOLDER, reader_language
from access.restrictions import is_visible
from core.counted import Counted
from core.findable import ResultKind
from core.models import BasePage, LongTextPage, PartnerLink
from core.models.links import linked_partners
from core.models.topics import topics_of
from core.tree import below, paths_in_every_language

from ..structured_data import article_data, author_names
from .magazine import IssuePage


class ArticlePage(LongTextPage):
    """An article of an issue of the magazine, with its footnotes."""

    authors = models.CharField(
        _("authors"), max_length=200, blank=True, help_text=_("Their names, separated by commas.")
    )
    introduction = models.TextField(_("summary"), blank=True, help_text=_("Shown in large before the text."))
    image = models.ForeignKey(
        "media.Image",
        verbose_name=_("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Above the text. Others may stand within it."),
    )
    themes = ParentalManyToManyField("core.Theme", verbose_name=_("themes"), related_name="articles", blank=True)
    countries = ParentalManyToManyField(
        "core.Country", verbose_name=_("countries concerned"), related_name="articles", blank=True
    )

    parent_page_types = ["publications.IssuePage"]
    subpage_types: list[str] = []
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("authors"),
        index.SearchField("body"),
    ]
    override_translatable_fields = [
        SynchronizedField(name, overridable=False) for name in ("themes", "countries", "partner_links")
    ]
    card_fields = ("authors", "introduction", "image")
    picture_field = "image"
    search_kind = ResultKind("article", 40, _("Articles"), pgettext_lazy("one result", "article"), "YEAR_MONTH_FORMAT")
    schema_type = "Article"
    og_type = "article"
    offers_next = is_offered_next = True
    page_icon = "pilcrow"
    counted_as = Counted(400, "articles_count", _("Articles"))
    page_description = _("An article of an issue, to be read on the site, with footnotes.")

    class Meta:
        verbose_name = _("article of the magazine")
        verbose_name_plural = _("articles of the magazine")

    @property
    def summary(self) -> str:
        """The article's own summary stands for it in lists."""
        return super().summary or self.introduction

    @cached_property
    def issue(self) -> IssuePage:
        """The issue that the article stands in."""
        return next(iter(_issue_query(self.path[: -self.steplen]).instances()))

    def shown_issue(self, request: HttpRequest) -> IssuePage | None:
        """The issue where readers may know of it; a preview shows it though it may be a draft like the article."""
        return self.issue if getattr(request, "is_preview", False) or is_visible(self.issue) else None

    def public_day(self) -> date:
        """The day of the issue."""
        return self.issue.date

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the issue with the articles before and after, themes, countries and partners concerned."""
        context = super().get_context(request, *args, **kwargs)
        context["issue"] = issue = self.shown_issue(request)
        articles = read_articles(self.issue, request)
        context["previous_article"], context["next_article"] = self._neighbours(articles)
        context["page_in_pdf"] = articles.page_in_pdf(self) if issue else None
        context["themes"], context["countries"] = topics_of(self, request)
        context["partners"] = linked_partners(self, request)
        return context

    def _neighbours(self, articles: "IssueArticles") -> tuple["ArticlePage | None", "ArticlePage | None"]:
        """The articles before and after in the table of contents of the issue."""
        ordered = articles.in_order()
        keys = [article.translation_key for article in ordered]
        if self.translation_key not in keys:
            return None, None
        place = keys.index(self.translation_key)
        return (ordered[place - 1] if place else None), next(iter(ordered[place + 1 :]), None)

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """The article within its issue, with who wrote it."""
        authors = [{"@type": "Person", "name": name} for name in author_names(self.authors)]
        return article_data(self, self.shown_issue(request), request) | ({"author": authors} if authors else {})


class ArticlePartner(PartnerLink):
    """A partner that an article speaks of."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="partner_links")

    class Meta(PartnerLink.Meta):
        verbose_name = _("partner")


@dataclass(frozen=True)
class IssueArticles:
    """The visible articles of an issue: those to show, by what their translations share, and the keys of all."""

    issue: IssuePage
    shown: dict[UUID, ArticlePage]
    keys: dict[int, UUID]

    def shown_for(self, pk: int | None) -> ArticlePage | None:
        """The article to show for the one with the primary key `pk`, in whatever language; None when it is not one."""
        return self.shown.get(self.keys[pk]) if pk in self.keys else None

    def in_order(self) -> list[ArticlePage]:
        """The articles that the table of contents lists, in its order, then the others as they stand in the tree."""
        listed = [article for article in map(self.shown_for, self.issue.listed_pages()) if article]
        return list(dict.fromkeys([*listed, *self.shown.values()]))

    def page_in_pdf(self, article: ArticlePage) -> int | None:
        """The page of the PDF where the table of contents says that `article` begins."""
        for child in self.issue.contents.raw_data:
            if self.keys.get(child["value"].get("page")) == article.translation_key:
                number: int | None = child["value"].get("page_number")
                return number
        return None


def read_articles(issue: IssuePage, request: HttpRequest, *, whole: bool = False) -> IssueArticles:
    """The articles below `issue` and its translations, in one query; `whole`, with all that they hold.

    Each comes once: in the reader's language, else in French.
    """
    paths = paths_in_every_language(request, issue)
    found = _articles_query(paths, whole).instances() if paths else []
    shown: dict[UUID, ArticlePage] = {}
    for language in (settings.LANGUAGE_CODE, reader_language()):
        shown |= {article.translation_key: article for article in found if article.language == language}
    return IssueArticles(issue, shown, {article.pk: article.translation_key for article in found})


@kept_reader_query
def _articles_query(paths: tuple[str, ...], whole: bool) -> QuerySet[ArticlePage]:
    articles = ArticlePage.objects.visible().exclude(PLACEHOLDER).filter(below(paths)).order_by("path")
    articles = articles.annotate(language=F("locale__language_code"))
    return articles if whole else articles.for_cards()


@kept_query
def _issue_query(path: str) -> QuerySet[IssuePage]:
    fields = (*CARD_FIELDS, "alias_of__path", *IssuePage.card_fields, "contents")
    return IssuePage.objects.filter(path=path).select_related("alias_of").only(*fields)
