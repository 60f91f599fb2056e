"""What the check accepts is stored, what it refuses names a cell or says why: rows by chance, good and bad."""

from random import Random

import pytest
from django.db import transaction

from demo.factories import make_country, make_kind, make_partner, make_partner_index
from home.models import HomePage
from partners.exchange.headings import Line
from partners.exchange.report import WRONG, kept
from partners.exchange.running import check_lines
from partners.exchange.store import store
from partners.models import PartnerIndexPage, PartnerPage

ROWS = 120
STORED_AT_ONCE = 24
NAMED = """
union mouvement mutuelle syndicat femmes pêcheurs paysannes l’eau œuvre Łódź Đoàn İstanbul ﬁne straße carte liste pays
اتحاد الفلاحين العمال নারী শ্রমিক সংঘ союз рабочих 労働組合 សហជីព – – & et « » 2024 🌍 e\u0301tude
page import-7 secrète gardée
"""
WORDS = NAMED.split()
NAMES = (
    "",
    "Carte",
    "pays",
    "liste",
    "page",
    "Page",
    "–",
    "…",
    "🌍",
    "🌍🌍",
    "œ",
    "a",
    "Les",
    "x" * 255,
    "ش" * 255,
    "y" * 256,
)
CELLS = {
    "reference": ("", "", "", "P-0007", "p-0007", "P-9001", "Q 1", "Z" * 21),
    "country": ("Bénin", "Bénin", "BO", "bolivie", "", "Atlantide", "Togo"),
    "acronym": ("", "UTD", "S" * 31, "(vide)", "UNION"),
    "town": ("", "Cotonou", "V" * 81),
    "town_latitude": ("", "", "6,37", "95", "nord"),
    "town_longitude": ("", "", "2,43", "181"),
    "location_precision": ("", "ville", "masquée", "rue"),
    "name_protected": ("", "", "", "non", "oui", "peut-être"),
    "kinds": ("", "syndicat", "syndicats"),
    "founded": ("", "1996", "1066", "96"),
    "partner_since": ("", "2001", "1990"),
    "website": ("", "https://exemple.org", "exemple", f"https://exemple.org/{'w' * 200}"),
    "email": ("", "a@exemple.org", "pas une adresse"),
    "phone": ("", "+229 97 97 97 97", "9" * 200),
    "consent_date": ("", "31/01/2026", "31/02/2026", "01/01/1900"),
    "consent_end": ("", "", "31/12/2027", "31/12/2020"),
    "introduction": ("", "Une phrase.", "Avec la Mutuelle gardée du Nord.", "trait\u0301"),
}


@pytest.fixture
def index(home: HomePage) -> PartnerIndexPage:
    """A directory with a protected partner and another one."""
    index = make_partner_index(home)
    for code in ("BJ", "BO"):
        make_country(code)
    make_kind(name="syndicat")
    make_partner(title="Mutuelle gardée du Nord", name_protected=True, reference="P-0007", country=make_country("BJ"))
    make_partner(title="Union des pêcheurs", reference="P-0008", country=make_country("BO"))
    return index


def generated(random: Random, number: int) -> Line:
    """A row: mostly good cells, some bad ones, names of every script."""
    words = " ".join(random.choices(WORDS, k=random.randint(1, 4)))
    cells = {"title": random.choice(NAMES) if random.random() < 0.1 else words}
    for field, texts in CELLS.items():
        cells[field] = random.choice(texts) if random.random() < 0.12 else texts[0]
    return Line(number, {field: text for field, text in cells.items() if text})


def test_what_the_check_accepts_is_stored(index: PartnerIndexPage) -> None:
    random = Random(10)  # noqa: S311  # always the same rows
    accepted = refused = 0
    for round_number in range(ROWS // STORED_AT_ONCE):
        lines = [generated(random, number) for number in range(2, STORED_AT_ONCE + 2)]
        publish = round_number % 5 == 0
        rows = check_lines(lines, None, publish=publish, tell=_silent)
        wrong = {row.number for row in rows if row.outcome == WRONG}
        for row in rows:
            assert row.outcome != WRONG or row.errors or any(cell.error for cell in row.cells)
        good = [line for line in lines if line.number not in wrong]
        before = PartnerPage.objects.count()
        with transaction.atomic():
            expected = [row for row in kept(rows) if row["number"] not in wrong]
            store(good, index, None, publish=publish, expected=expected, tell=_silent, alone=True)
            made = sum(row.outcome == "created" for row in rows)
            assert PartnerPage.objects.count() == before + made
            transaction.set_rollback(True)
        accepted, refused = accepted + len(good), refused + len(wrong)
    assert min(accepted, refused) > ROWS / 5


def _silent(done: int, total: int) -> None:
    pass
