"""What the studio shows of translations to review, and what is done there."""

import json
import re
from collections.abc import Callable
from io import BytesIO
from uuid import uuid4

from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation

from core.models import BasePage, TranslationReview
from demo.factories import make_standard
from home.models import HomePage
from tests.core.studio_forms import messages_of, text_of
from tests.core.translators import body, publish, translation_of, words

BOARD = "wagtail_localize:translations_report"
MOST_QUERIES = 20


def board(client: Client, **query: object) -> dict[str, list[str]]:
    """The cells of each row of the board, by title."""
    soup = BeautifulSoup(client.get(reverse(BOARD), query).content, "html.parser")
    table = soup.find("table", class_="listing")
    told = {}
    for row in table.tbody.find_all("tr") if table else []:
        _choice, title, *cells = row.find_all("td")
        for cell in cells:
            # It stands above the column where there are columns.
            cell.select_one(".translating-state__language").extract()
        told[title.a.get_text(strip=True)] = [" ".join(cell.get_text(" ").split()) for cell in cells]
    return told


def test_everybody_sees_what_is_to_review(
    translated_pair: tuple[BasePage, BasePage],
    editor_client: Client,
    client: Client,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    page, target = translated_pair
    assert board(editor_client, language="en")["Nos métiers"] == ["à jour publiée Ouvrir"]
    publish(page, body=body("Le fil est très long.", "La route aussi.", second="Rassembler"))
    (cell,) = board(editor_client, language="en", state="review")["Nos métiers"]
    assert cell.startswith("à revoir depuis le ")
    assert "Texte Étape 2, titre" in cell
    assert cell.endswith("66 % publiée Revoir Ouvrir")
    assert "Nos métiers" not in board(editor_client, language="en", state="whole")
    for edited in (page, target):
        (notice,) = messages_of(editor_client.get(reverse("wagtailadmin_pages:edit", args=[edited.pk])), ".warning")
        assert "Texte ; Étape 2, titre" in notice
    explorer = editor_client.get(reverse("wagtailadmin_explore", args=[target.get_parent().pk]))
    assert "à revoir" in text_of(explorer)
    assert "Traductions à revoir 1 a changé en français" in " ".join(
        text_of(editor_client.get(reverse("wagtailadmin_home"))).split()
    )
    url = reverse("review_translation", args=[translation_of(page).pk])
    soup = BeautifulSoup(editor_client.get(url).content, "html.parser")
    assert [place.get_text() for place in soup.select(".translating__place")] == ["Texte", "Étape 2, titre"]
    assert [gone.get_text() for gone in soup.select("del")] == ["Réunir"]
    assert [new.get_text() for new in soup.select("ins")] == ["très ", "Rassembler"]
    fields = {field["name"]: field.get_text().strip() for field in soup.select("textarea")}
    assert list(fields.values()) == ["The thread is long.", "Gather"]
    hidden = {field["name"]: field["value"] for field in soup.select(".translating input[type=hidden][name^=text-]")}
    first, second = fields
    # All or nothing: a mark that the French has not.
    answer = editor_client.post(url, hidden | {first: "The thread is very long.", second: 'Bring <a id="a9">us</a>'})
    assert 'Le français n’a pas ce repère : <a id="a9">' in text_of(answer).replace("\xa0", " ")
    assert TranslationReview.objects.get().changed_texts.count() == 2
    right = {name.replace("words", "right"): "on" for name in [second]}
    answer = editor_client.post(url, hidden | fields | right | {first: "The thread is very long."}, follow=True)
    assert "Tout est confirmé. Publiez la traduction" in " ".join(messages_of(answer))
    assert "The thread is long." in words(client, target)
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"action": "publish"})
    assert "The thread is very long." in words(client, target)
    assert board(editor_client, language="en")["Nos métiers"] == ["à jour publiée Ouvrir"]


def test_several_at_once(translated_pair: tuple[BasePage, BasePage], editor_client: Client) -> None:
    page, _target = translated_pair
    other = make_standard(title="Nos lieux")
    publish(page, title="Nos vieux métiers")
    chosen = {"page": [page.pk, other.pk], "language": "en"}
    act = reverse("act_on_translations")
    answer = editor_client.post(act, chosen | {"action": "translate"}, follow=True)
    assert messages_of(answer) == ["1 traduction en anglais commencée."]
    assert board(editor_client, language="en")["Nos lieux"] == ["0 % non publiée Ouvrir"]
    answer = editor_client.post(act, chosen | {"action": "keep"}, follow=True)
    assert messages_of(answer) == ["1 traduction en anglais reste telle quelle."]
    assert not TranslationReview.objects.exists()
    exported = editor_client.get(reverse(BOARD), {"export": "csv", "language": "en"})
    lines = b"".join(exported.streaming_content).decode("utf-8-sig").splitlines()
    assert lines[0] == "Page en français;Type;Rubrique;Anglais"
    assert "Nos vieux métiers;Page simple;Nos vieux métiers;À jour, publiée" in lines
    exported = editor_client.get(reverse(BOARD), {"export": "xlsx", "language": "en"})
    rows = load_workbook(BytesIO(b"".join(exported.streaming_content))).active.values
    assert next(rows) == ("Page en français", "Type", "Rubrique", "Anglais")
    assert editor_client.post(act, {"action": "keep"}, follow=True).status_code == 200


