"""The tables of `make bench`."""

from datetime import date

from .caching import Caching
from .directory import Measured
from .limits import (
    DIRECTORY_BYTES,
    DIRECTORY_HTML,
    DIRECTORY_QUERIES,
    ELSEWHERE,
    FILTER_TIME,
    GEOJSON_TIME,
    HOME_BYTES,
    HOME_SPEED,
    INDEXING_MEMORY,
    INDEXING_TIME,
    KIND_BYTES,
    MAP_BYTES,
    PAGE_BYTES,
    PARTNER_SPEED,
    QUERIES,
    REQUESTS,
    SEARCH_QUERIES,
    SEARCH_TIME,
)
from .queries import Asked
from .search import Searched
from .session import FAST_TYPES, TRIVIAL, Queries, Speeds
from .tables import GOOD, OVER, Table, at_least, at_most, fraction, kilobytes, megabytes
from .views import SEARCH
from .weight import DENSITY, Weight

HOME = "home.HomePage"
SPEED_LIMITS = {FAST_TYPES[HOME]: HOME_SPEED, FAST_TYPES["partners.PartnerPage"]: PARTNER_SPEED}
MAP_TYPE = "partners.PartnerIndexPage"
Sizes = dict[str, tuple[int, int]]


def document(versions: list[str], tables: list[Table]) -> str:
    """The whole record in Markdown."""
    head = ["# Mesures", f"{date.today():%d/%m/%Y} – {', '.join(versions)}.", *_reading()]
    return "\n\n".join([*head, *(table.markdown() for table in tables)]) + "\n"


def _reading() -> list[str]:
    return [
        "`make bench WRITE=1` refait cette page : contenu de démonstration, réglages de production, sans cache de "
        "pages. Les débits se lisent comme une part de la vue triviale du même passage, pas en nombres absolus."
    ]


def query_table(before: Queries, after: Queries) -> Table:
    """The most queries that a page of each type takes, as things are and with ten times the content."""
    bases = list(before)
    columns = [
        "type de page",
        "pages",
        *bases,
        *(f"{base} ×10" for base in bases),
        "répétées",
        "limite",
        "verdict",
        "la plus coûteuse",
    ]
    table = Table("Requêtes SQL, à chaud", columns)
    types = dict.fromkeys(asked.type for asked in before[bases[0]])
    known = {asked.path: asked.type for asked in before[bases[0]]}
    for name in types:
        first = [asked for asked in before[bases[0]] if asked.type == name]
        now = [_most(before[base], name, known) for base in bases]
        then = [_most(after[base], name, known) for base in bases]
        repeated = sum(bool(asked.repeated) for asked in first)
        limit = {MAP_TYPE: DIRECTORY_QUERIES, SEARCH: SEARCH_QUERIES}.get(name, QUERIES)
        grown = any(more > few for few, more in zip(now, then, strict=True))
        good = max(*now, *then) <= limit and not grown and not repeated
        worst = max(first, key=lambda asked: asked.queries).path
        table.add(first[0].label, len(first), *now, *then, repeated, limit, GOOD if good else OVER, worst)
    table.note = (
        "Le plus grand nombre de requêtes d’une page de ce type, toutes langues comprises. « Répétées » : pages où "
        "une requête de même forme revient. Verdict : au plus la limite, rien de répété, et pas une de plus avec "
        "dix fois plus de contenu."
    )
    return table


def _most(asked_pages: list[Asked], name: str, known: dict[str, str]) -> int:
    counts = [asked.queries for asked in asked_pages if name == (asked.type or known.get(asked.path))]
    return max(counts, default=0)


def repeated_table(*measures: Queries) -> Table:
    """Each repeated shape, where it was met first, and how often it comes at most."""
    table = Table("Requêtes répétées", ["fois", "page", "forme"])
    found: dict[str, tuple[int, str]] = {}
    for queries in measures:
        for asked_pages in queries.values():
            for asked in asked_pages:
                for text, times in asked.repeated.items():
                    found[text] = max(found.get(text, (0, "")), (times, asked.path))
    for text, (times, path) in sorted(found.items(), key=lambda item: -item[1][0]):
        table.add(times, path, f"`{text}`")
    table.note = "" if found else "Aucune."
    return table


def speed_table(speeds: Speeds) -> Table:
    """Requests per second as shares of the trivial view's, uncompressed and compressed."""
    columns = ["page", "base", "pages/s", "part", "pages/s (gzip)", "part (gzip)", "processeur", "limite", "verdict"]
    table = Table("Débit, sans cache, deux processus", columns)
    for base, kinds in speeds.items():
        plain, packed = kinds["identity"], kinds["gzip"]
        for name, speed in plain.items():
            shares = speed.rate / plain[TRIVIAL].rate, packed[name].rate / packed[TRIVIAL].rate
            limit = SPEED_LIMITS.get(name)
            table.add(
                "vue triviale" if name == TRIVIAL else name,
                base,
                f"{speed.rate:.0f}",
                fraction(shares[0]),
                f"{packed[name].rate:.0f}",
                fraction(shares[1]),
                f"{speed.processor:.1f} ms".replace(".", ","),
                fraction(limit) if limit else None,
                at_least(min(shares), limit) if limit else None,
            )
    table.note = (
        "« Processeur » : temps que les processus du serveur prennent pour une page, que le reste de la machine ne "
        "trouble guère. Les débits, eux, ne valent que sur une machine au calme."
    )
    return table


