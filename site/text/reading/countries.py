"""Countries by any of their names: in each language of the site, whole or official, by code, by what people say."""

import re
from collections import defaultdict
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache, lru_cache

from babel.core import get_global

from text.alphabet import fold
from text.languages import cldr, read_languages
from worldmap.countries import country_codes

# What CLDR does not have: abbreviations, names of before, official names that no rule leads back to the short one.
# A name with two codes may be either.
OTHER_NAMES = """
AE EAU, UAE, Émirats
BA Bosnie, Bosnia
BF Burkina, Haute-Volta
CD RDC, RD Congo, DRC, DR Congo, D.R. Congo, RD del Congo, Congo RDC, Congo RD, Congo Démocratique, Zaïre, Congo belge,
 République démocratique du Congo, Democratic Republic of the Congo, Democratische Republiek Congo, Congo Kinsasa
CF RCA, CAR, Centrafrique, Rép. centrafricaine, Centraal-Afrika
CG République du Congo, Republic of the Congo, Republiek Congo, República del Congo, Congo Brazza
CG/CD Congo, Le Congo, Rép. du Congo, Rép. Congo
CI Ivory Coast, Costa de Marfil, RCI
CN Chine populaire
CV Cabo Verde
CZ République tchèque, Czech Republic, Tsjechische Republiek, República Checa
DE RFA
DO Rép. dominicaine, RD
GB Grande-Bretagne, Great Britain, Groot-Brittannië, Gran Bretaña, Angleterre, England, Engeland, Inglaterra, UK
GN Guinée Conakry
GW Guinée Bissau, Guinée portugaise
KH Kampuchéa
KP RPDC, DPRK, République populaire démocratique de Corée, Corée Nord, N. Korea, North-Korea
KR République de Corée, Republic of Korea, Corée Sud, S. Korea, Zuid Korea
KP/KR Corée, Korea, Corea
LA RDP Lao, Lao, République démocratique populaire lao
LK Ceylan
MK Macédoine, Macedonia, Macedonië
MM Birmanie, Burma
NL Hollande, Holland, Holanda, Pays Bas
PS Palestine, Palestina, État de Palestine, Cisjordanie, Gaza
SV Salvador, Le Salvador
SY République arabe syrienne
SZ Swaziland
TL Timor, Timor Leste, Timor-Oriental, East Timor
TR Turkey
TW/CN République de Chine
US USA, US, États-Unis d'Amérique, United States of America, EE.UU., EEUU, VS, Amérique
VA Vatican, Saint-Siège
VN Viet Nam
"""
ARTICLE = re.compile(r"^(?:l|le|la|les|the|el|de)-")
# "République du Bénin", "État plurinational de Bolivie", "Kingdom of Belgium", "República de Colombia".
OFFICIAL = re.compile(
    r"^(?:(?:la|le|l|the|el|de)-)?(?:republi\w+|royaume|kingdom|koninkrijk|reino|etat|state|staat|estado|federation"
    r"|union|rep|commonwealth|principaute|sultanat|emirat)(?:-\w+){0,2}?-(?:du|de-la|de-l|des|de|d|of-the|of|del|van)-"
)
# "Bolivie (État plurinational de)", "Congo, République démocratique du".
TURNED = re.compile(r"([^(,]+)[(,]\s*([^)]+)\)?\s*")
# "Myanmar (Birmanie)" is known by either.
PARTS = re.compile(r"\s*[()]\s*")
# "R.D.C." is RDC, "d’Iran" two words.
SIGNS = str.maketrans("'’‘", "   ", ".")
CLOSE, MOST_OFFERED = 0.8, 3
CLOSER, ONE_SLIP = 0.84, range(7, 11)
"""Of a name of so many letters, one may be wrong: with two, "Afrique" would be "Amérique"."""
MOST_WORDS = 6
"""Words of the longest names that people write."""
ABBREVIATIONS = frozenset({"rdc", "drc", "usa"})
"""Names of fewer than `SHORTEST` letters that are no words of a language."""
SHORTEST = 4
"""Letters of a name that may be a slip of the fingers for another."""


def countries_in(asked: Sequence[str]) -> list[frozenset[str]]:
    """The codes that each name among folded words may mean, the longest names first where words are in several.

    "République démocratique du Congo" is one country, "Congo" may be either. Codes are no names here: "la" is Laos too.
    """
    found: dict[int, frozenset[str]] = {}
    taken: set[int] = set()
    for length in range(min(len(asked), MOST_WORDS), 0, -1):
        for start in range(len(asked) - length + 1):
            places = set(range(start, start + length))
            codes = frozenset() if taken & places else _in_a_sentence(asked[start : start + length])
            if codes:
                found[start] = codes
                taken |= places
    return [codes for _start, codes in sorted(found.items())]


def _in_a_sentence(name: Sequence[str]) -> frozenset[str]:
    """The countries that these words may mean among others. What an article stands before is looked for without it."""
    text = " ".join(name)
    if ARTICLE.match(f"{name[0]}-") or (len(text) < SHORTEST and text not in ABBREVIATIONS):
        return frozenset()
    return countries_called(text)


def countries_called(text: str) -> frozenset[str]:
    """The codes of the countries that `text` may mean: one, none, or those that share the name."""
    names = _names()
    for name in _ways(text):
        if found := names.get(name):
            return found
    return frozenset()


# A file of partners names the same few countries thousands of times.
@lru_cache(maxsize=2048)
def countries_like(text: str) -> tuple[str, ...]:
    """The codes of the countries with a name much like `text`, the likest first."""
    names = _names()
    whole = _key(text)
    cutoff = CLOSER if len(whole) in ONE_SLIP else CLOSE
    close = get_close_matches(whole, names, n=MOST_OFFERED, cutoff=cutoff) if len(whole) >= SHORTEST else []
    return tuple(dict.fromkeys(code for name in close for code in sorted(names[name])))


def _ways(text: str) -> list[str]:
    """The folded forms under which the name in `text` may be known."""
    whole = _key(text)
    ways = [whole, ARTICLE.sub("", whole), OFFICIAL.sub("", whole)]
    if found := TURNED.fullmatch(text):
        official = _key(f"{found[2]} {found[1]}")
        ways += [official, OFFICIAL.sub("", official)]
    return ways


@cache
def _names() -> dict[str, frozenset[str]]:
    """The codes of the countries by their folded names and codes."""
    names: dict[str, set[str]] = defaultdict(set)
    parts: dict[str, set[str]] = defaultdict(set)
    for language in read_languages():
        territories = cldr(language).territories
        for code in filter(territories.get, country_codes()):
            names[_key(territories[code])].add(code)
            for part in PARTS.split(territories[code]):
                parts[_key(part)].add(code)
    names = parts | names
    # "Congo" alone is a country's name in Spanish only.
    names |= _other_names()
    names |= {alias.lower(): {code} for alias, code in _codes().items()}
    names.pop("", None)
    return {name: frozenset(codes) for name, codes in names.items()}


def _key(text: str) -> str:
    return fold(text.translate(SIGNS))


def _other_names() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in OTHER_NAMES.replace("\n ", " ").strip().splitlines():
        codes, _space, names = line.partition(" ")
        found |= {_key(name): set(codes.split("/")) for name in names.split(", ")}
    return found


def _codes() -> dict[str, str]:
    """The alpha-2 codes by those of two and three letters, those of before included."""
    aliases = {alias: codes[0] for alias, codes in get_global("territory_aliases").items() if len(codes) == 1}
    known = set(country_codes())
    codes = {alias: code for alias, code in aliases.items() if alias.isalpha() and code in known}
    return codes | {code: code for code in known}
