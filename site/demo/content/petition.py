"""A made-up petition on the campaign under way, and who signed it: nobody who exists."""

GOAL = 20
ADDRESSEE = "Le gouvernement fédéral (pétition fictive)"
OPEN_FOR_DAYS = 120

TEXT = """
Nous demandons une loi belge qui oblige les entreprises à remonter le fil de ce qu’elles vendent, jusqu’aux mains qui
l’ont fait, et qui ouvre aux travailleuses et aux travailleurs lésés la porte d’un juge.
"""

SIGNED = (
    ("Maëlle", "Exemple", "Namur", "BE", True),
    ("Ibrahim", "Exemple", "Charleroi", "BE", True),
    ("Ngọc", "Exemple", "Liège", "BE", True),
    ("Joke", "Voorbeeld", "Gent", "BE", True),
    ("Rosalía", "Ejemplo", "Bruxelles", "BE", False),
    ("Théo", "Exemple", "Arlon", "BE", True),
    ("Aïcha", "Exemple", "Mons", "BE", True),
    ("Lars", "Voorbeeld", "Mechelen", "BE", False),
    ("Clémence", "Exemple", "Ottignies", "BE", True),
    ("Wout", "Voorbeeld", "Leuven", "BE", True),
    ("Fatou", "Exemple", "Lille", "FR", True),
    ("Élise", "Exemple", "Tournai", "BE", False),
)
"""First name, last name, town, country, and whether first name and town are published."""

PHOTO_INVITATION = "Photographiez-vous, ou vos mains, avec votre slogan sur une feuille."

SUPPORTS = (
    ("ines", "Une étiquette, un nom, un salaire", "BE", "first-name", "Inès"),
    ("jef", "Je veux savoir qui a cousu mon pull", "BE", "first-name", "Jef"),
    ("agossi", "Nos mains ont une adresse", "BJ", "anonymous", ""),
    ("colette", "La loi jusqu’au bout du fil", "BE", "first-name", "Colette"),
)
"""Drawn portrait, slogan, country, and the name that is published."""
