"""The page on the organisation: people as staff told them, reports and accounts by year, who pays, figures."""

from datetime import date

from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

from demo.factories import (
    make_about,
    make_document,
    make_image,
    make_publication,
    make_publication_index,
    make_publication_kind,
    make_standard,
)
from home.models import HomePage
from tests.reading import read


def test_readers_see_who_does_it_with_what_money(home: HomePage, client: Client) -> None:
    report, brochure = make_publication_kind("Rapport annuel"), make_publication_kind("Brochure")
    works = make_publication_index(home)
    make_publication(works, title="Rapport 2023", kind=report, date=date(2024, 5, 1))
    make_publication(works, title="Rapport 2024", kind=report, date=date(2025, 5, 1))
    make_publication(works, title="Une brochure", kind=brochure)
    portrait = make_image()
    portrait.contextual_alt_text, portrait.decorative = "Awa, souriante", False
    awa = {"name": "Awa Traoré", "role": "Présidente", "picture": portrait, "text": ""}
    sow = {"name": "Amadou Sow", "role": "", "picture": None, "text": "Il compte."}
    years = [{"year": year, "document": make_document(), "title": f"Comptes {year}"} for year in (2023, 2025)]
    closed = Collection.get_first_root_node().add_child(name="Fermée")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type=CollectionViewRestriction.LOGIN)
    years.append({"year": 2026, "document": make_document(collection=closed), "title": "Comptes 2026"})
    page = make_about(
        home,
        people=[("people", {"title": "Le conseil", "text": "", "people": [awa, sow]})],
        report_kinds=[report],
        accounts=[("account", account) for account in years],
        funders=[("funder", {"name": "Le public", "share": "23 %", "purpose": "", "url": ""})],
        funders_source="Exercice 2025",
        figures=[("figure", {"value": "11", "label": "salariés", "date": date(2025, 12, 31), "source": "Rapport"})],
    )
    below = make_standard(page, title="Nos manières d’agir")

    shown = read(client, page).main
    assert [one.get_text() for one in shown.select("h3.people__title, .person h4")] == [
        *("Le conseil", "Awa Traoré", "Amadou Sow")
    ]
    assert [image["alt"] for image in shown.select(".person img")] == ["Awa, souriante"]
    assert [one.get_text(strip=True) for one in shown.select(".year")] == ["2025", "2024", "2025", "2023"]
    assert all(one.get_text(strip=True) for one in shown.select(".years li"))
    assert [one.get_text() for one in shown.select(".years a")] == [
        *("Rapport 2024", "Rapport 2023", "Comptes 2025", "Comptes 2023")
    ]
    text = shown.get_text(" ")
    assert "23 %" in text
    assert "Exercice 2025" in text
    assert "31 décembre 2025" in shown.select_one(".b-figure__source").get_text()
    assert shown.find("a", href=below.url)
