"""What the caches of `deploy/` give: pages that nginx and Varnish serve, beside a static file that they serve too."""

from pathlib import Path
from statistics import median

from django.conf import settings

from tests.front.engines import ENGINES, HOST, program
from tests.live.server import Served, served

from .queries import Asked, longest
from .speed import ROUNDS, speed
from .tables import GOOD, UNDER, Row, row

LEAST = 0.8
PAGE = "home.HomePage"
ENCODINGS = ("identity", "gzip")
# The site says what may be kept only where it can tell a cache; nothing is withdrawn here.
TOLD = "nginx://:word@127.0.0.1:9"


def front_rows(asked: list[Asked]) -> list[Row]:
    """The first page through each cache that is installed; medians are told."""
    page = longest(asked)[PAGE]
    rows: list[Row] = []
    with served(settings.LIVE_FOLDER, PAGE_CACHE_SECONDS="3600", SHARED_CACHE_URL=TOLD) as site:
        for name, (wanted, engine) in ENGINES.items():
            if program(wanted):
                with engine(settings.LIVE_FOLDER / name, int(site.address.rpartition(":")[2]), HOST) as front:
                    rows.append(_measured(name, Served(f"{HOST}:{front.port}", front.process), page))
    return rows


def _measured(name: str, front: Served, page: Asked) -> Row:
    still, found = static_like(page.size), dict[tuple[str, str], list[tuple[float, float]]]()
    for _round in range(ROUNDS):
        for path in (still, page.path):
            for encoding in ENCODINGS:
                found.setdefault((path, encoding), []).append(speed(front, path, encoding))
    rates = {key: median(rate for rate, _cost in speeds) for key, speeds in found.items()}
    shares = [rates[page.path, encoding] / rates[still, encoding] for encoding in ENCODINGS]
    cells = [
        text
        for share, encoding in zip(shares, ENCODINGS, strict=True)
        for text in (f"{rates[page.path, encoding]:.0f}", _decimal(share))
    ]
    cost = median(cost for _rate, cost in found[page.path, "identity"])
    verdict = GOOD if min(shares) >= LEAST else UNDER
    return row("accueil", name, *cells, f"{_decimal(cost)} ms", _decimal(LEAST), verdict)


def static_like(size: int) -> str:
    """The address of the text among the static files whose size is nearest."""
    root = Path(settings.STATIC_ROOT)
    texts = [path for path in root.rglob("*") if path.suffix in (".css", ".js")]
    nearest = min(texts, key=lambda path: abs(path.stat().st_size - size))
    return f"{settings.STATIC_URL}{nearest.relative_to(root)}"


def _decimal(number: float) -> str:
    return f"{number:.2f}".replace(".", ",")
