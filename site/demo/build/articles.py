"""The articles and editorials of the magazine, made of the parts of its issues' texts."""

from itertools import groupby

from wagtail.models import Page

from demo import factories
from demo.content.article import Article
from demo.content.articles import ARTICLES
from demo.markup import Block, blocks_to_html
from demo.pdf.text import Section
from demo.story import Entry

from .library import Library, identifier
from .notes import note_texts, notes_of, with_calls

EDITORIAL = "Éditorial"


def editorial_of(library: Library, sections: list[Section]) -> dict[str, str]:
    """The editorial of an issue and its author, of the part of its text that is called so."""
    part = next(section for section in sections if section.title == EDITORIAL)
    return {"editorial": blocks_to_html(part.blocks, library.anchor), "editorial_author": part.author}


def add_articles(library: Library, issue: Page, number: int, sections: list[Section]) -> dict[str, Page]:
    """Make the articles of the issue `number`; each by its title."""
    parts = {section.title: section for section in sections}
    made = {}
    for article in ARTICLES:
        if article.issue == number:
            made[article.title] = library.pages[article.key] = _make(library, issue, article, parts[article.title])
    return made


def _make(library: Library, issue: Page, article: Article, part: Section) -> Page:
    return factories.make_article(
        issue,
        title=article.title,
        authors=part.author,
        introduction=article.introduction,
        translation_key=identifier(article.key),
        image=library.images[article.image] if article.image else None,
        body=_body(library, article, part),
        themes=[library.themes[name] for name in article.themes],
        countries=[library.countries[code] for code in article.countries],
        partners=[library.partners[acronym] for acronym in article.partners],
        notes=note_texts(notes_of(article.key, article.notes)),
    )


def _body(library: Library, article: Article, part: Section) -> list[Entry]:
    """The blocks of a part: texts, and quotes on their own."""
    body: list[Entry] = []
    for is_quote, group in groupby(part.blocks, lambda block: block.kind == "quote"):
        blocks = list(group)
        body += _quotes(library, article, blocks) if is_quote else [_text(library, article, blocks)]
    return body


def _text(library: Library, article: Article, blocks: list[Block]) -> Entry:
    """Paragraphs and lists, with the calls of their notes."""
    return "text", with_calls(blocks_to_html(blocks, library.anchor), notes_of(article.key, article.notes))


def _quotes(library: Library, article: Article, blocks: list[Block]) -> list[Entry]:
    portrait = library.images.get(article.portrait)
    fields = {"who": article.quoted, "role": "", "image": portrait, "source": "", "source_url": ""}
    return [("quote", {"text": block.text, **fields}) for block in blocks]