def test_what_reads_the_same_in_every_language_is_not_counted(
    translated_pair: tuple[BasePage, BasePage], editor_client: Client
) -> None:
    page, _target = translated_pair
    publish(page, body=body("Le fil est long.", "La route aussi.", "42 / <b>7</b>", '<a href="/">www.fil.example</a>'))
    StringTranslation.objects.filter(context__path="slug").delete()
    chosen = {"page": [page.pk], "language": "en", "action": "keep"}
    editor_client.post(reverse("act_on_translations"), chosen)
    for state in ("", "whole"):
        assert board(editor_client, language="en", state=state)["Nos métiers"] == ["à jour publiée Ouvrir"]
    assert "Nos métiers" not in board(editor_client, language="en", state="partial")
    exported = editor_client.get(reverse(BOARD), {"export": "csv", "language": "en"})
    assert "Nos métiers;Page simple;Nos métiers;À jour, publiée" in b"".join(exported).decode("utf-8-sig")
    StringTranslation.objects.filter(translation_of__data="Le fil est long.").delete()
    assert board(editor_client, language="en", state="partial")["Nos métiers"] == ["83 % publiée Ouvrir"]


def test_the_board_of_two_thousand_pages(home: HomePage, editor_client: Client) -> None:
    """Its queries: the session and the user (2), who may enter and see reports (4), languages (2), types and sections
    of the filters (3), the count, the rows, the sections, then of their translations the pages, how they are made,
    texts, texts translated, reviews, what changed, and which pages the user may edit (2)."""
    grow(home, 2000)
    editor_client.get(reverse(BOARD))
    with CaptureQueriesContext(connection) as queries:
        answer = editor_client.get(reverse(BOARD))
    assert "Page 0007" in text_of(answer)
    assert len(queries) <= MOST_QUERIES, "\n".join(query["sql"][:200] for query in queries)


def grow(home: HomePage, count: int) -> None:
    """Pages in four languages, with translations of one text each; half of them public."""
    french = home.locale
    others = [Locale.objects.get_or_create(language_code=code)[0] for code in ("en", "nl", "es")]
    kind = make_standard(title="Modèle").content_type
    homes = {french: home} | {one: home.copy_for_translation(one) for one in others}
    keys = [uuid4() for _place in range(count)]
    for locale, above in homes.items():
        above.refresh_from_db()
        Page.objects.bulk_create(
            Page(
                title=f"Page {place:04}",
                draft_title=f"Page {place:04}",
                slug=f"page-{place}",
                locale=locale,
                translation_key=key,
                content_type=kind,
                live=place % 2 == 0,
                depth=above.depth + 1,
                path=f"{above.path}{Page._int2str(place + 1000).rjust(Page.steplen, '0')}",
                url_path=f"{above.url_path}page-{place}/",
            )
            for place, key in enumerate(keys)
        )


