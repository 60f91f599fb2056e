"""What search engines read of the magazine (https://schema.org/PublicationIssue)."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from wagtail.models import Page, Site

from core.addresses import page_url, public_address
from core.tree import Node, read_tree

if TYPE_CHECKING:
    from .models import ArticlePage, IssuePage

Data = dict[str, object]


def author_names(authors: str) -> list[str]:
    """The names in a list of authors: "Ana Torres, Jean Kabeya"."""
    return [name.strip() for name in authors.split(",") if name.strip()]


def issue_data(issue: "IssuePage", request: HttpRequest) -> Data:
    """An issue within its periodical."""
    return _issue(issue) | {"isPartOf": periodical(issue, request)}


def pdf_data(issue: "IssuePage", request: HttpRequest) -> Data:
    """The PDF of an issue that is out."""
    if not issue.pdf:
        return {}
    address = public_address(request, issue.pdf.url)
    return {"associatedMedia": {"@type": "MediaObject", "contentUrl": address, "encodingFormat": "application/pdf"}}


def article_data(article: "ArticlePage", issue: "IssuePage | None", request: HttpRequest) -> Data:
    """An article within its issue, or without one that readers may not know of."""
    if issue is None:
        return {"headline": article.title}
    part = {"@type": "PublicationIssue", "name": issue.title, **_issue(issue)}
    part |= {"url": _absolute(issue, request), "isPartOf": periodical(issue, request)}
    return {"headline": article.title, "datePublished": issue.date.isoformat(), "isPartOf": part}


def _issue(issue: "IssuePage") -> Data:
    return {"issueNumber": issue.number, "datePublished": issue.date.isoformat()}


def periodical(issue: "IssuePage", request: HttpRequest) -> Data:
    """The magazine that `issue` stands in."""
    tree = read_tree(request, Site.find_for_request(request), issue.url_path)
    above = issue.path[: -issue.steplen]
    magazine = next((node for node in tree.nodes if node.path == above), None) or issue.get_parent()
    return {"@type": "Periodical", "name": magazine.title, "url": _absolute(magazine, request)}


def _absolute(page: Node | Page, request: HttpRequest) -> str:
    tree = getattr(request, "site_tree", None)
    address = tree.address(page) if tree else page_url(page, request)
    return public_address(request, address)
