"""Values as people write them, and what they stand for: the same in the forms and in a file that is imported."""

from datetime import date
from decimal import Decimal
from typing import Any

Typed = dict[str, str]
"""Texts by the names of their fields."""

COTONOU = {"town_latitude": Decimal("6.37"), "town_longitude": Decimal("2.43")}
SOUTH_WEST = {"latitude": Decimal("-16.5"), "longitude": Decimal("-68.15")}


def point(latitude: str, longitude: str = "") -> Typed:
    """The two fields of a town's point."""
    return {"town_latitude": latitude, "town_longitude": longitude}


def exact(latitude: str, longitude: str = "") -> Typed:
    """The two fields of an exact place."""
    return {"latitude": latitude, "longitude": longitude}


# Of a partner in Benin.
READ: list[tuple[Typed, dict[str, Any]]] = [
    (point("6,37", "2,43"), COTONOU),
    (point("6\u00a0,37", "2,43\u00a0"), COTONOU),
    (point("6, 37", "2. 43"), COTONOU),
    (point("6,37°", "2,43°"), COTONOU),
    (point("+6.37", "+2.430000"), COTONOU),
    (point("6°22'12\"N", "2°25'48\"E"), COTONOU),
    (point("6° 22′ 12″", "2º25’48”"), COTONOU),
    (point("N 6,37", "2.43 Est"), COTONOU),
    (point("6.37, 2.43"), COTONOU),
    (point("", "6.37, 2.43"), COTONOU),
    (point("6,37 ; 2,43"), COTONOU),
    (point("6.37 / 2.43"), COTONOU),
    (point("(6.37, 2.43)"), COTONOU),
    (point("6.37°N 2.43°E"), COTONOU),
    (point("2.43°E 6.37°N"), COTONOU),
    (point("6,37° Nord, 2,43° Est"), COTONOU),
    (point("Lat : 6,37  Long : 2,43"), COTONOU),
    (point("6°22'12\", 2°25'48\""), COTONOU),
    (point("Lat. 6°22,2'N - Long. 2°25,8'E"), COTONOU),
    (point("https://www.google.com/maps/@6.37,2.43,15z"), COTONOU),
    (point("https://www.google.com/maps/place/X/@6.3,2.4,17z/data=!3m1!4b1!8m2!3d6.37!4d2.43"), COTONOU),
    (point("https://maps.google.com/?q=6.37,2.43"), COTONOU),
    (point("https://www.google.com/maps/search/?api=1&query=6.37%2C2.43"), COTONOU),
    (point("https://www.google.com/maps/place/6%C2%B022'12.0%22N+2%C2%B025'48.0%22E/@1.0,2.0,17z"), COTONOU),
    (point("google.com/maps/search/6.37,+2.43"), COTONOU),
    (point("https://www.openstreetmap.org/#map=15/6.37/2.43"), COTONOU),
    (point("https://www.openstreetmap.org/?mlat=6.37&mlon=2.43#map=15/1/2"), COTONOU),
    (point("https://umap.openstreetmap.fr/fr/map/nos-partenaires_12#6/6.37/2.43"), COTONOU),
    (point("geo:6.37,2.43?z=15"), COTONOU),
    (point("https://www.bing.com/maps?cp=6.37~2.43&lvl=11"), COTONOU),
    (point("https://yandex.com/maps/?ll=2.43%2C6.37&z=12"), COTONOU),
    (point("https://yandex.ru/maps/?ll=1%2C2&whatshere%5Bpoint%5D=2.43%2C6.37"), COTONOU),
    (point("https://www.google.be/maps/dir//6.37,2.43"), COTONOU),
    (point("https://www.google.com/maps/dir/6.4,2.6/6.37,2.43/@1.0,2.0,11z"), COTONOU),
    (point("https://geohack.toolforge.org/geohack.php?pagename=X&params=6_22_12_N_2_25_48_E_type:city"), COTONOU),
    (point("https://geohack.toolforge.org/geohack.php?params=6.37_N_2.43_E"), COTONOU),
    (point("https://geohack.toolforge.org/geohack.php?params=6.37;2.43_region:BJ"), COTONOU),
    (point("https://yandex.com/maps/?ll=1%2C2&rtext=~6.37%2C2.43"), COTONOU),
    (point("https://wego.here.com/directions/mix//X:6.37,2.43?map=6.3,2.4,12"), COTONOU),
    (point("6 22.2", "2 25.8"), COTONOU),
    (point("https://wego.here.com/?map=6.37,2.43,15,normal"), COTONOU),
    (point("https://share.here.com/l/6.37,2.43,Cotonou?z=15"), COTONOU),
    (point("6.37, 2.43", "2,43"), COTONOU),
    (point("6.37", "6.37, 2.43"), COTONOU),
    (point("6° 30", "2° 15"), {"town_latitude": Decimal("6.5"), "town_longitude": Decimal("2.25")}),
    (point("6° 30", "2,5"), {"town_latitude": Decimal("6.5"), "town_longitude": Decimal("2.5")}),
    (point("6,5", "2° 15"), {"town_latitude": Decimal("6.5"), "town_longitude": Decimal("2.25")}),
    (point("12° 1"), {"town_latitude": Decimal(12), "town_longitude": Decimal(1)}),
    (exact("−16,5", "–68,15"), SOUTH_WEST),
    (exact("16,5 S", "68°09' O"), SOUTH_WEST),
    (exact("-16.5 -68.15"), SOUTH_WEST),
    (exact("16°30'00\"S 68°09'00\"W"), SOUTH_WEST),
    ({"founded": "1996.0"}, {"founded": 1996}),
    ({"founded": "1996,00"}, {"founded": 1996}),
    ({"founded": "\u00a01996 "}, {"founded": 1996}),
    ({"website": "www.exemple.org"}, {"website": "https://www.exemple.org"}),
    ({"website": "facebook.com/mouvement"}, {"website": "https://facebook.com/mouvement"}),
    ({"website": "\u00a0https://exemple.org/\u200b "}, {"website": "https://exemple.org/"}),
    ({"website": "https://exemple.org/Été à Ségou"}, {"website": "https://exemple.org/Été%20à%20Ségou"}),
    ({"website": "https://coopérative.example"}, {"website": "https://coopérative.example"}),
    ({"website": "<http//www.exemple.org>."}, {"website": "http://www.exemple.org"}),
    ({"email": "mailto:a@exemple.org"}, {"email": "a@exemple.org"}),
    ({"email": "a@exemple.org\u00a0"}, {"email": "a@exemple.org"}),
    ({"email": "a @ exemple.org."}, {"email": "a@exemple.org"}),
    ({"email": "Awa Kora <a@exemple.org>"}, {"email": "a@exemple.org"}),
    ({"email": "a[at]exemple.org"}, {"email": "a@exemple.org"}),
    ({"phone": "01 97 00 11 22"}, {"phone": "+229 01 97 00 11 22"}),
    ({"phone": "2290197001122"}, {"phone": "+229 01 97 00 11 22"}),
    ({"phone": "2290197001122.0"}, {"phone": "+229 01 97 00 11 22"}),
    ({"phone": "tel:+22901970011 22"}, {"phone": "+229 01 97 00 11 22"}),
    ({"phone": "00229 01.97.00.11.22"}, {"phone": "+229 01 97 00 11 22"}),
    ({"phone": "+32(0)2/246.36.71"}, {"phone": "+32 2 246 36 71"}),
    (
        {"phone": "0197001122 (Awa) / 01 97 00 11 23 (bureau, poste 12)"},
        {"phone": "+229 01 97 00 11 22 (Awa) / +229 01 97 00 11 23 (bureau, poste 12)"},
    ),
    ({"phone": "0197001122/0197001123"}, {"phone": "+229 01 97 00 11 22/+229 01 97 00 11 23"}),
    # The plan of Benin has changed: an old number is kept.
    ({"phone": "+229 97 00 11 22"}, {"phone": "+229 97 00 11 22"}),
]
# What only staff fill in.
READ_BY_STAFF: list[tuple[Typed, dict[str, Any]]] = [
    ({"consent_date": text}, {"consent_date": date(2026, 1, 31)})
    for text in (
        "31/01/2026",
        "31.1.2026",
        "31/01/26",
        "31 janvier 2026",
        "Le samedi 31 janv. 2026",
        "31-janv.-26",
        "January 31, 2026",
        "31 januari 2026",
        "31 de enero de 2026",
        "2026-01-31",
        "2026/01/31",
        "20260131",
        "2026-01-31 00:00:00",
        "2026-01-31T10:15:00Z",
        "46053",
        "46053.0",
    )
] + [
    ({"last_checked": "1er mai 2023"}, {"last_checked": date(2023, 5, 1)}),
    ({"last_checked": "3 août 98"}, {"last_checked": date(1998, 8, 3)}),
]

