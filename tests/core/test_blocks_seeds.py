"""The five texts that the site starts from can be built by staff from blocks, with no developer.

The structure is theirs; the words are ours. What a reader sees is asserted in each.
"""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from home.models import VisionPage
from media.models import Document
from tests.core.stories import Body, alternative, link, new_document, new_image, new_page, story

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]

NBSP = "\u00a0"
REASONS = "<ul><li>le temps manque</li><li>l’argent va aux projets</li><li>les réseaux restent séparés</li></ul>"


def heading(text: str, level: int = 2) -> tuple[str, object]:
    return "heading", {"text": text, "level": str(level)}


def read(body: Body) -> Any:
    """A body as staff save it and readers get it."""
    value = story(body)
    return BeautifulSoup(str(value.stream_block.clean(value)), "html.parser")


def titles(page: Any, level: int) -> list[str]:
    return [title.get_text() for title in page.find_all(f"h{level}")]


def vision_page(note: Document) -> VisionPage:
    """The vision page, whole."""
    here = [
        (
            "text",
            "<p>En Belgique, nous informons et nous mobilisons.</p><ul><li>plaidoyer</li><li>campagnes</li></ul>",
        ),
        ("text", "<p>Une revue, des outils, un site portent ces voix.</p>"),
        (
            "platforms",
            {
                "platforms": [
                    {"name": "Coupole du Nord (fictif)", "url": "https://example.org/"},
                    {"name": "Réseau Sud"},
                ]
            },
        ),
    ]
    there = [
        ("text", "<p>Quatre-vingts mouvements, trois continents.</p>"),
        ("text", "<ul><li>un syndicat</li><li>une mutuelle de santé</li><li>une coopérative</li></ul>"),
        (
            "quote",
            {"text": "Nous tenons notre droit de nos mains", "who": "Lucie A. (fictif)", "role": "syndicaliste"},
        ),
    ]
    words = [
        ("word", {"word": "Durable", "meaning": "<p>L’économie, la terre et le social avancent du même pas.</p>"}),
        ("word", {"word": "Inclusive", "meaning": "<p>Chacun tient son rôle.</p>"}),
    ]
    strategies = [
        heading("Agir en réseau"),
        ("text", "<p>Rien ne se gagne seul.</p>"),
        ("document", {"document": note, "title": "Notre note de vision"}),
        ("call_to_act", {"title": "Rejoignez-nous", "links": [link(url="https://example.org/agir", text="Agir")]}),
    ]
    page = (
        new_page("Parent")
        .get_parent()
        .specific.add_child(
            instance=VisionPage(
                title="Vision, missions et stratégies",
                opening="Les mouvements sociaux changent la société",
                vision="<p>Une société <b>durable</b> et <b>inclusive</b>.</p>",
                words=words,
                here=here,
                there=there,
                strategies=strategies,
            )
        )
    )
    return VisionPage.objects.get(pk=page.pk)


def test_solidarite_mondiale_vision_and_missions(client: Client) -> None:
    page = vision_page(new_document(pages=24))
    page.full_clean()
    answer = client.get(page.url)
    assert answer.status_code == 200
    seen: Any = BeautifulSoup(answer.content, "html.parser").main
    assert seen.h1.get_text() == "Vision, missions et stratégies"
    assert "Les mouvements sociaux changent la société" in seen.get_text()
    assert [part.get_text(strip=True) for part in seen.select(".b-pair__title")] == ["Ici", "Là-bas"]
    assert [word.get_text() for word in seen.find_all("dfn")] == ["Durable", "Inclusive"]
    assert [item.get_text() for item in seen.select(".b-prose li")][-3:] == [
        "un syndicat",
        "une mutuelle de santé",
        "une coopérative",
    ]
    assert [item.get_text(strip=True) for item in seen.select(".b-platforms li")] == [
        "Coupole du Nord (fictif)",
        "Réseau Sud",
    ]
    assert "Agir en réseau" in titles(seen, 3)
    assert "Rejoignez-nous" in titles(seen, 4)
    facts = seen.select_one(".b-document__facts").get_text()
    assert facts.startswith("PDF – ")
    assert facts.endswith(f"24{NBSP}pages")
    assert seen.select_one("blockquote").get_text(strip=True).startswith("«")


def test_galerie_mondiale() -> None:
    image, report = new_image(), new_document("Conclusions du dialogue")
    seen = read(
        [
            ("text", "<p>Sur chaque continent, des groupes se parlent.</p>"),
            heading("De quoi s’agit-il ?"),
            ("text", "<ul><li>des <b>rencontres</b> en ligne</li><li>des <b>dialogues</b> sur place</li></ul>"),
            ("text", '<p>Écrivez-nous : <a href="mailto:campagne@example.org">campagne@example.org</a>.</p>'),
            heading("Pays par pays"),
            heading("Mexique", 3),
            ("text", f'<p>Quatorze groupes. <a linktype="document" id="{report.pk}">Lire le rapport</a>.</p>'),
            ("quote", {"text": "On nous demande l’impossible", "who": "Une participante", "role": "Mexique"}),
            ("document", {"document": report}),
            heading("Philippines", 3),
            (
                "video",
                {
                    "title": "Un jour à Manille",
                    "still": alternative(image, "Une rue"),
                    "url": "https://youtu.be/abcdefghijk",
                    "file": None,
                    "captions": [],
                },
            ),
        ]
    )
    assert titles(seen, 2) == ["De quoi s’agit-il ?", "Pays par pays"]
    assert titles(seen, 3) == ["Mexique", "Philippines"]
    assert seen.find(id="mexique")
    link = seen.find("a", string="Lire le rapport")
    assert link["href"] == report.url
    assert link["data-facts"] == f"PDF – 1{NBSP}ko – 3{NBSP}pages"
    assert seen.find("a", href="mailto:campagne@example.org")
    assert seen.select_one(".b-video img")["alt"] == "Une rue"
    assert seen.select_one(".b-video__link")["href"] == "https://youtu.be/abcdefghijk"


