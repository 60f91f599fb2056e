"""What the page cache gives: kept pages, beside a trivial view of a server that keeps none."""

from statistics import median

from django.conf import settings

from tests.live.server import served

from .queries import Asked, longest
from .speed import ROUNDS, TRIVIAL, speed
from .tables import GOOD, UNDER, Row, row

LEAST = 0.7
TYPES = {"home.HomePage": "accueil", "partners.PartnerIndexPage": "répertoire des partenaires"}
SEARCH = "/recherche/"


def cached_rows(base: str, asked: list[Asked]) -> list[Row]:
    """The two servers take turns; medians are told."""
    pages = longest(asked)
    paths = {pages[name].path: told for name, told in TYPES.items() if name in pages} | {SEARCH: "recherche sans mots"}
    found: dict[tuple[str, str], list[tuple[float, float]]] = {}
    with served(settings.LIVE_FOLDER) as bare, served(settings.LIVE_FOLDER, PAGE_CACHE_SECONDS="3600") as keeping:
        for _round in range(ROUNDS):
            for path, server in ((TRIVIAL, bare), *((path, keeping) for path in paths)):
                for encoding in ("identity", "gzip"):
                    found.setdefault((path, encoding), []).append(speed(server, path, encoding))
    rates = {asked: median(rate for rate, _cost in speeds) for asked, speeds in found.items()}
    rows = []
    for path, told in {TRIVIAL: "vue triviale, sans cache", **paths}.items():
        shares = {encoding: rates[path, encoding] / rates[TRIVIAL, encoding] for encoding in ("identity", "gzip")}
        cells = [text for encoding, share in shares.items() for text in (f"{rates[path, encoding]:.0f}", _share(share))]
        cost = f"{median(cost for _rate, cost in found[path, 'identity']):.2f} ms".replace(".", ",")
        kept = path != TRIVIAL
        verdict = (_share(LEAST), GOOD if min(shares.values()) >= LEAST else UNDER) if kept else ("", "")
        rows.append(row(told, base, *cells, cost, *verdict))
    return rows


def _share(share: float) -> str:
    return f"{share:.2f}".replace(".", ",")
