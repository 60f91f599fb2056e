"""The page on the organisation: people, reports, funders and figures."""

from demo.content import about

from .library import Library


def fill_about(library: Library) -> None:
    """Compose the page, and publish it."""
    page = library.pages["about"]
    page.body = library.story(about.ABOUT_BODY)
    page.figures = [("figure", figure) for figure in about.FIGURES]
    page.people = [("people", _group(library, *group)) for group in about.PEOPLE]
    page.report_kinds = [library.publication_kinds[name] for name in about.REPORT_KINDS]
    page.accounts = [
        ("account", {"year": year, "document": library.documents[key], "title": title})
        for year, key, title in about.ACCOUNTS
    ]
    names = ("name", "share", "purpose", "url")
    page.funders = [("funder", dict(zip(names, funder, strict=True))) for funder in about.FUNDERS]
    page.funders_source = about.FUNDERS_SOURCE
    page.call = [("call", library.resolved(about.ABOUT_CALL[1]))]
    page.save_revision().publish()


def _group(library: Library, title: str, text: str, people: list[tuple[str, str, str, str]]) -> dict[str, object]:
    told = [
        {"name": name, "role": role, "picture": library.images.get(portrait), "text": words}
        for name, role, words, portrait in people
    ]
    return {"title": title, "text": library.html(text), "people": told}
