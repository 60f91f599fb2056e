"""The one way from a text to what is searched: fold the letters, then stem the words.

The same stems are stored for a text and asked of a question, on every database.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from unicodedata import normalize

from Stemmer import Stemmer

from text.alphabet import words
from text.languages import by_language

LONGEST = 40
"""Letters of a word that are told apart."""

STEMMERS = {"fr": "french", "en": "english", "nl": "dutch", "es": "spanish"}
# Initials are one word, "M.S.U." too.
TOKEN = re.compile(r"(?<!\w)[^\W\d_](?:\.[^\W\d_](?!\w))+|[^\W_]+")
# What French plurals are plurals of, where an ending does not tell, and words that share a stem with others by chance.
PLURALS = {
    **{f"{word}x": word for word in ("aveu", "cheveu", "enjeu", "feu", "jeu", "lieu", "milieu", "neveu", "voeu")},
    "travaux": "travail",
}
WHOLE = frozenset({"loyer", "petition"})
HYPHENS = frozenset("-\u2010\u2011")
# Marks where a line may be broken, within a word, and bytes that no database keeps.
UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\x00]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: where it stands, its letters without capitals and accents, whether a hyphen ties it on."""

    start: int
    end: int
    folded: str
    tied: bool


def clean(text: str) -> str:
    """`text` with each letter as one character, and without marks that nobody sees."""
    return normalize("NFC", UNSEEN.sub("", text))


def tokens(text: str) -> Iterator[Token]:
    """The words of a clean text, in order."""
    last = -2
    for match in TOKEN.finditer(text):
        start, end = match.span()
        folded = fold_word(match[0])
        if folded:
            yield Token(start, end, folded, start == last + 1 and text[last] in HYPHENS)
            last = end


@lru_cache(maxsize=65_536)
def fold_word(word: str) -> str:
    """A word without capitals, accents and ligatures, cut after `LONGEST` letters."""
    return "".join(words(word))[:LONGEST]


def stem(folded: str, language: str) -> str:
    """The stem of a folded word, which its language comes before: a text answers in its own language only.

    The word itself in a language without a stemmer.
    """
    return _stem(folded, language)


NAMES = "names"
"""After the code of a language: what readers of it find French pages by, such as the names of countries."""


@lru_cache(maxsize=131_072)
def _stem(folded: str, language: str) -> str:
    stemmer = _stemmer(language.removesuffix(NAMES))
    word = _french_singular(folded) if language == "fr" else folded
    is_whole = language == "fr" and word in WHOLE
    # A hyphen would end a word for the database.
    return f"{language.replace('-', '0')}{stemmer.stemWord(word) if stemmer and not is_whole else word}"


def _french_singular(folded: str) -> str:
    """A word without the "s" of a plural, after which the stemmer takes some words for others: "loi", "lois"."""
    word = PLURALS.get(folded, folded)
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word


@cache
def _stemmer(language: str) -> Stemmer | None:
    name = by_language(STEMMERS, language, "")
    return Stemmer(name) if name else None


def tied_groups(found: Iterable[Token]) -> list[list[Token]]:
    """The words of a text, those that hyphens tie together in one group."""
    groups: list[list[Token]] = []
    for token in found:
        if token.tied and groups:
            groups[-1].append(token)
        else:
            groups.append([token])
    return groups


def compound(group: Iterable[Token]) -> str:
    """A group as one word: "là-bas" gives "labas"."""
    return "".join(token.folded for token in group)[:LONGEST]


def stems(text: str, language: str) -> list[str]:
    """The stems of a clean text in order, those of the words that hyphens tie together after them."""
    found = list(tokens(text))
    folded = [token.folded for token in found]
    tied = [compound(group) for group in tied_groups(found) if len(group) > 1]
    return [stem(word, language) for word in (*folded, *tied)]


# Words that say nothing of what a reader looks for, without accents.
FRENCH = """
a ai ainsi alors au aucun aussi autre aux avec avez c ca car ce cela celle celui ces cet cette ceux chez combien comme
comment d dans de des donc dont du elle elles en entre est et etaient etait etc ete etes etre eu eux faire fait faites
il ils j je jusqu l la le les leur leurs lorsqu lui m ma mais me meme mes moi mon n ne ni nos notre nous on ont ou par
pas peu peut plus pour pourquoi puis puisqu qu quand que quel quelle quelles quels qui quoi quoiqu s sa sans se ses si
sommes sont sous suis sur t ta te tes toi ton tous tout toute toutes tres tu un une vers vos votre vous y
"""
ENGLISH = """
a about an and are as at be been but by can did do does for from had has have how i if in into is it its not of on or
our s she so than that the their them then there these they this those to was we were what when where which who why will
with you your
"""
DUTCH = """
aan al als bij dan dat de der deze die dit door een en er haar had heb heeft het hij hoe hun ik in is je kan maar me met
mijn naar niet nog nu of om omdat ons ook op over te ten ter tot u uit van veel voor waar was wat we wel werd wie wij
worden wordt ze zich zij zijn zo zoals
"""
SPANISH = """
a al ante como con cual cuando de del desde donde e el ella ellas ellos en entre era es esa ese eso esta estas este esto
ha hay la las le les lo los mas me mi muy ni no nos o para pero por porque que quien se si sin sobre son su sus te tu un
una unas uno unos y ya
"""

STOP_WORDS = {
    "fr": frozenset(FRENCH.split()),
    "en": frozenset(ENGLISH.split()),
    "nl": frozenset(DUTCH.split()),
    "es": frozenset(SPANISH.split()),
}
"""By language."""


def stop_words(language: str) -> frozenset[str]:
    """The words that say nothing in `language`; none where nobody listed them."""
    return by_language(STOP_WORDS, language, frozenset())
