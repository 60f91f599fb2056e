"""Kinds of movement, of events and of publications, themes and countries."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Term:
    """A word of a list in French, English, Dutch and Spanish."""

    name: str
    english: str
    dutch: str
    spanish: str

    @property
    def fields(self) -> dict[str, Any]:
        """As the fields of a row."""
        return {"name": self.name, "names": {"en": self.english, "nl": self.dutch, "es": self.spanish}}


UNION = "Syndicat"
WOMEN = "Organisation de femmes"
YOUTH = "Mouvement de jeunes"
SENIORS = "Mouvement de seniors"
MUTUAL = "Mutuelle de santé"
COOPERATIVE = "Coopérative"
MICROFINANCE = "Organisation de microfinance"
CULTURE = "Organisation socioculturelle"
HEALTH_CARE = "Organisation de santé"
RURAL = "Organisation rurale"
MULTIPLE = "Organisation multiple"

KINDS = [
    Term(UNION, "Trade union", "Vakbond", "Sindicato"),
    Term(WOMEN, "Women’s organisation", "Vrouwenorganisatie", "Organización de mujeres"),
    Term(YOUTH, "Youth movement", "Jongerenbeweging", "Movimiento juvenil"),
    Term(SENIORS, "Seniors’ movement", "Seniorenbeweging", "Movimiento de personas mayores"),
    Term(MUTUAL, "Mutual health fund", "Mutualiteit", "Mutual de salud"),
    Term(COOPERATIVE, "Cooperative", "Coöperatie", "Cooperativa"),
    Term(MICROFINANCE, "Microfinance organisation", "Microfinancieringsorganisatie", "Organización de microfinanzas"),
    Term(CULTURE, "Socio-cultural organisation", "Sociaal-culturele organisatie", "Organización sociocultural"),
    Term(HEALTH_CARE, "Health organisation", "Gezondheidsorganisatie", "Organización de salud"),
    Term(RURAL, "Rural organisation", "Plattelandsorganisatie", "Organización rural"),
    Term(MULTIPLE, "Multi-purpose organisation", "Veelzijdige organisatie", "Organización polivalente"),
]

JAM = "Jam session"
DIALOGUE = "Dialogue local"
DEBATE = "Conférence-débat"
MARCH = "Manifestation"
COURSE = "Formation"
SEMINAR = "Séminaire"
FEAST = "Fête des militants"

EVENT_KINDS = [
    Term(JAM, "Jam session", "Jamsessie", "Jam session"),
    Term(DIALOGUE, "Local dialogue", "Lokale dialoog", "Diálogo local"),
    Term(DEBATE, "Debate", "Debat", "Conferencia y debate"),
    Term(MARCH, "Demonstration", "Betoging", "Manifestación"),
    Term(COURSE, "Training course", "Opleiding", "Formación"),
    Term(SEMINAR, "Seminar", "Seminarie", "Seminario"),
    Term(FEAST, "Activists’ feast", "Feest van de militanten", "Fiesta de militantes"),
]

BROCHURE = "Brochure"
STUDY = "Étude"
TOOL = "Outil pédagogique"
RELEASE = "Communiqué"
REPORT = "Rapport annuel"

PUBLICATION_KINDS = [
    Term(BROCHURE, "Brochure", "Brochure", "Folleto"),
    Term(STUDY, "Study", "Studie", "Estudio"),
    Term(TOOL, "Teaching tool", "Educatief materiaal", "Material pedagógico"),
    Term(RELEASE, "Press release", "Persbericht", "Comunicado"),
    Term(REPORT, "Annual report", "Jaarverslag", "Informe anual"),
]

PROTECTION = "Protection sociale"
LABOUR = "Droits du travail"
SOCIAL_ECONOMY = "Économie sociale"
YOUNG_PEOPLE = "Jeunes"
GENDER = "Genre"
HEALTH = "Santé"
SUPPLY_CHAINS = "Chaînes de production"
INFORMAL = "Économie informelle"
RURAL_LIFE = "Monde rural et alimentation"
MIGRATION = "Migrations"

THEMES = [
    Term(PROTECTION, "Social protection", "Sociale bescherming", "Protección social"),
    Term(LABOUR, "Labour rights", "Arbeidsrechten", "Derechos laborales"),
    Term(SOCIAL_ECONOMY, "Social economy", "Sociale economie", "Economía social"),
    Term(YOUNG_PEOPLE, "Youth", "Jongeren", "Juventud"),
    Term(GENDER, "Gender", "Gender", "Género"),
    Term(HEALTH, "Health", "Gezondheid", "Salud"),
    Term(SUPPLY_CHAINS, "Supply chains", "Productieketens", "Cadenas de producción"),
    Term(INFORMAL, "Informal economy", "Informele economie", "Economía informal"),
    Term(RURAL_LIFE, "Rural life and food", "Platteland en voeding", "Mundo rural y alimentación"),
    Term(MIGRATION, "Migration", "Migratie", "Migraciones"),
]

COUNTRIES = [
    *("BJ", "BF", "BI", "GN", "ML", "MR", "CD", "RW", "SN", "TG"),
    *("BD", "KH", "IN", "ID", "NP", "PH"),
    *("BO", "GT", "PE", "DO", "HT"),
    "BE",
]
"""ISO codes of the countries of work in Africa, Asia and Latin America, and of Belgium, where events take place."""