REFUSED: list[tuple[Typed, str]] = [
    (point("6370000", "2,43"), "a perdu sa virgule"),
    (point("6.370.000", "2,43"), "a perdu sa virgule"),
    (point("6,37E+06", "2,43"), "a perdu sa virgule"),
    (point("2,43 E", "6,37 N"), "Une longitude (E ou O) se trouve à la place de la latitude"),
    (point("121,5", "14,5"), "la latitude et la longitude sont-elles échangées"),
    (point("6.37, 2.43", "6.37, 2.44"), "Deux positions complètes"),
    (point("6.37, 2.43", "2,50"), "videz la longitude, ou écrivez ici la latitude seule"),
    (point("6.37, 2.43", "oui"), "(« oui »)"),
    (point("2,50", "6.37, 2.43"), "videz la latitude, ou écrivez ici la longitude seule"),
    (point("12/1", "-1,52"), "nombre de degrés"),
    (point("9 / 2"), "nombre de degrés"),
    (point("6,37e0", "2,43"), "avec un exposant"),
    (point("https://maps.app.goo.gl/AbCdEf"), "copiez l’adresse que le navigateur montre alors"),
    (point("6 37", "x"), "nombre de degrés"),
    (point("6°75'N", "2,43"), "nombre de degrés"),
    ({"founded": "vers 1996"}, "Écrivez 1996 seul"),
    ({"founded": "01/02/1996"}, "Écrivez 1996 seul"),
    ({"founded": "96"}, "quatre chiffres"),
    ({"website": "exemple"}, "pas l’adresse d’une page"),
    ({"website": "javascript:alert(1)"}, "pas l’adresse d’une page"),
    ({"website": "a@exemple.org"}, "adresse électronique"),
    ({"website": "mailto:a@exemple.org"}, "adresse électronique"),
    ({"website": "https://moi:secret@exemple.org/"}, "retirez ce qui précède le @"),
    ({"website": "https://moi@exemple.org/"}, "retirez ce qui précède le @"),
    ({"website": "http://192.168.1.1/"}, "adresse publique du site"),
    ({"website": "http://8.8.8.8/"}, "adresse publique du site"),
    ({"website": "http://[::1]/"}, "adresse publique du site"),
    ({"website": "localhost:8000"}, "adresse publique du site"),
    ({"website": "http://serveur/page"}, "adresse publique du site"),
    ({"website": "http://imprimante.local/"}, "adresse publique du site"),
    ({"website": "www.a.org ; www.b.org"}, "une seule adresse"),
    ({"email": "a@exemple.org ; b@exemple.org"}, "une seule adresse électronique"),
    ({"phone": "2,29E+10"}, "ses derniers chiffres sont perdus"),
    ({"phone": "2.29E+10"}, "ses derniers chiffres sont perdus"),
    ({"phone": "444123456"}, "Écrivez-le avec + et l’indicatif du pays, par exemple +229"),
    ({"phone": "22997001122"}, "Si son + s’est perdu, écrivez +22997001122"),
    ({"phone": "+229 01 97 00 11 22 01 97 00 11 23"}, "ou il en a trop"),
    ({"phone": "sur rendez-vous"}, "n’est pas un numéro de téléphone"),
]
REFUSED_TO_STAFF: list[tuple[Typed, str]] = [
    ({"consent_date": "01/02/26"}, "de plusieurs façons"),
    ({"consent_date": "26-01-31"}, "de plusieurs façons"),
    ({"consent_date": "01/31/2026"}, "le mois semble venir avant le jour"),
    ({"consent_date": "31/02/2026"}, "jour/mois/année"),
    ({"consent_date": "mars 2024"}, "jour/mois/année"),
    ({"consent_date": "12345"}, "jour/mois/année"),
    ({"consent_date": "31/01/0206"}, "entre 1950 et aujourd’hui"),
    ({"last_checked": "01/01/2062"}, "entre 1950 et aujourd’hui"),
]
