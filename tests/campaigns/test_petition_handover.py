"""The PDF file of a petition, read back as those who get it read it."""

from datetime import timedelta
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, PageLogEntry

from campaigns.models import CampaignPage, Signature
from demo.factories import make_partner
from home.models import HomePage
from tests.campaigns.registrations import text_of
from tests.campaigns.signatures import NOW, open_petition, signature, signed


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def campaign(home: HomePage) -> CampaignPage:
    return open_petition(
        home, petition_text="<p>Nous demandons&nbsp;:</p><ol><li>une loi&nbsp;;</li><li>un fonds.</li></ol>"
    )


def asked(client: Client, campaign: CampaignPage, **choices: str) -> bytes:
    """The file, as the form of the studio asks for it."""
    response = client.get(reverse("signatures_pdf", args=[campaign.pk]), choices)
    assert response["Content-Type"] == "application/pdf"
    assert "no-store" in response["Cache-Control"]
    return response.content


def pages_of(content: bytes) -> list[str]:
    """The text of each page, its spaces made alike."""
    document = pypdfium2.PdfDocument(content)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def test_names_of_any_script_are_read_back_and_others_are_transliterated(
    editor_client: Client, campaign: CampaignPage
) -> None:
    names = {
        "Đặng Thị Ngọc": "Huế",
        "محمد علي": "بيروت",
        "রহিমা খাতুন": "ঢাকা",
        "ශ්‍රී ලංකා": "කොළඹ",
        "Παπαδοπούλου Ελένη": "Αθήνα",
        "ចាន់ សុខា": "ភ្នំពេញ",
    }
    for day, (name, town) in enumerate(names.items()):
        last, first = name.rsplit(" ", 1)
        signed(campaign, first, last_name=last, email=f"{day}@courriel.example", town=town)
    signed(campaign, "伟", last_name="王", email="wang@courriel.example", town="Namur")
    signed(campaign, "Dia", last_name="{nb}", confirmed_at=None)
    cover, listed = pages_of(content := asked(editor_client, campaign))
    for told in (
        *("Remonter le fil", "À : Le gouvernement fédéral", "7 signatures", "Objectif : 1 200", "29 novembre 2026"),
        *("1. une loi ;", "2. un fonds.", "Un nom est translittéré"),
    ):
        assert told in cover.replace("\u202f", " ").replace("\u00a0", " "), told
    for name, town in names.items():
        assert name in listed
        assert town in listed
    assert "Wang Wei *" in listed
    assert "courriel.example" not in listed
    assert "Dia" not in listed, "what nobody confirmed is not handed over"
    with pikepdf.open(BytesIO(content)) as file:
        assert file.Root.Lang == "fr"
        assert file.docinfo["/Title"] == "Remonter le fil"
        assert file.Root.ViewerPreferences.DisplayDocTitle
        table = next(one for one in file.Root.StructTreeRoot.K[0].K if one.S == "/Table")
        assert [str(cell.S) for cell in table.K[0].K] == ["/TH"] * 4
        assert [str(cell.S) for cell in table.K[1].K] == ["/TD"] * 4
    entry = PageLogEntry.objects.get(page=campaign.pk, action="campaigns.signatures_export")
    assert entry.data == {"count": 7, "format": "pdf", "public": False}


def test_all_of_a_long_list_is_there_in_order_and_a_petition_without_signatures_has_a_cover(
    editor_client: Client, campaign: CampaignPage
) -> None:
    (cover,) = pages_of(asked(editor_client, campaign))
    assert "0 signature" in cover
    assert "1 / 1" in cover
    Signature.objects.bulk_create(
        signature(
            campaign,
            f"Personne{number}",
            email=f"{number}@courriel.example",
            address_key=f"{number}@courriel.example",
            created_at=NOW + timedelta(seconds=number),
            town="Saint-Josse-ten-Noode, à la limite de Schaerbeek" if number % 50 == 0 else "Ath",
        )
        for number in range(500)
    )
    _cover, *listed = pages_of(asked(editor_client, campaign))
    whole = " ".join(listed)
    places = [whole.find(f"Personne{number} ") for number in range(500)]
    assert -1 not in places
    assert places == sorted(places)
    assert all(page.startswith(("Signatures No", "N° Nom", "Signatures N°")) for page in listed), "a head on each page"
    assert f"{len(listed) + 1} / {len(listed) + 1}" in listed[-1]


def test_the_list_for_everybody_names_who_agreed_in_the_language_of_the_page(
    editor_client: Client, campaign: CampaignPage
) -> None:
    make_partner(title="Union des tisserandes", name_protected=True)
    english = campaign.copy_for_translation(Locale.objects.get_or_create(language_code="en")[0], copy_parents=True)
    english.title, english.petition_addressee = "Follow the thread", "The federal government"
    english.save_revision().publish()
    signed(campaign, "Bea")
    signed(campaign, "Cem", is_public=True, town="Dhaka", country="BD")
    signed(campaign, "Union", is_public=True, town="des Tisserandes")
    form = text_of(editor_client.get(reverse("signatures_handover", args=[campaign.pk])))
    assert "English" in form
    cover, listed = pages_of(asked(editor_client, campaign, names="public", language="en"))
    assert english.title in cover
    assert "3 signatures" in cover
    assert "2 of them are not named here" in cover
    assert "Cem" in listed
    assert "Dhaka (Bangladesh)" in listed
    for hidden in ("Diallo", "Bea", "isserandes"):
        assert hidden not in listed
