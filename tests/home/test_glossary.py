"""The glossary: its page, the links of texts to its terms, first mentions, what staff see of it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import Locale
from wagtail.test.utils.form_data import rich_text

from core.models import GlossaryTerm, SiteSettings
from demo.factories import (
    make_article,
    make_call,
    make_campaign,
    make_contact,
    make_glossary,
    make_issue,
    make_partner,
    make_standard,
    make_story,
    make_term,
)
from home.models import GlossaryPage, HomePage
from tests.queries import queries_of
from tests.reading import read
from tests.test_page_contract import translate

LANGUAGES = ("", "_en", "_nl", "_es")


@pytest.fixture
def glossary(home: HomePage) -> GlossaryPage:
    return make_glossary(home, title="Glossaire", slug="glossaire")


def link(term: GlossaryTerm, words: str) -> str:
    return f'<a linktype="term" id="{term.pk}">{words}</a>'


TABLE = {
    "caption": "Le front",
    "columns": [{"type": "text", "heading": "Réseau"}],
    "rows": [{"values": ["Un front commun"]}],
}
CONTRAST = {"is_title": "Réseau", "is_items": ["un réseau"], "is_not_title": "Rien", "is_not_items": ["le réseau"]}


def text(html: str) -> list[tuple[str, Any]]:
    return [("text", f"<p>{html}</p>")]


def test_the_page_lists_the_terms_by_letter(glossary: GlossaryPage, client: Client) -> None:
    decent = make_term("Travail décent", source="OIT", source_url="https://www.ilo.org/")
    equity = make_term("Équité", other_forms="équités", definition="<p>À chacun <b>sa part</b>.</p>")
    equity.see_also.add(decent, make_term("Retiré", live=False))
    make_term("2SLGBTQ")
    soup = read(client, glossary.get_url())
    assert [letter.get_text() for letter in soup.select(".glossary-letters a")] == ["#", "E", "T"]
    assert all(soup.find(id=str(letter["href"])[1:]) for letter in soup.select(".glossary-letters a"))
    entry = soup.find(id="equite")
    assert "À chacun sa part." in entry.get_text()
    assert [(one.get_text(), one["href"]) for one in entry.select("a")] == [
        ("Travail décent", "/glossaire/#travail-decent")
    ]
    assert soup.find("a", href="https://www.ilo.org/").get_text() == "OIT"
    assert "Retiré" not in soup.main.get_text()
    assert "DefinedTermSet" in str(soup)
    found = read(client, f"{glossary.get_url()}?mots=equites")
    assert [term.get_text() for term in found.select("dfn")] == ["Équité"]
    assert "1 terme pour" in found.main.get_text()


def test_readers_may_propose_a_term(home: HomePage, glossary: GlossaryPage, client: Client) -> None:

    contact = make_contact(home, slug="contact")
    SiteSettings.objects.update_or_create(site_id=home.get_site().pk, defaults={"contact_page": contact})
    soup = read(client, glossary.get_url())
    assert soup.find("a", string="Proposer un terme")["href"] == contact.get_url()


def test_a_text_leads_to_a_term_whose_card_stands_on_the_page(
    home: HomePage, glossary: GlossaryPage, client: Client
) -> None:
    other = make_term("Mouvement")
    term = make_term("Grassroots", definition=f"<p>De la base, comme un {link(other, 'mouvement')}.</p>")
    gone = make_term("Retiré", live=False)
    body = text(f"Un groupe {link(term, 'de terrain')}, {link(gone, 'un mot')} et {link(term, 'un autre')}.")
    soup = read(client, make_standard(home, body=body).get_url())
    first, second = soup.select(".b-prose a.term")
    assert first["href"] == second["href"] == "/glossaire/#grassroots"
    card = soup.find(id=first["data-card"])
    assert "popover" in card.attrs
    assert "De la base" in card.get_text()
    assert card.find("a", string="mouvement")["href"] == "/glossaire/#mouvement"
    assert [one["id"] for one in soup.select(".term-card")] == [card["id"]]
    assert not soup.find("a", string="un mot").attrs
    assert soup.find("script", src=lambda src: src and "js/glossary" in src)


def test_without_a_glossary_texts_keep_their_words(home: HomePage, client: Client) -> None:
    term = make_term("Grassroots")
    page = make_standard(home, body=text(f"Un groupe {link(term, 'de terrain')} grassroots."), links_terms=True)
    soup = read(client, page.get_url())
    assert "Un groupe de terrain grassroots." in soup.main.get_text()
    assert not soup.select(".term, .term-card")
    term.delete()
    assert "Un groupe de terrain" in read(client, page.get_url()).main.get_text()


def test_the_first_mention_of_a_term_is_linked_where_staff_want_it(
    home: HomePage, glossary: GlossaryPage, client: Client
) -> None:
    make_term("Travail décent")
    make_term("Mutuelle", other_forms="mutuelles")
    make_term("Ici & là")
    body = [
        ("heading", {"text": "Les mutuelles", "level": "2"}),
        *text('<a href="https://exemple.be/">mutuelle</a>, puis <b>Mutuelles</b> &amp; travail décent, ici &amp; là.'),
        *text("Encore une mutuelle."),
    ]
    page = make_standard(home, body=body, links_terms=True)
    soup = read(client, page.get_url())
    assert [one.get_text() for one in soup.select("main a.term")] == ["Mutuelles", "travail décent", "ici & là"]
    assert "Mutuelles & travail décent, ici & là." in soup.main.get_text()
    plain = make_standard(home, body=body)
    assert not read(client, plain.get_url()).select(".term")
    few = len(queries_of(client, plain.get_url()))
    assert len(queries_of(client, page.get_url())) == few + 2  # the glossary's page, the terms


def test_one_first_mention_in_all_that_the_page_says(home: HomePage, glossary: GlossaryPage, client: Client) -> None:
    words = ("entraide", "mutuelle", "syndicat", "coopérative", "plaidoyer", "caisse", "front", "réseau", "base")
    terms = {word: make_term(word.capitalize()) for word in words}
    page = make_call(
        introduction="L’entraide d’abord.",
        criteria="<p>Une mutuelle, puis l’entraide.</p>",
        steps=[("step", {"title": "Le syndicat", "text": "<p>Un syndicat.</p>"})],
        questions=[("question", {"question": "Une coopérative ?", "answer": "<p>Oui, une coopérative.</p>"})],
        body=[
            ("heading", {"text": "Le plaidoyer", "level": "2"}),
            ("quote", {"text": "Plaidoyer et caisse.", "who": "Une militante du réseau", "source": "Caisse"}),
            ("platforms", {"platforms": [{"name": "Réseau de base", "url": ""}]}),
            ("table", TABLE),
            ("contrast", CONTRAST),
            *text(f"Avant la base, {link(terms['base'], 'la base')}, de base."),
        ],
        links_terms=True,
    )
    found = [one.get_text() for one in read(client, page.get_url()).select("main a.term")]
    assert found[:4] == ["entraide", "Plaidoyer", "caisse", "front"]
    assert found[4:] == ["réseau", "base", "la base", "mutuelle", "syndicat", "coopérative"]


def test_so_it_is_below_a_campaign(home: HomePage, glossary: GlossaryPage, client: Client) -> None:
    make_term("Entraide")
    told = "<p>De l’entraide, et encore de l’entraide.</p>"
    campaign = make_campaign(
        gallery_introduction=told, proposals_introduction=told, takes_proposals=True, links_terms=True
    )
    make_story(campaign)
    for below in ("galerie/", "partagez/"):
        soup = read(client, f"{campaign.get_url()}{below}")
        assert [one["href"] for one in soup.select("main a.term")] == [f"{glossary.get_url()}#entraide"]
        assert soup.select_one(".term-card")


def test_so_it_is_where_an_issue_is_read_whole(glossary: GlossaryPage, client: Client) -> None:
    make_term("Entraide")
    issue = make_issue()
    for title, links in (("Premier", False), ("Deuxième", True), ("Troisième", True)):
        make_article(issue, title=title, body=text("De l’entraide."), links_terms=links)
    soup = read(client, f"{issue.get_url()}lire/")
    found = [one.find_parent("article").h2.get_text() for one in soup.select("main a.term")]
    assert found == ["Deuxième"]
    assert len(soup.select(".term-card")) == 1


def test_a_translated_page_shows_terms_in_its_language(glossary: GlossaryPage, client: Client) -> None:
    make_term("Équité", names={"en": "Equity"}, forms={"en": "fairness"}, definitions={"en": "<p>To each a share.</p>"})
    make_term("Mutuelle")
    english = Locale.objects.get_or_create(language_code="en")[0]
    home = glossary.get_parent().specific.copy_for_translation(english)
    home.save_revision().publish()
    translated = glossary.copy_for_translation(english)
    translated.save_revision().publish()
    soup = read(client, translated.get_url())
    assert [term.get_text() for term in soup.select("dfn")] == ["Equity", "Mutuelle"]
    assert "To each a share." in soup.find(id="equite").get_text()
    assert soup.find(id="mutuelle").select_one(".prose")["lang"] == "fr"
    (found,) = read(client, "/en/search/?q=share").select(".hit .sheets li")
    assert (found.a.get_text(strip=True), found.a["href"]) == ("Equity", f"{translated.get_url()}#equite")
    page = make_standard(home, body=text("Equity, fairness, mutuelle"), links_terms=True)
    soup = read(client, translated.get_url().replace("glossaire", page.slug))
    assert [(one.get_text(), one["href"]) for one in soup.select("main a.term")] == [
        ("Equity", f"{translated.get_url()}#equite")
    ]


def test_the_search_leads_to_terms(glossary: GlossaryPage, client: Client) -> None:
    term = make_term("Écoféminisme", definition="<p>La Terre et les <b>femmes</b>, ensemble.</p>")
    make_term("Sororité", definition="<p>Entre femmes. Lire aussi écoféminisme.</p>")
    make_term("Mutuelle")
    found = read(client, "/recherche/?q=ecofeminisme").select(".hit .sheets li")
    assert [(one.a.get_text(strip=True), one.a["href"]) for one in found] == [
        ("Écoféminisme", "/glossaire/#ecofeminisme"),
        ("Sororité", "/glossaire/#sororite"),
    ]
    assert "La Terre et les femmes, ensemble." in found[0].get_text()
    found = read(client, "/recherche/?q=terre+femmes").select(".hit .sheets li")
    assert [one.mark.get_text() for one in found] == ["Terre"]
    term.live = False
    term.save()
    assert "Écoféminisme" not in glossary.findable().text
    found = read(client, "/recherche/?q=ecofeminisme").select(".hit .sheets li")
    assert [one.a["href"] for one in found] == ["/glossaire/#sororite"]


def test_staff_see_terms_that_nothing_leads_to_and_links_that_are_lost(
    home: HomePage, glossary: GlossaryPage, editor_client: Client
) -> None:
    used, lost = make_term("Utilisé"), make_term("Perdu", live=False)
    make_term("Oublié")
    make_term("Nommé")
    leading = make_standard(home, title="Qui y mène", body=text(f"{link(used, 'un')} {link(lost, 'deux')}"))
    make_standard(home, body=text("Un mot nommé, sans lien."), links_terms=True)
    address = reverse(GlossaryTerm.snippet_viewset.get_url_name("list"))
    rows = {row.a.get_text(strip=True) for row in read(editor_client, f"{address}?links=none").select("tbody td.title")}
    assert rows == {"Oublié"}
    soup = read(editor_client, f"{address}?links=lost")
    assert {row.a.get_text(strip=True) for row in soup.select("tbody td.title")} == {"Perdu"}
    where = soup.find("a", attrs={"aria-label": "Ce qui mène à «\xa0Perdu\xa0»\xa0: 1"})
    assert leading.title in read(editor_client, str(where["href"])).main.get_text()


def test_a_word_of_another_term_and_a_protected_name_are_refused(glossary: GlossaryPage, editor_client: Client) -> None:
    make_partner(title="Union cachée", name_protected=True, reference="P-1")
    make_term("Mutuelle", other_forms="mutuelles")
    address = reverse(GlossaryTerm.snippet_viewset.get_url_name("add"))
    texts = {f"definition{code}": rich_text("<p>Une définition.</p>") for code in LANGUAGES}
    form = {f"{name}{code}": "" for name in ("name", "other_forms") for code in LANGUAGES} | texts
    sent = {**form, "name": "Caisse", "other_forms": "Mutuelles", "slug": "", "live": "on"}
    said = editor_client.post(address, sent).content.decode()
    assert "est déjà un mot du terme" in said
    said = editor_client.post(address, {**sent, "other_forms": "Union cachée"}).content.decode()
    assert "partenaire protégé" in said
    assert editor_client.post(address, {**sent, "other_forms": "caisses"}).status_code == 302
    assert GlossaryTerm.objects.get(name="Caisse").slug == "caisse"


def test_a_translation_keeps_the_links_to_terms(
    home: HomePage, glossary: GlossaryPage, client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    term = make_term("Équité", names={"en": "Equity"}, definitions={"en": "<p>To each a share.</p>"})
    page = make_standard(home, body=text(f"Nous voulons l’{link(term, 'équité')} pour chacun."))
    english = Locale.objects.get_or_create(language_code="en")[0]
    with django_capture_on_commit_callbacks(execute=True):
        for one in (home, glossary, page):
            translate(one, english)
    translation.activate("fr")
    soup = read(client, page.get_translation(english).get_url())
    assert soup.select_one("main a.term")["href"] == f"{glossary.get_translation(english).get_url()}#equite"
    assert "To each a share." in soup.select_one(".term-card").get_text()
