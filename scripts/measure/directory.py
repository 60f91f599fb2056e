"""The directory of partners under its filters, as JSON: python -m scripts.measure.directory"""

import gzip
import json
import time
from dataclasses import asdict, dataclass
from itertools import product
from statistics import median, quantiles
from typing import TYPE_CHECKING

from scripts.django_setup import set_up_django

from .queries import HOST

if TYPE_CHECKING:
    from django.test import Client

WORDS = ("", "mutuelle", "sante", "benin", "cooperative femmes")
CONTINENTS = ("", "afrique", "asie", "amerique-latine")
ROUNDS = 3
GEOJSON_ROUNDS = 7


@dataclass(frozen=True)
class Measured:
    """A directory: its partners, its queries, compressed HTML, milliseconds at the 95th percentile and the median.

    `first` are filters that a process meets for the first time, `again` those that it has met; `geojson` is the
    median of the open data, whole and not kept.
    """

    partners: int
    queries: int
    html: int
    first: float
    again: float
    geojson: float


def main() -> None:
    """Print a `Measured` as JSON."""
    set_up_django()
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from partners.models import PartnerIndexPage, PartnerPage

    client = Client()
    index = PartnerIndexPage.objects.live().get(locale__language_code=settings.LANGUAGE_CODE)
    url = index.get_url()
    _milliseconds(client, url)
    with CaptureQueriesContext(connection) as captured:
        html = client.get(url, secure=True, headers={"host": HOST}).content
    queries = len(captured)
    asked = [f"{url}liste/?{query}" for query in _queries()]
    first = [_milliseconds(client, address) for address in asked]
    again = [_milliseconds(client, address) for _round in range(ROUNDS) for address in asked]
    geojson = [_milliseconds(client, f"{url}partenaires.geojson") for _round in range(GEOJSON_ROUNDS)]
    measured = Measured(
        partners=PartnerPage.objects.for_reader().count(),
        queries=queries,
        html=len(gzip.compress(html, 6)),
        first=_percentile(first),
        again=_percentile(again),
        geojson=median(geojson),
    )
    print(json.dumps(asdict(measured)))


def _queries() -> list[str]:
    """Filters as readers combine them: a continent, a kind and words, each with and without the others."""
    from partners.models import MovementKind
    from partners.querysets import Filters

    kinds = ["", *MovementKind.objects.values_list("slug", flat=True)[:3]]
    found = product(CONTINENTS, kinds, WORDS)
    return [Filters(continent=continent, kind=kind, text=text).query for continent, kind, text in found]


def _milliseconds(client: "Client", address: str) -> float:
    started = time.perf_counter()
    status = client.get(address, secure=True, headers={"host": HOST}).status_code
    lasted = 1000 * (time.perf_counter() - started)
    if status != 200:
        raise RuntimeError(f"{address}: {status}")
    return lasted


def _percentile(values: list[float]) -> float:
    """The 95th."""
    return quantiles(values, n=20)[-1]


if __name__ == "__main__":
    main()
