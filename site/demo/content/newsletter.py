"""The newsletter: its page, and people who receive it, all made up."""

from dataclasses import dataclass

from .terms import GENDER, LABOUR, PROTECTION

NEWSLETTER: dict[str, object] = {
    "title": "Infolettre",
    "search_description": (
        "Recevoir l’infolettre de Solidarité Mondiale : une lettre par mois, par thème et dans votre langue, sans "
        "traceur."
    ),
    "introduction": (
        "Une lettre par mois : ce que les mouvements ont obtenu, ce qu’ils préparent, où les rencontrer. Cinq minutes "
        "de lecture, aucun traceur."
    ),
}

PRIVACY_NOTE = """
Nous ne donnons votre adresse à personne, et nous ne mesurons ni ce que vous ouvrez ni où vous cliquez. Une question,
une erreur : [écrivez-nous](page:contact).
"""

THANKS = """
**Merci.** Il reste une chose à faire, dans votre boîte de réception.
"""

WELCOME = """
En attendant la prochaine lettre : [ce qui se passe près de chez vous](page:agenda), et
[les campagnes en cours](page:campaigns).
"""


@dataclass(frozen=True)
class Person:
    """Somebody who receives it, or asked for it so many days ago and did not confirm."""

    name: str
    days: int
    themes: tuple[str, ...] = ()
    language: str = "fr"
    is_confirmed: bool = True

    @property
    def email(self) -> str:
        """An address that nobody has."""
        return f"{self.name.lower()}.infolettre@courriel.example"


PEOPLE = (
    Person("Aminata", 210),
    Person("Bernard", 180, (PROTECTION,)),
    Person("Chantal", 122, (LABOUR, GENDER)),
    Person("Dirk", 95, language="nl"),
    Person("Elena", 61, (LABOUR,), language="es"),
    Person("Fatou", 33, (PROTECTION, LABOUR)),
    Person("Grace", 12, language="en"),
    Person("Hugo", 1, is_confirmed=False),
)
