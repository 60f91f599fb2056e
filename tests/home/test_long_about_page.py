"""A long "about" page holds together: contents, notes by stars, nested lists, is / is not, words of the glossary."""

from bs4 import BeautifulSoup
from django.test import Client
from wagtail_footnotes.models import Footnote

from demo.factories import make_glossary, make_standard, make_term
from home.models import HomePage

PARTS = ["En bref", "Qui peut nous rejoindre ?", "Comment nous échangeons", "Nos valeurs", "Sur le canal"]
WORD, JUSTICE, HISTORY = (f"9f0c1b5e-2c0a-4c1b-9d55-6f2b8f7a1d0{number}" for number in (1, 2, 3))


def heading(text: str, level: int = 2) -> tuple[str, dict[str, str]]:
    return "heading", {"text": text, "level": str(level)}


def call(key: str) -> str:
    return f'<footnote id="{key}">[{key[:6]}]</footnote>'


def test_the_about_page_of_a_network(home: HomePage, client: Client) -> None:
    make_glossary(home, slug="glossaire")
    leaders = make_term("Bottom-liners", definition="<p>Qui porte une idée la mène à bien.</p>")
    make_term("Communauté de pratique")
    nested = "<ol><li>des rencontres</li><li>des outils<ol><li>publics</li><li>entre membres</li></ol></li></ol>"
    body = [
        heading("En bref"),
        ("text", f"<p>Une communauté de pratique de terrain{call(WORD)}, pour la justice{call(JUSTICE)}.</p>"),
        heading("Qui peut nous rejoindre ?"),
        heading("Ce que nous appelons soutien", 3),
        ("text", "<ul><li>former</li><li>accompagner</li></ul>"),
        heading("Comment nous échangeons"),
        ("text", f"<p>Depuis 2022{call(HISTORY)}.</p>{nested}"),
        heading("Nos valeurs"),
        ("text", f'<p>Entre nous, <a linktype="term" id="{leaders.pk}">qui porte</a> et terrain{call(WORD)}.</p>'),
        heading("Sur le canal"),
        (
            "contrast",
            {
                "is_title": "À poster",
                "is_items": ["une question"],
                "is_not_title": "À éviter",
                "is_not_items": ["des liens nus"],
            },
        ),
    ]
    page = make_standard(home, body=body, has_contents=True, note_marks="stars", links_terms=True)
    texts = {WORD: "<p>De la base.</p>", JUSTICE: "<p>Toutes les luttes.</p>", HISTORY: "<p>Né plus tôt.</p>"}
    page.footnotes = [Footnote(uuid=key, text=note) for key, note in texts.items()]
    page.save_revision().publish()
    seen = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    contents = [link.get_text() for link in seen.select(".toc > ol > li > a")]
    assert contents == PARTS
    assert [link.get_text() for link in seen.select(".toc ol ol a")] == ["Ce que nous appelons soutien"]
    assert [mark.get_text() for mark in seen.select(".call a")] == ["*", "**", "***", "*"]
    assert [note.get_text() for note in seen.select(".notes__text")] == [
        "De la base.",
        "Toutes les luttes.",
        "Né plus tôt.",
    ]
    assert [item.get_text() for item in seen.select("ol ol li") if not item.select("a")] == ["publics", "entre membres"]
    assert [term.get_text() for term in seen.select(".b-prose .term")] == ["communauté de pratique", "qui porte"]
    assert len(seen.select(".term-card")) == 2
    assert [title.get_text() for title in seen.find_all("figcaption")] == ["À poster", "À éviter"]
