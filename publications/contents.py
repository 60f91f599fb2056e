"""The table of contents of an issue."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.blocks import StructValue
from wagtail.models import Page

from access.restrictions import is_visible
from core.addresses import page_link
from core.blocks.preload import shown_page

from .models import ArticlePage, IssuePage
from .models.articles import IssueArticles


@dataclass
class ContentsItem:
    """One item of the table: what staff wrote of it, the article that it leads to, or both."""

    issue: IssuePage
    request: HttpRequest
    value: StructValue | None = None
    article: ArticlePage | None = None

    @cached_property
    def page(self) -> Page | None:
        """The public page of the site that it leads to: the article, else the page that staff chose."""
        if self.article:
            return self.article
        page = self.value["page"] if self.value else None
        shown = shown_page(page) if page and is_visible(page) else None
        return shown if shown and is_visible(shown) else None

    @property
    def title(self) -> str:
        """The title that staff wrote, else that of the page; empty where there is none to show."""
        own: str = self.value["title"] if self.value else ""
        return own or (self.page.title if self.page else "")

    @property
    def titling(self) -> Page | None:
        """The page whose title the item shows, which may be in another language than what staff wrote."""
        return None if self.value and self.value["title"] else self.page

    @property
    def authors(self) -> str:
        """The authors that staff wrote, else those of the article."""
        own: str = self.value["authors"] if self.value else ""
        return own or (self.article.authors if self.article else "")

    @property
    def signed(self) -> Page | None:
        """The article whose authors the item shows, which may be in another language than what staff wrote."""
        return None if self.value and self.value["authors"] else self.article

    @property
    def number(self) -> int | None:
        """The page of the PDF where it begins."""
        return self.value["page_number"] if self.value else None

    @property
    def url(self) -> str:
        """Where it can be read: on the site, else in the PDF; empty where it cannot be yet."""
        return page_link(self.page, self.request) if self.page else self.pdf_url

    @property
    def pdf_url(self) -> str:
        """Where the item begins in the PDF of an issue that is out; empty where the PDF does not hold it."""
        document = self.issue.pdf
        return f"{document.url}#page={self.number}" if document and self.number else ""

    @property
    def text_url(self) -> str:
        """That page in the light version of the PDF; empty where there is none."""
        document = self.issue.pdf
        if not document or not self.number or not self.issue.text_address(document, self.request):
            return ""
        return page_link(self.issue, self.request, self.issue.text_path(document.pk, self.number))

    @property
    def is_in_pdf(self) -> bool:
        """Whether the item leads to the PDF, for want of a page on the site."""
        return bool(self.pdf_url) and self.url == self.pdf_url


class Contents:
    """The items of `issue` in the order of reading: those that staff listed, then the articles that they did not.

    Nothing is asked of the database before the table is drawn, when all that it leads to has been fetched.
    """

    def __init__(self, issue: IssuePage, articles: IssueArticles, request: HttpRequest) -> None:
        self.issue = issue
        self.articles = articles
        self.request = request

    @cached_property
    def items(self) -> list[ContentsItem]:
        """The items of the table that have a title to show."""
        return [item for item in self._items() if item.title]

    def _items(self) -> Iterator[ContentsItem]:
        left = dict(self.articles.shown)
        for child, chosen in zip(self.issue.contents, self.issue.listed_pages(), strict=True):
            article = self.articles.shown_for(chosen)
            if article:
                left.pop(article.translation_key, None)
            yield ContentsItem(self.issue, self.request, child.value, article)
        for article in left.values():
            yield ContentsItem(self.issue, self.request, article=article)
