"""The terms of the glossary, in our own words."""

from dataclasses import dataclass

GLOSSARY: dict[str, object] = {
    "title": "Glossaire",
    "introduction": "Les mots que nous employons, et ce que nous voulons dire par là.",
}


@dataclass(frozen=True)
class GlossaryEntry:
    """A term: `forms` and `forms_en` are separated by commas, `see_also` names other terms."""

    name: str
    definition: str
    forms: str = ""
    name_en: str = ""
    forms_en: str = ""
    definition_en: str = ""
    source: str = ""
    source_url: str = ""
    see_also: tuple[str, ...] = ()
    translators_note: str = ""
    live: bool = True


TERMS = [
    GlossaryEntry(
        "Mouvement social",
        "Une organisation que ses membres ont créée, dirigent et font vivre, pour changer ensemble leurs conditions.",
        forms="mouvements sociaux",
        name_en="Social movement",
        forms_en="social movements",
        definition_en="An organisation that its members made, lead and keep alive, to change their condition together.",
        see_also=("Mouvement de base", "Partenaire"),
    ),
    GlossaryEntry(
        "Mouvement de base",
        "Un mouvement né sur le terrain, porté d’abord par des bénévoles, qui décide lui-même de ce qu’il fait. "
        "En anglais : __grassroots movement__.",
        forms="mouvements de base, grassroots",
        name_en="Grassroots movement",
        forms_en="grassroots movements, grassroots",
        definition_en="A movement born on the ground, carried by volunteers first, that decides itself what it does.",
        see_also=("Mouvement social", "Pouvoir d’agir"),
    ),
    GlossaryEntry(
        "Partenaire",
        "Un mouvement avec qui nous décidons, et non un bénéficiaire pour qui nous déciderions.",
        forms="partenaires",
        name_en="Partner",
        forms_en="partners",
        definition_en="A movement with whom we decide, not a beneficiary for whom we would.",
        see_also=("Mouvement social",),
    ),
    GlossaryEntry(
        "Pouvoir d’agir",
        "Ce que gagnent des personnes qui prennent confiance, se forment et agissent à plusieurs sur ce qui les "
        "concerne. On dit aussi __empowerment__.",
        forms="empowerment",
        name_en="Empowerment",
        definition_en="What people win who gain confidence, learn and act together on what concerns them.",
        see_also=("Éducation permanente", "Mouvement de base"),
    ),
    GlossaryEntry(
        "Éducation permanente",
        "Apprendre toute sa vie, entre adultes, à partir de ce que l’on vit, pour le comprendre et le changer.",
        see_also=("Pouvoir d’agir",),
    ),
    GlossaryEntry(
        "Justice sociale",
        "Que chacun ait de quoi vivre dignement et voix au chapitre, où qu’il soit né.",
        name_en="Social justice",
        definition_en="That everyone has enough to live with dignity and a say, wherever they were born.",
        see_also=("Inégalités structurelles", "Travail décent"),
    ),
    GlossaryEntry(
        "Inégalités structurelles",
        "Des inégalités que produisent les règles elles-mêmes : lois, écoles, marchés, médias. Elles ne tiennent pas "
        "au mérite de chacun.",
        forms="inégalité structurelle",
        see_also=("Justice sociale", "Intersection des luttes"),
    ),
    GlossaryEntry(
        "Intersection des luttes",
        "Ce qui se passe où plusieurs injustices se croisent : être femme, pauvre et migrante n’est pas trois fois "
        "une seule chose.",
        see_also=("Inégalités structurelles",),
    ),
    GlossaryEntry(
        "Travail décent",
        "Un travail librement choisi, payé de quoi vivre, sûr, protégé, où l’on peut s’organiser et négocier.",
        name_en="Decent work",
        definition_en="Work freely chosen, paid enough to live on, safe, protected, where people may organise.",
        source="D’après l’Organisation internationale du Travail",
        source_url="https://www.ilo.org/",
        see_also=("Protection sociale", "Dialogue social", "OIT"),
    ),
    GlossaryEntry(
        "Protection sociale",
        "Ce qu’une société met en commun pour que la maladie, l’âge, une naissance ou la perte d’un emploi ne fassent "
        "tomber personne.",
        name_en="Social protection",
        definition_en="What a society shares so that illness, age, a birth or a lost job let nobody fall.",
        see_also=("Mutuelle de santé", "Travail décent"),
    ),
    GlossaryEntry(
        "Mutuelle de santé",
        "Une caisse que ses membres alimentent et gèrent pour se payer des soins les uns aux autres.",
        forms="mutuelles de santé",
        name_en="Mutual health organisation",
        forms_en="mutual health organisations",
        translators_note="Jamais «\xa0health insurance\xa0»\xa0: une mutuelle appartient à ses membres.",
        see_also=("Protection sociale", "Économie sociale et solidaire"),
    ),
    GlossaryEntry(
        "Économie sociale et solidaire",
        "Coopératives, mutuelles, associations : des entreprises qui servent leurs membres ou la collectivité avant "
        "le profit, et où l’on décide une personne, une voix.",
        forms="ESS",
        see_also=("Mutuelle de santé",),
    ),
    GlossaryEntry(
        "Dialogue social",
        "La négociation entre celles et ceux qui travaillent, qui emploient et, souvent, les pouvoirs publics.",
        see_also=("Travail décent",),
    ),
    GlossaryEntry(
        "OIT",
        "L’Organisation internationale du Travail, agence des Nations unies où siègent ensemble gouvernements, "
        "employeurs et travailleurs.",
        forms="Organisation internationale du Travail",
        source="Site de l’OIT",
        source_url="https://www.ilo.org/",
        see_also=("Travail décent", "Dialogue social"),
    ),
    GlossaryEntry(
        "Communauté de pratique",
        "Des personnes qui partagent un métier ou un souci, et se retrouvent régulièrement pour apprendre les unes "
        "des autres.",
        forms="communautés de pratique",
        see_also=("Éducation permanente",),
    ),
    GlossaryEntry(
        "Approche transformatrice",
        "Agir sur les causes plutôt que sur les effets : changer les règles, et non seulement réparer ce qu’elles "
        "abîment.",
        forms="approches transformatrices",
        see_also=("Inégalités structurelles", "Mouvement social"),
    ),
    GlossaryEntry(
        "Là-bas",
        "",
        name_en="Over there",
        translators_note="Va avec «\xa0Ici\xa0» (Here)\xa0: ni «\xa0abroad\xa0» ni «\xa0the South\xa0».",
        live=False,
    ),
]