def test_what_was_written_by_hand_stays_when_the_translation_follows_again(
    translated_pair: tuple[BasePage, BasePage],
    editor_client: Client,
    client: Client,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    page, target = translated_pair
    edit = reverse("wagtailadmin_pages:edit", args=[target.pk])
    editor_client.post(reverse("wagtail_localize:stop_translation", args=[translation_of(page).pk]))
    target.refresh_from_db()
    target.title = "Our own trades"
    target.body = body("By hand.", "Still by hand.", "A third one.")
    target.save_revision()
    answer = editor_client.post(edit, {"localize-restart-translation": "1"}, follow=True)
    assert "ces textes seraient perdus : Texte." in " ".join(messages_of(answer)).replace("\xa0", " ")
    assert not translation_of(page).enabled
    target.body = body("By hand.", "Still by hand.")
    target.save_revision()
    answer = editor_client.post(edit, {"localize-restart-translation": "1"}, follow=True)
    assert "5 textes écrits à la main sont gardés." in messages_of(answer)
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(edit, {"action": "publish"})
    shown = words(client, target)
    for text in ("Our own trades", "By hand. Still by hand."):
        assert text in shown


def send(client: Client, page: BasePage, text: str) -> list[str]:
    """What is said of a translators' file."""
    url = reverse("wagtail_localize:upload_pofile", args=[translation_of(page).pk])
    return messages_of(client.post(url, {"file": ContentFile(text.encode(), "nos-metiers-en.po")}, follow=True))


def test_a_translators_file_is_taken_whole_or_not(
    translated_pair: tuple[BasePage, BasePage], editor_client: Client
) -> None:
    page, _target = translated_pair
    publish(page, body=body("Le fil est très long.", "La route aussi."))
    url = reverse("wagtail_localize:download_pofile", args=[translation_of(page).pk])
    text = editor_client.get(url).content.decode()
    assert "#. Étape 2, titre\n" in text
    proposed = '#, fuzzy\n#| msgid "Le fil est long."\nmsgctxt'
    assert proposed in text
    assert "#~" not in text
    better = text.replace('msgstr "Gather"', 'msgstr "Bring together"')
    wrong = better.replace('msgstr "Ask"', 'msgstr "<h1>Ask</h1>"').replace('msgid "Nos métiers"', 'msgid "Nos vies"')
    said = " ".join(send(editor_client, page, wrong)).replace("\xa0", " ")
    assert "Rien n’a été pris" in said
    assert "Étape 1, titre, « Demander » : Gardez tels quels les repères" in said
    assert "Titre, « Nos vies » : ce texte n’est plus dans la page" in said
    cut = better[: better.index("So is the road") + 8]
    assert send(editor_client, page, cut)[0].startswith("Rien n’a été pris")
    said = send(editor_client, page, better[: better.index("\n#. Étape 2, titre")])[0]
    assert "Étape 2, titre" in said
    assert "il a été coupé" in said
    assert "d’une autre langue" in send(editor_client, page, better.replace("Language: en", "Language: es"))[0]
    assert not StringTranslation.objects.filter(data="Bring together").exists()
    assert send(editor_client, page, better) == ["1 texte a été pris."]
    assert TranslationReview.objects.get().changed_texts.count() == 1
    confirmed = better.replace(proposed, "msgctxt")
    assert send(editor_client, page, confirmed) == ["1 texte a été pris."]
    assert not TranslationReview.objects.get().changed_texts.exists()


def test_the_editor_names_places_and_speaks_french(
    translated_pair: tuple[BasePage, BasePage], editor_client: Client
) -> None:
    _page, target = translated_pair
    answer = editor_client.get(reverse("wagtailadmin_pages:edit", args=[target.pk]))
    soup = BeautifulSoup(answer.content, "html.parser")
    told = json.loads(str(soup.select_one(".js-translation-editor")["data-props"]))["segments"]
    places = {one["source"]: (one["location"]["field"], one["location"]["subField"]) for one in told if "source" in one}
    assert places["Réunir"] == ("Étapes", "Étape 2, titre")
    assert places["Nos métiers"] == ("Titre", None)
    script = editor_client.get(reverse("wagtail_localize:javascript_catalog")).content.decode()
    catalogue = json.loads(script.split("const newcatalog = ")[1].split(";\n")[0])
    assert catalogue["%s to %s translation"].replace("\xa0", " ") == "Traduction : %s → %s"
    assert catalogue["Publish in "].strip() == "Publier en"


def test_a_file_for_agencies_goes_out_and_comes_back(
    translated_pair: tuple[BasePage, BasePage], editor_client: Client
) -> None:
    page, target = translated_pair
    publish(page, body=body("Vive le <b>long</b> fil & <i>la</i> route.", "La route aussi.", second="Rassembler"))
    url = reverse("download_xliff", args=[translation_of(page).pk])
    assert url in editor_client.get(reverse("wagtailadmin_pages:edit", args=[target.pk])).content.decode()
    text = editor_client.get(url).content.decode()
    source = 'Vive le <g id="b-1" ctype="x-html-b">long</g> fil &amp; <g id="i-2" ctype="x-html-i">la</g> route.'
    assert f"<source>{source}</source>" in text
    assert '<target state="needs-review-translation">Gather</target>' in text
    proposed = text.replace('state="needs-review-translation">Gather', 'state="translated">Bring together')
    proposed = proposed.replace("Bring together", '<mrk mtype="term">Bring</mrk> together')
    without = re.sub(r"<trans-unit id=\"2\".*?</trans-unit>", "", proposed)
    assert "il a été coupé" in send(editor_client, page, without)[0]
    assert "d’une autre langue" in send(editor_client, page, proposed.replace('language="en"', 'language="nl-BE"'))[0]
    other_page = proposed.replace(str(translation_of(page).uuid), str(uuid4()))
    assert "Ce fichier est d’une autre page" in send(editor_client, page, other_page)[0]
    assert send(editor_client, page, proposed) == ["1 texte a été pris."]
    assert StringTranslation.objects.filter(data="Bring together", translation_of__data="Rassembler").exists()
    assert send(editor_client, page, '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')[0].startswith("Rien n’a été pris")
