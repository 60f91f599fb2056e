"""An issue of the magazine: what stands in it, and the whole of it on one page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext as _

from core.addresses import page_url
from core.blocks.preload import preloaded
from core.glossary.showing import showing
from core.models.links import linked_partners
from core.parts import Part
from core.segments import READ

from ..contents import Contents
from ..models import IssuePage
from ..models.articles import IssueArticles, read_articles
from ..structured_data import issue_data
from ..whole_issue import WholeIssue

READING_PATH = format_lazy("{}/", READ)


@IssuePage.add_view("")
def issue_page(page: IssuePage, request: HttpRequest) -> HttpResponse:
    """The issue with its table of contents, the partners concerned and the neighbouring issues."""
    articles = read_articles(page, request)
    context = {
        "contents": Contents(page, articles, request),
        "reading_url": f"{page_url(page, request)}{READING_PATH}" if _is_readable(page, articles) else "",
        "partners": linked_partners(page, request),
    }
    context["previous_issue"], context["next_issue"] = page.neighbours()
    return page.rendered(page.render(request, context_overrides=context), request)


@IssuePage.add_view(READING_PATH)
def whole_issue(page: IssuePage, request: HttpRequest) -> HttpResponse:
    """The whole issue on one page. Raises Http404 for an issue that is to come, or with nothing to read."""
    articles = read_articles(page, request, whole=True)
    if not _is_readable(page, articles):
        raise Http404
    reading = WholeIssue(page, articles, request)
    title = _("No. %(number)s to read") % {"number": page.number}
    part = Part(title, page.description, READING_PATH, issue_data(page, request))
    context = page.get_context(request) | {"reading": reading, "part": part}
    response = TemplateResponse(request, "publications/whole_issue.html", context)
    # The articles are fetched whole, and so is all that their texts show.
    shown = list(articles.shown.values())
    streams = [stream for one in (page, *shown) for stream in one.shown_streams()]
    with (
        showing(request, explains_terms=True),
        preloaded(*streams, texts=reading.shown_texts(), pages=[page, *shown], request=request),
    ):
        return response.render()


def _is_readable(page: IssuePage, articles: IssueArticles) -> bool:
    """Whether there is something of the issue to read on the site: it is out, and the PDF is not all of it."""
    return page.is_out and bool(page.editorial or articles.shown)
