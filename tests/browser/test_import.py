"""The report of an import in the studio, on wide and narrow screens, in light and dark."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.partners.spreadsheets import LEAST, csv_file

WAGTAILS_OWN = "landmark-unique"  # two landmarks of its header have no name
ROWS = [
    ["", "Union de l’essai par fichier", "Bénin", ""],
    ["", "Mutuelle sans pays", "", ""],
    *(
        ["", f"Mouvement {number} d’ailleurs", country, "31/02/2026"]
        for number, country in enumerate(("Fidji", "Samoa"))
    ),
]


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_the_report_of_a_file_is_accessible(signed_in_page: Page, width: int, scheme: Literal["light", "dark"]) -> None:
    page = signed_in_page
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto("/admin/partners/exchange/")
    content = csv_file([*LEAST, "Vérifié le"], *ROWS)
    page.locator("input[type=file]").set_input_files({"name": "essai.csv", "mimeType": "text/csv", "buffer": content})
    page.get_by_role("button", name="Contrôler le fichier").click()
    expect(page.get_by_role("heading", name="En bref\xa0: ce qui est à corriger")).to_be_visible()
    assert [fault for fault in violations(page) if not fault.startswith(WAGTAILS_OWN)] == []