def test_jam_sessions() -> None:
    counted = {"value": "14", "label": "hôtes soutenus", "date": "2023-12-31", "source": "Bilan de la campagne"}
    seen = read(
        [
            ("text", "<p>Les militants ont besoin de lieux sans ordre du jour.</p>"),
            ("figures", {"figures": [counted]}),
            heading("Ce que c’est"),
            (
                "definitions",
                {"definitions": [{"word": "Jam session", "meaning": "<p>On improvise ensemble.</p>"}]},
            ),
            heading("Pourquoi ces lieux comptent"),
            ("text", REASONS),
        ]
    )
    assert seen.select_one(".b-figure__value").get_text() == "14"
    assert seen.select_one(".b-figure time").get_text() == "31 décembre 2023"
    assert seen.find("dfn", string="Jam session")
    assert len(seen.select(".b-prose li")) == 3


def test_ggsn() -> None:
    nested = "<ol><li>en ligne</li><li>par écrit<ol><li>une base</li><li>un disque</li></ol></li></ol>"
    page = new_page("Glossaire")
    seen = read(
        [
            heading("En bref"),
            ("text", f'<p>Une <i>communauté</i> (voir <a linktype="page" id="{page.pk}">le glossaire</a>).</p>'),
            heading("Pour qui ?"),
            heading("Ce qui s’y partage", 3),
            ("text", "<ul><li>de l’écoute</li><li>des outils</li></ul>"),
            heading("Comment nous échangeons"),
            ("text", nested),
            heading("Nos valeurs"),
            ("definitions", {"definitions": [{"word": "Équité", "meaning": "<p>Donner à chacun sa part.</p>"}]}),
            (
                "contrast",
                {
                    "is_title": "À publier sur le canal",
                    "is_items": ["une question", "un mode d’emploi"],
                    "is_not_title": "À éviter",
                    "is_not_items": ["des liens sans contexte"],
                },
            ),
        ]
    )
    assert seen.find("a", string="le glossaire")["href"] == "/glossaire/"
    assert [item.get_text() for item in seen.select("ol ol li")] == ["une base", "un disque"]
    assert seen.find("em") or seen.find("i")
    assert [title.get_text() for title in seen.find_all("figcaption")] == ["À publier sur le canal", "À éviter"]


def test_power_of_pride() -> None:
    seen = read(
        [
            ("text", "<p>Des mouvements de vingt-deux pays apprennent ensemble.</p>"),
            heading("Ce que nous cherchons"),
            (
                "contrast",
                {
                    "is_title": "C’est",
                    "is_items": ["un groupe qui apprend"],
                    "is_not_title": "Ce n’est pas",
                    "is_not_items": ["un service de conseil"],
                },
            ),
            heading("Comment ça marche"),
            (
                "steps",
                {
                    "steps": [
                        {"title": "Choisir un groupe", "text": "<p>Selon l’envie.</p>"},
                        {"title": "Poser ses questions", "text": ""},
                        {"title": "Apprendre et partager", "text": "<p>Un an.</p>"},
                    ]
                },
            ),
            heading("Vos questions"),
            (
                "questions",
                {"questions": [{"question": "Qui peut écrire ?", "answer": "<p>Toute personne du Sud.</p>"}]},
            ),
            (
                "table",
                {
                    "caption": "Calendrier",
                    "columns": [{"type": "text", "heading": "Étape"}, {"type": "text", "heading": "Date"}],
                    "rows": [{"values": ["Clôture", "16 août"]}],
                },
            ),
            (
                "call_to_act",
                {
                    "title": "Poser sa candidature",
                    "text": "<p>Avant le 16 août.</p>",
                    "links": [link(url="https://example.org/candidature", text="Remplir le formulaire")],
                    "dye": "ocean",
                },
            ),
        ]
    )
    assert [step.get_text() for step in seen.select("ol .b-steps__title")] == [
        "Choisir un groupe",
        "Poser ses questions",
        "Apprendre et partager",
    ]
    assert seen.find("summary", string="Qui peut écrire ?")
    assert seen.find("th", string="Étape")["scope"] == "col"
    assert seen.find("a", string="Remplir le formulaire")["href"] == "https://example.org/candidature"
    assert seen.select_one(".b-contrast__is-not li").get_text() == "un service de conseil"
