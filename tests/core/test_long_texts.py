"""What helps to read a long text: the list of its contents, its footnotes."""

from django.test import Client
from django.urls import reverse
from wagtail_footnotes.models import Footnote

from demo.factories import make_publication, make_standard
from home.models import HomePage
from tests.reading import read

ONE, OTHER = "9f0c1b5e-2c0a-4c1b-9d55-6f2b8f7a1d01", "9f0c1b5e-2c0a-4c1b-9d55-6f2b8f7a1d02"


def heading(text: str, level: int = 2) -> tuple[str, dict[str, str]]:
    return "heading", {"text": text, "level": str(level)}


HEADINGS = ["Nos valeurs", "Équité", "Équité", "التضامن", "সংহতি", "សាមគ្គីភាព", "Au cœur"]


def test_the_headings_are_listed_in_any_script_and_lead_to_their_place(home: HomePage, client: Client) -> None:
    levels = [2, 3, 3, 2, 2, 2, 2]
    body = [heading(text, level) for text, level in zip(HEADINGS, levels, strict=True)]
    soup = read(
        client, make_standard(home, body=[*body, heading("Un détail", 3), heading("Plus fin", 4)], has_contents=True)
    )
    links = soup.select(".toc a")
    assert [link.get_text() for link in links] == [*HEADINGS, "Un détail"]
    places = [str(link["href"])[1:] for link in links]
    assert [soup.find(id=place).get_text() for place in places] == [*HEADINGS, "Un détail"]
    assert len(set(places)) == len(places)
    assert places[:4] == ["nos-valeurs", "equite", "equite-2", "altdamn"]
    assert [link.get_text() for link in soup.select(".toc ol ol a")] == ["Équité", "Équité", "Un détail"]
    assert soup.select_one(".toc h2").get_text() == "Sommaire"


def test_a_page_has_a_list_only_where_staff_want_it(home: HomePage, client: Client) -> None:
    body = [heading("Un"), heading("Deux")]
    assert not read(client, make_standard(home, body=body)).select(".toc")
    assert not read(client, make_standard(home, body=body[:1], has_contents=True)).select(".toc")
    assert read(client, make_publication(body=body, has_contents=True)).select(".toc a")


def call(key: str) -> str:
    return f'<footnote id="{key}">[{key[:6]}]</footnote>'


def test_a_page_has_footnotes_called_by_stars(home: HomePage, client: Client) -> None:
    body = [
        ("text", f"<p>Terrain{call(ONE)}, justice{call(OTHER)}.</p>"),
        ("text", f"<p>Terrain encore{call(ONE)}.</p>"),
    ]
    page = make_standard(home, body=body, note_marks="stars")
    page.footnotes = [Footnote(uuid=ONE, text="<p>Le premier mot.</p>"), Footnote(uuid=OTHER, text="<p>Le second.</p>")]
    page.save_revision().publish()
    soup = read(client, page)
    assert [link.get_text() for link in soup.select(".call a")] == ["*", "**", "*"]
    notes = soup.select(".notes li")
    assert [note.select_one(".notes__text").get_text() for note in notes] == ["Le premier mot.", "Le second."]
    assert [link["aria-label"] for link in notes[0].select(".notes__back a")] == [
        "Retour à l’appel 1 de la note *",
        "Retour à l’appel 2 de la note *",
    ]
    for link in soup.select(".call a, .notes__back a"):
        assert soup.find(id=str(link["href"])[1:])
    assert "Le second." in page.findable().text


def test_the_studio_offers_both_on_a_page_of_text(home: HomePage, editor_client: Client) -> None:
    page = make_standard(home)
    form = editor_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert 'name="has_contents"' in form
    assert 'name="note_marks"' in form
    assert "Notes de bas de page" in form
