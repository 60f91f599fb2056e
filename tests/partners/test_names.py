"""Protected names in every script, and all that tells them."""

from types import SimpleNamespace
from typing import Any

import pytest

from partners.marks import marks_of
from partners.names import same_name, secrets_of, why_not_protectable

TELLING = [
    ("Union Secrète", "L’union secrete agit."),
    ("Union Secrète", "UNION-SECRETE"),
    ("Union Secrète", "<b>U</b>nion <i>Secr</i>ète"),
    ("Union Secrète", "<p>Union</p><p>Secrète</p>"),
    ("Union Secrète", "#UnionSecrète"),
    ("Union Secrète", "https://www.unionsecrete.example/a"),
    ("Union Secrète", "https://exemple.test/unionsecr%C3%A8te"),
    ("Union Secrète", "https://exemple.test/?vers=unionsecr%2525C3%2525A8te"),
    ("Union Secrète", '<a href="https://unionsecrete.example">ici</a>'),
    ("Union Secrète", "https://xn--unionsecrte-69a.example"),
    ("Union Secrète", "U\u200bnion\u00ad secre\u0300te"),
    ("Union Secrète", "U n i o n . S e c r è t e"),
    ("Union Secrète", "Union&nbsp;Secr&egrave;te"),
    ("Femmes & Paix", "Femmes et Paix"),
    ("Femmes et Paix", "femmes &amp; paix"),
    ("Femmes & Paix", "#femmesetpaix"),
    ("Œuvre du Łódź", "oeuvre du lodz"),
    ("UNT", "L’U.N.T. décide"),
    ("UNT", "#VivaUNT2024"),
    ("UNT", "http://unt.example"),
    ("UNT", "unt"),
    ("M23", "le M 23"),
    ("Al Amal", "#alamal"),
    ("اتحاد الفلاحين", "قال اتّحاد الفلاّحين اليوم"),
    ("اتحاد الفلاحين", "واتحاد-الفلاحين"),
    ("নারী শ্রমিক সংঘ", "এই নারী শ্রমিক সংঘের কথা"),
    ("Союз крестьян", "СОЮЗ КРЕСТЬЯН"),
    ("农民工之家", "在农民工之家"),
    ("الفجر الجديد", "للفجر الجديد"),
    ("Об'єднання Світло", "Обʼєднання Світло"),
    ("Jam’iyat Nour", "Jamʿiyat Nour"),
    ("Les Amis de Kawoubé", "aux amis de Kawoubé"),
    ("L’Étoile de Kawoubé ASBL", "Étoile de Kawoubé"),
    ("የሴቶች ኅብረት", "የሴቶች ህብረት"),
    # One Cyrillic letter, or Greek capitals, among Latin ones; then all of it as it sounds.
    ("Union Zébulonne", "L’Uniоn Zébulonne a signé."),
    ("UNT", "L’UΝТ décide"),
    ("Zebulon Kadori", "Зебулон Кадори"),
    ("Zebulon Kadori", "&#1047;ебулон&nbsp;Кадори"),
]


@pytest.mark.parametrize(("name", "text"), TELLING)
def test_a_text_tells_a_name_however_it_is_written(name: str, text: str) -> None:
    assert secrets_of(frozenset({name})).told_in(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Union Secrète", "L’union des tisserandes est secrète."),
        ("UNT", "juntas, untar, un t-shirt"),
        ("UNI", "Des femmes unies, l’unité."),
        ("اتحاد الفلاحين", "اتحاد العمال"),
        ("নারী শ্রমিক সংঘ", "নারী সংঘ"),
        ("Союз крестьян", "союз рабочих"),
        ("Al Amal", "animal alamala"),
        ("Zebulon Kadori", "Зебулон и Кадет, στο Καδόρι"),
    ],
)
def test_a_text_that_speaks_of_something_else_tells_nothing(name: str, text: str) -> None:
    assert not secrets_of(frozenset({name})).told_in(text)


@pytest.mark.parametrize("name", ["", "U", "UN", "12", "2024", "অ", "الـ"])
def test_a_name_too_short_to_be_looked_for_is_refused(name: str) -> None:
    assert why_not_protectable(name) == "il est trop court pour être distingué de mots ordinaires"


@pytest.mark.parametrize(
    "name",
    ["Espoir", "La Mutuelle", "Les Amis", "CAR", "Togo", "Côte d’Ivoire", "Mujeres", "الأمل", "সংঘ", "Союз", "工会"],
)
def test_a_name_that_is_an_ordinary_word_is_refused(name: str) -> None:
    assert "un mot ordinaire" in why_not_protectable(name)


@pytest.mark.parametrize(
    "name", ["Union Secrète", "Kibaru", "UNT", "M23", "اتحاد الفلاحين", "নারী শ্রমিক সংঘ", "Union des femmes"]
)
def test_a_name_that_tells_one_movement_can_be_protected(name: str) -> None:
    assert why_not_protectable(name) == ""


def test_names_of_other_scripts_are_different_names() -> None:
    names = ["اتحاد الفلاحين", "اتحاد العمال", "নারী শ্রমিক সংঘ", "Союз крестьян", "&", "!"]
    assert len({same_name(name) for name in names}) == len(names)
    assert same_name("Femmes & Paix") == same_name("FEMMES ET PAIX") == same_name("femmes-paix")


def partner(title: str = "", website: str = "") -> Any:
    """What `marks_of` reads of a partner."""
    empty = dict.fromkeys(("protected_name", "acronym", "email", "phone"), "")
    return SimpleNamespace(**empty, title=title, website=website, social_links=[], known_as=[])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Union des femmes de Kamanyola (UFKM)", "L’Union des femmes de Kamanyola défend"),
        ("Union des femmes de Kamanyola (UFKM)", "avec l’UFKM"),
        ("UFBK – Union des femmes de Bukavu", "l’union des femmes de Bukavu"),
        ("UFBK – Union des femmes de Bukavu", "l’UFBK"),
    ],
)
def test_a_part_of_a_name_that_is_used_alone_tells_it(name: str, text: str) -> None:
    assert secrets_of(frozenset(marks_of(partner(name)))).told_in(text)


def test_a_word_in_brackets_is_no_name() -> None:
    secrets = secrets_of(frozenset(marks_of(partner("Alliance des travailleuses de l’archipel (fictif)"))))
    assert secrets.told_in("L’Alliance des travailleuses de l’archipel agit")
    assert not secrets.told_in("Ici et Là-bas n° 101 (numéro fictif)")


def test_an_address_on_a_shared_host_is_one_partners_by_what_follows() -> None:
    secrets = secrets_of(frozenset(marks_of(partner(website="https://www.facebook.com/profile.php?id=61550"))))
    assert secrets.told_in("https://facebook.com/profile.php?id=61550")
    assert not secrets.told_in("https://facebook.com/profile.php?id=99999")
    assert not secrets.told_in("https://facebook.com/profile.php")
