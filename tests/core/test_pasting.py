"""Texts of other programs become blocks of a page, or it is said what is lost.

The clipboards are what the programs put there: Word's lists that are paragraphs, its conditions, comments and hidden
text; LibreOffice's notes; the <b> around all of Google Docs; a web page with scripts.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import Tag
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from core.studio.pasting import notes
from core.studio.pasting.blocks import Pasted, paste
from core.studio.pasting.markup import LONGEST
from core.studio.pasting.notes import _inner_links as inner_links
from core.studio.pasting.plain import html_of

CLIPBOARDS = Path(__file__).with_name("clipboards")


def clipboard(program: str) -> str:
    return (CLIPBOARDS / f"{program}.html").read_text()


def pasted(html: str, *, is_whole: bool = False) -> Pasted:
    return paste(html, is_whole=is_whole)


def kinds(result: Pasted) -> list[str]:
    return [block["type"] for block in result.blocks]


def values(result: Pasted, kind: str) -> list[Any]:
    return [block["value"] for block in result.blocks if block["type"] == kind]


def texts(result: Pasted) -> list[str]:
    """The rich texts, their notes by their number rather than by their key."""
    numbers = {key: str(place) for place, key in enumerate(result.notes, 1)}
    return [
        re.sub(r'<footnote id="([^"]+)">[^<]*</footnote>', lambda call: f"[[{numbers[call[1]]}]]", text)
        for text in values(result, "text")
    ]


def headings(result: Pasted) -> list[tuple[str, str]]:
    return [(heading["level"], heading["text"]) for heading in values(result, "heading")]


def test_a_document_of_word() -> None:
    result = pasted(clipboard("word"), is_whole=True)
    assert result.title == "La protection sociale, un droit"
    assert kinds(result) == ["heading", "text", "heading", "quote", "table", "text"]
    assert headings(result) == [("2", "D’où nous venons"), ("3", "Sur le terrain")]
    first, last = texts(result)
    assert first == (
        "<p><b>Depuis le XIX</b><b><sup>e</sup></b><b> siècle</b>, des caisses «\xa0d’entraide\xa0» existent\xa0: "
        'voir <a href="https://archives.example/histoire?a=1">leur <i>histoire</i></a>[[1]].</p>'
        "<ul><li>s’organiser<ul><li>au village</li></ul></li><li>cotiser</li></ul><ol><li>lire</li></ol>"
    )
    assert last == "<p>Et encore la note[[1]], puis une autre[[2]]. Fin. le plan</p>"
    assert list(result.notes.values()) == [
        "<p>Rapport de l’OIT, <i>2024</i>.</p>",
        "<p>Entretien, Cotonou.<br/>Deux fois.</p>",
    ]
    (quote,) = values(result, "quote")
    assert (quote["text"], quote["who"]) == ("Ensemble, nous négocions.", "Rosa Quispe")
    (table,) = values(result, "table")
    assert [column["heading"] for column in table["columns"]] == ["Pays", "Adhérents"]
    assert [row["values"] for row in table["rows"]] == [["Bénin", "12\u202f000"]]
    said = " ".join(result.losses)
    assert "1 image n’a pas été reprise" in said
    assert "1 commentaire du document" in said
    assert "Le texte masqué" in said
    assert "barré comme supprimé" in said
    assert "1 lien ne menait nulle part" in said
    assert "Le sommaire n’a pas été repris" in said
    # What the writer did not mean to publish.
    assert not re.search(r"vérifier avec K|phrase retirée|À relire avant envoi|C:/", str(result))


def test_a_document_of_libreoffice() -> None:
    result = pasted(clipboard("libreoffice"))
    assert kinds(result) == ["heading", "text", "heading", "quote", "table", "text"]
    assert headings(result) == [("2", "Premier chapitre"), ("3", "Un détail")]
    assert texts(result) == [
        "<p>Un <b>mot gras</b>, un <i>mot penché</i>[[1]]\xa0; une ligne<br/>puis l’autre.</p>"
        "<ol><li>premier</li><li>deuxième<ul><li>en dessous</li></ul></li></ol>",
        "<p>Fin[[2]].</p>",
    ]
    assert list(result.notes.values()) == [
        "<p>Note une.</p>",
        '<p>Note deux, <a href="https://www.example.org/">un lien</a>.</p>',
    ]
    (table,) = values(result, "table")
    assert [row["values"] for row in table["rows"]] == [["Afrique", "Togo, Lomé"]]
    said = " ".join(result.losses)
    assert "cellules fusionnées" in said
    assert "1 citation ne dit pas qui parle" in said


def test_a_document_of_google() -> None:
    result = pasted(clipboard("google_docs"), is_whole=True)
    assert result.title == "Titre du document"
    assert kinds(result) == ["heading", "text", "table"]
    assert texts(result) == [
        "<p>Un texte <b>gras</b><i> et penché</i>, 1<sup>er</sup> mai "
        '<a href="https://www.example.org/mai">lien</a>[[1]].</p>'
        "<ul><li>un<ul><li>dessous</li></ul></li><li>deux</li></ul><p>🌍 Partout</p>"
    ]
    assert list(result.notes.values()) == ["<p>Source de la note.</p>"]
    assert "Qui confirme" not in str(result)


def test_a_web_page_leaves_nothing_that_runs() -> None:
    result = pasted(clipboard("web"))
    assert kinds(result) == ["heading", "text", "quote", "heading", "text"]
    assert headings(result) == [("2", "Histoire"), ("3", "Dans une mise en page")]
    assert texts(result)[0] == (
        "<p>Un <b>syndicat</b> naît[[1]] et grandit[[1]].Cliquez</p>"
        "<p>&lt;script&gt;alert(5)&lt;/script&gt; ici</p><p>Texte sans paragraphe</p><p>puis un autre</p>"
    )
    assert list(result.notes.values()) == ["<p>Un livre, 1912.</p>"]
    assert not re.search(r"javascript:|onclick|<script|alert\([12346 7]", str(result))
    assert "1 vidéo ou page intégrée" in " ".join(result.losses)


def test_lists_of_odd_pages_lose_and_repeat_nothing() -> None:
    within = "<ul><li>a<ul><ul><li>b</li></ul></ul></li></ul>"
    assert texts(pasted(within)) == ["<ul><li>a<ul><li>b</li></ul></li></ul>"]
    by_scripts = "<ol><div><li>un</li><li>deux</li></div><p>trois</p> quatre </ol>"
    assert texts(pasted(by_scripts)) == ["<ol><li>un</li><li>deux</li><li>trois</li><li>quatre</li></ol>"]


def test_quotes_say_who_speaks_and_headings_keep_numbers_only() -> None:
    result = pasted(
        "<h2 style='mso-list:l0 level1'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>Contexte</h2>"
        "<h2 style='mso-list:l1 level1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Suite</h2>"
        # LibreOffice
        "<blockquote>« Rien ne fut donné. »</blockquote><blockquote>– Awa Traoré</blockquote><p>Puis</p>"
        # pages of the web
        "<blockquote><p>Nous tenons.</p><p>Encore.</p><cite>Rosa Quispe</cite></blockquote>"
        "<blockquote><p>Lire <cite>Germinal</cite> aide.</p><footer>— <cite>Omar</cite></footer></blockquote>"
        "<blockquote><cite>Seule</cite></blockquote>"
    )
    assert headings(result) == [("2", "1. Contexte"), ("2", "Suite")]
    assert [(quote["text"], quote["who"]) for quote in values(result, "quote")] == [
        ("Rien ne fut donné.", "Awa Traoré"),
        ("Nous tenons.\n\nEncore.", "Rosa Quispe"),
        ("Lire Germinal aide.", "Omar"),
        ("Seule", ""),
    ]


def test_short_lines_in_bold_are_headings_and_told() -> None:
    html = (
        "<h2>Statuts</h2><p class=MsoNormal><b>1. Qui peut </b><b>postuler :</b></p><p>Toute personne.</p>"
        "<p><b>Ceci est une phrase.</b></p><p><b>Adresse</b></p><p><b>Horaire</b></p><ul><li>lundi</li></ul>"
        "<dl><dt>Terme</dt><dd>Sens</dd></dl><p><b>Un mot</b> gras</p><p><b>Le comité</b></p>"
    )
    found = pasted(html)
    assert headings(found) == [("2", "Statuts"), ("3", "1. Qui peut postuler :"), ("3", "Horaire")]
    for kept in ("<b>Ceci est une phrase.</b>", "<b>Adresse</b>", "<b>Terme</b>", "<b>Le comité</b>"):
        assert kept in "".join(texts(found))
    assert "2 courtes lignes en gras sont devenues des intertitres" in " ".join(found.losses)


def test_many_links_to_one_large_part_are_soon_read(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []

    def counted(root: Tag) -> notes.Links:
        looked.append(root)
        return inner_links(root)

    monkeypatch.setattr(notes, "_inner_links", counted)
    calls = "<a href='#fin'>1</a> " * 50
    result = pasted(f"<div>{calls}</div><div id=fin><p>La fin</p><a href='#rien'>haut</a></div>")
    assert "La fin" in str(texts(result))
    assert len(looked) < 5


def test_what_a_table_and_a_heading_cannot_hold_is_told() -> None:
    rows = "".join(f"<tr><td>{number}</td><td>x</td></tr>" for number in range(900))
    result = pasted(
        f"<h2><a href='https://a.example/'>Lien</a></h2><h3>a</h3><h4>b</h4><h5>c</h5><table>{rows}</table>"
        f"<table><tr><td>a</td><td>b</td></tr><tr><td>{'long ' * 90}</td><td></td></tr></table>"
    )
    assert [level for level, _text in headings(result)] == ["2", "3", "4", "4"]
    assert "<p>7 – x</p>" in texts(result)[0]
    said = " ".join(result.losses)
    for words in (
        "Les liens des intertitres",
        "au niveau 4",
        "trop grand pour une page",
        "1 cellule de tableau dépasse",
    ):
        assert words in said


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p>" + "a" * LONGEST, "trop long"),
        ("<b>" * 70_000, "trop long"),
        ("<h2>x</h2>" * 300, "trop long"),
        ("<ul><li>x" * 20_000, "ne peut pas être lu"),
        ("<img src=x>", "pas de texte"),
        ("<!-- <p>a</p> -->", "pas de texte"),
    ],
)
def test_what_cannot_be_pasted_is_refused_in_words(html: str, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        pasted(html)


def test_numbers_lowered_and_struck_out_words_stay_or_are_told() -> None:
    listed = "<ol><li>un</li><li>deux</li></ol><p>Entre.</p><ol start=3><li>trois</li></ol>"
    word = "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>4.</span>quatre</p>"
    result = pasted(f"{listed}<p>Le CO<sub>2</sub>.</p>{word}")
    assert "Le CO₂." in texts(result)[0]
    assert result.losses == [
        "2 listes ne commençaient pas à 1 et commencent maintenant à 1\xa0: regardez ce qui renvoie à leurs numéros."
    ]
    # Word on the web gives each item a list of its own, which counts on.
    assert pasted("<ol><li>un</li></ol><ol start=2><li>deux</li></ol>").losses == []
    lost = pasted("<p>x<sub>max</sub>, un prix <s>barré</s>.</p>").losses
    assert len(lost) == 2
    assert lost[0].startswith("Les lettres en indice")
    assert lost[1].startswith("Les mots barrés")


def test_odd_markup_is_read_as_words() -> None:
    deep = "<div>" * 200 + "au fond" + "<ul><table><li>"
    odd = "<![if x]><![endif]><?xml x?></p><td>cellule</td><li>point</li><a name=_ftn1 href=#_ftn1>[1]</a>\x00<!-- <p>"
    assert "au fond" in texts(pasted(deep))[0]
    assert "<p>cellule</p><p>point</p>" in texts(pasted(odd))[0]


def test_plain_text_shows_its_headings_and_lists_by_its_look() -> None:
    written = (
        "Nos valeurs\r\n\r\nNous tenons à ceci :\n  • l’équité\n\n  • la joie\n\nComment faire ?\n\n"
        "1. Lire\n2.«\u00a0Agir\u00a0»\n\n1. Dormir\n\n3. Rêver\n\n* Une note.\n\n"
        "– Bonjour, dit-elle.\nElle sourit.\n\nAwa"
    )
    result = pasted(html_of(written))
    assert headings(result) == [("2", "Nos valeurs"), ("2", "Comment faire ?")]
    first, second = texts(result)
    assert first.endswith("<ul><li>l’équité</li><li>la joie</li></ul>")
    assert second == (
        "<ol><li>Lire</li><li>«\u00a0Agir\u00a0»</li></ol><p>1. Dormir</p><p>3. Rêver</p><p>* Une note.</p>"
        "<p>– Bonjour, dit-elle.<br/>Elle sourit.</p><p>Awa</p>"
    )
    sentences = "Un paragraphe. " * 10
    close = pasted(html_of(f"Pourquoi ?\n{sentences}\nQui peut postuler ?\n- Toutes\n- Tous\n{sentences}"))
    assert [text for _level, text in headings(close)] == ["Pourquoi ?", "Qui peut postuler ?"]


def send(client: Client, **data: str) -> HttpResponse:
    return client.post(reverse("paste_blocks"), {"stream": "core.StoryBlock", **data})


def test_the_studio_gets_the_blocks_as_its_form_holds_them(editor_client: Client) -> None:
    answer = send(editor_client, html=clipboard("word"), is_whole="true").json()
    assert answer["title"] == "La protection sociale, un droit"
    text = answer["blocks"][1]["value"]
    assert "FOOTNOTES" in text
    (note, _other) = answer["notes"]
    assert note["uuid"] in text
    assert json.loads(note["text"])["blocks"][0]["text"] == "Rapport de l’OIT, 2024."
    assert "Ceci devient 6 blocs" in answer["preview"]
    assert "Pays, Adhérents (1\xa0ligne)" in answer["preview"]
    plain = send(editor_client, stream="campaigns.StoryPageBlock", text="Un <b>.\n\nDeux").json()
    assert [block["type"] for block in plain["blocks"]] == ["text"]
    words = [line["text"] for line in json.loads(plain["blocks"][0]["value"])["blocks"]]
    assert words == ["Un <b>.", "Deux"]
    refused = send(editor_client, html="<p></p>")
    assert (refused.status_code, refused.json()["error"]) == (400, "Il n’y a pas de texte dans ce qui a été collé.")
    assert send(editor_client, stream="nothing", html="<p>a</p>").status_code == 400


def test_only_those_who_write_pages_may_paste(client: Client, db: None) -> None:
    assert send(client, html="<p>a</p>").status_code == 302
    client.force_login(User.objects.create_user("lecteur"))
    assert send(client, html="<p>a</p>").status_code in {302, 403}