def weight_table(weights: dict[str, list[Weight]], labels: dict[str, str]) -> Table:
    """The heaviest page of each type at 390 px; `labels` gives the French names of the types."""
    kinds = ["html", "css", "js", "font", "image", "autre"]
    names = ["html", "css", "js", "polices", "images", "autre"]
    columns = ["type de page", "page", "total", "1er écran", *names, "requêtes", "ailleurs", "limite", "verdict"]
    table = Table("Poids à 390 px, cache vide", columns)
    for name, weighed in weights.items():
        one = max(weighed, key=lambda weight: weight.total)
        limit = {MAP_TYPE: DIRECTORY_BYTES, HOME: HOME_BYTES}.get(name, PAGE_BYTES)
        table.add(
            labels[name],
            one.path,
            kilobytes(one.total),
            kilobytes(one.first_screen),
            *(kilobytes(one.kinds[kind]) for kind in kinds),
            one.requests,
            len(one.elsewhere),
            kilobytes(limit),
            GOOD if all(_light(name, weight, limit) for weight in weighed) else OVER,
        )
    limits = ", ".join(f"{kind} {kilobytes(size)}" for kind, size in KIND_BYTES.items())
    table.note = (
        "Octets passés sur le fil, en-têtes compris, la page parcourue jusqu’au bout (les images différées comptent), "
        f"sur un écran de densité {DENSITY}. "
        f"Autres limites : {limits}, {REQUESTS} requêtes pour l’accueil, {ELSEWHERE} vers un autre hôte."
    )
    return table


def _light(name: str, weight: Weight, limit: int) -> bool:
    within = all(weight.kinds[kind] <= size for kind, size in KIND_BYTES.items())
    few = name != HOME or weight.requests <= REQUESTS
    return within and few and not weight.elsewhere and weight.total <= limit


def directory_table(*measures: dict[str, Measured]) -> Table:
    """The directory with its filters, as it is and with 5,000 partners."""
    columns = ["partenaires", "base", "requêtes", "html", "filtre (1re fois)", "filtre", "GeoJSON", "verdict"]
    table = Table("Annuaire et filtres", columns)
    for measured in measures:
        for base, one in measured.items():
            good = (
                one.queries <= DIRECTORY_QUERIES
                and one.html <= DIRECTORY_HTML
                and max(one.first, one.again) <= FILTER_TIME
                and one.geojson <= GEOJSON_TIME
            )
            times = (f"{value:.0f} ms" for value in (one.first, one.again, one.geojson))
            table.add(one.partners, base, one.queries, kilobytes(one.html), *times, GOOD if good else OVER)
    table.note = (
        f"HTML comprimé (au plus {kilobytes(DIRECTORY_HTML)}). Filtre : réponse du serveur au 95e centile "
        f"(au plus {FILTER_TIME} ms), d’abord pour des filtres que le processus n’a pas encore vus. GeoJSON : tous les "
        f"partenaires, sans cache, en médiane (au plus {GEOJSON_TIME} ms)."
    )
    return table


def search_table(measured: dict[str, Searched]) -> Table:
    """The search on a large site."""
    columns = ["base", "textes", "requêtes", "médiane", "la plus lente", "limite", "table refaite"]
    table = Table("Recherche", [*columns, "PDF de 40 pages", "mémoire", "verdict"])
    for base, one in measured.items():
        good = (
            one.queries <= SEARCH_QUERIES
            and one.median <= SEARCH_TIME[base]
            and one.reading <= INDEXING_TIME
            and one.memory <= INDEXING_MEMORY
        )
        table.add(
            base,
            one.texts,
            one.queries,
            f"{one.median:.0f} ms",
            f"{one.worst:.0f} ms ({one.worst_question})",
            f"{SEARCH_TIME[base]} ms",
            f"{one.rebuilding:.0f} s",
            f"{one.reading:.1f} s".replace(".", ","),
            megabytes(one.memory),
            GOOD if good else OVER,
        )
    table.note = (
        "Première page de résultats, réponse entière : médiane de toutes les questions, et médiane de la plus lente. "
        f"Un PDF de 40 pages est lu puis indexé en au plus {INDEXING_TIME} s et {megabytes(INDEXING_MEMORY)}, le "
        "lecteur et le site ensemble."
    )
    return table


def caching_table(cachings: list[Caching]) -> Table:
    """What browsers and caches are told."""
    table = Table(
        "Caches et cookies", ["page", "cookies", "Cache-Control", "validateur", "Vary", "redemandée", "verdict"]
    )
    for one in cachings:
        validator = one.validator[:12] + "…" if len(one.validator) > 13 else one.validator
        good = one.right or one.excused
        table.add(
            one.path,
            ", ".join(one.cookies) or "aucun",
            one.control,
            validator,
            one.vary,
            one.again,
            GOOD if good else OVER,
        )
    table.note = (
        "Une page qui montre un formulaire donne un cookie et reste au lecteur seul ; une recherche aussi, sans cookie."
    )
    return table


def map_table(maps: Sizes) -> Table:
    """The map itself, by page."""
    table = Table("La carte elle-même", ["page", "entière", "comprimée", "limite", "verdict"])
    for path, (whole, packed) in maps.items():
        table.add(path, kilobytes(whole), kilobytes(packed), kilobytes(MAP_BYTES), at_most(packed, MAP_BYTES))
    return table
