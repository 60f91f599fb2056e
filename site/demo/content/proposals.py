"""Made-up stories as readers would propose them by the form of the campaign under way."""

from typing import Any

INTRODUCTION = """
Votre groupe a remonté un fil, tenu une assemblée, posé trois questions ? Racontez-le ici, en quelques lignes ou en
quelques pages. Les langues de ce site nous conviennent toutes.
"""

WAITING: dict[str, Any] = {
    "title": "Un samedi à compter les coutures",
    "text": """Nous étions neuf, un samedi matin, dans l’arrière-boutique de ma tante. Chacune avait apporté un vêtement
et une loupe.

Nous avons compté les coutures d’une chemise : soixante-deux. Puis nous avons cherché combien de mains étaient passées
là. Personne n’a su, et c’est de cela que nous voulons parler.""",
    "country": "BF",
    "precision": "town",
    "town": "Koudougou",
    "date": "2026-10-17",
    "anonymity": "first-name",
    "first_name": "Aïssa",
    "last_name": "Exemple-Fictif",
    "email": "aissa@courrier.example",
}

PUBLISHED: dict[str, Any] = {
    "title": "Ce que l’on dit à voix basse dans l’atelier",
    "text": """Je ne donne ni mon nom ni ma ville. Dans l’atelier où je couds, parler de l’heure de la sortie suffit
pour qu’on vous la change.

Nous avons commencé par écrire nos horaires sur un tissu, un point de couleur par heure. Vu de loin, c’est un motif.
Vu de près, c’est un relevé.""",
    "country": "BD",
    "anonymity": "anonymous",
    "email": "personne@courrier.example",
}
