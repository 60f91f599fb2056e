"""What in a text leads to a person: telephones, e-mail addresses, pages of their own; and towns that it names."""

import re
from collections.abc import Iterable, Iterator

from django.utils.html import strip_tags
from phonenumbers import Leniency, PhoneNumberMatcher

from text.languages import site_languages
from text.letters import letters
from worldmap.countries import country_name
from worldmap.towns import towns_of

E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PROFILE = re.compile(
    r"(?<![\w.-])(?:[\w-]+\.)?(?:"
    r"(?:facebook\.com|fb\.com|instagram\.com|x\.com|twitter\.com|threads\.net|t\.me|wa\.me|vk\.com)/[\w@.?=+-]{2,}"
    r"|linkedin\.com/in/[\w%-]+|bsky\.app/profile/[\w.-]+|(?:tiktok|youtube)\.com/@[\w.-]+)",
    re.IGNORECASE,
)


def contacts_in(text: str, region: str) -> list[str]:
    """What leads to a person in a text, as it stands there, each once.

    `region` is the ISO code of the country whose telephone numbers may stand without its code.
    """
    shown = strip_tags(text)
    # Addresses of links stand in tags.
    addresses = (found[0] for pattern in (E_MAIL, PROFILE) for found in pattern.finditer(text))
    return list(dict.fromkeys([*_telephones(shown, region), *addresses]))


def _telephones(text: str, region: str) -> Iterator[str]:
    strict = {found.start for found in PhoneNumberMatcher(text, region, leniency=Leniency.STRICT_GROUPING)}
    for found in PhoneNumberMatcher(text, region, leniency=Leniency.VALID):
        # A sum of money, "97 000 000", is grouped otherwise than numbers of the country are.
        if found.start in strict or found.raw_string.startswith(("+", "0", "(")):
            yield found.raw_string


def towns_in(texts: Iterable[str], code: str) -> list[str]:
    """The known towns of a country that `texts` name, with a capital.

    Not one that is called as the country is, nor one in the country's own name: "Congo-Kinshasa".
    """
    countries = {country_name(code, language) for language, _name in site_languages()}
    called_so = set(map(letters, countries))
    towns = {town.name for town in towns_of(code) if letters(town.name) not in called_so}
    if not towns:
        return []
    names = sorted(countries | towns, key=len, reverse=True)
    named = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    return [found for found in _each_once(named, texts) if found in towns]


def _each_once(pattern: re.Pattern[str], texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(found for text in texts for found in pattern.findall(strip_tags(text))))
