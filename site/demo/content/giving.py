"""Giving: the page, the account, the rule for taxes. Amounts, account and people are made up, and say so."""

from datetime import date
from decimal import Decimal

from demo.story import Entry, Rich

GIVING: dict[str, object] = {
    "title": "Faire un don",
    "search_description": (
        "Donner à Solidarité Mondiale, une fois ou chaque mois : compte, code pour votre banque, attestation fiscale, "
        "legs."
    ),
    "introduction": "Ce que vous donnez reste aux mouvements : ils décident, ils agissent, ils rendent compte.",
    "communication": "+++090/9337/55493+++",
}

SOURCE = "barème fictif de cette démonstration"
DAY = date(2026, 1, 15)


def _amount(amount: int, frequency: str, effect: str) -> Entry:
    value = {"amount": Decimal(amount), "frequency": frequency, "effect": effect}
    return "amount", value | {"source": SOURCE, "date": DAY, "source_url": ""}


AMOUNTS: list[Entry] = [
    _amount(25, "once", "impriment cent affiches pour une assemblée de quartier"),
    _amount(40, "once", "paient la journée de formation d’une déléguée"),
    _amount(100, "once", "ouvrent la permanence juridique d’un syndicat pendant une semaine"),
    _amount(250, "once", "réunissent vingt mutuelles d’une région pendant un jour"),
    _amount(5, "monthly", "paient en un an le téléphone d’une animatrice"),
    _amount(10, "monthly", "forment en un an trois déléguées"),
    _amount(20, "monthly", "tiennent ouverte deux semaines par an une permanence juridique"),
]

CERTIFICATE = """
L’attestation arrive par la poste ou par voie électronique au mois de mars de l’année suivante, et le fisc la reçoit
aussi. La loi demande pour cela votre nom, votre adresse et votre numéro de registre national :
[écrivez-nous](page:contact) si nous ne les avons pas encore. Vos dons à une même organisation s’additionnent : quatre
euros par mois suffisent.
"""

LEGACY = """
Un testament peut faire une place à la solidarité, à côté de vos proches et sans rien leur enlever de la part que la loi
leur garde. Un legs à une association agréée n’est pas taxé en Flandre, et l’est à 7 % en Wallonie et à Bruxelles.

**Le legs en duo** lègue une part à une personne et le reste à l’association, qui paie les droits des deux. Il garde un
avantage en Wallonie et à Bruxelles ; en Flandre, il n’en a plus depuis le 1er juillet 2021. Ces règles changent :
demandez à votre notaire. (Sources : Belfius, 10 août 2021 ; Degroof Petercam, consulté en novembre 2026.)
"""

IN_KIND = """
Des heures, un savoir-faire, une salle, une fête où l’on collecte, un anniversaire sans cadeaux : dites-nous ce que vous
avez en tête, nous dirons franchement si cela sert.

Nous n’envoyons ni vêtements, ni matériel : le transport coûte plus que l’achat sur place, qui fait vivre des artisans.
Un don en nature ne donne pas droit à l’attestation fiscale.
"""

QUESTIONS: list[tuple[str, str]] = [
    (
        "Pourquoi un code QR ?",
        "Votre application bancaire y lit le compte, le montant et la communication : rien à recopier, donc pas "
        "d’erreur. Le code est dessiné par ce site ; aucune autre entreprise n’apprend que vous donnez.",
    ),
    (
        "Comment donner chaque mois ?",
        "Créez un ordre permanent dans votre banque, avec le compte et la communication de cette page. Vous l’arrêtez "
        "quand vous voulez, sans nous prévenir.",
    ),
    (
        "Où va l’argent ?",
        "Aux mouvements partenaires, à la formation et au plaidoyer. Les comptes de chaque année sont dans "
        "[nos rapports annuels](page:publications).",
    ),
    (
        "Puis-je récupérer un don fait par erreur ?",
        "Oui : [écrivez-nous](page:contact) dans les trente jours, avec la date et le montant.",
    ),
]

CONTACT: dict[str, object] = {
    "contact_name": "Léa Dumoulin (fictive)",
    "contact_role": "relations avec les donatrices et donateurs",
    "contact_email": "dons@solmond.example",
    "contact_phone": "+32 2 000 00 00",
}

TEXTS: dict[str, Rich] = {"certificate": Rich(CERTIFICATE), "legacy": Rich(LEGACY), "in_kind": Rich(IN_KIND)}

ACCOUNT: dict[str, object] = {
    "account_holder": "Solidarité Mondiale (exemple)",
    "iban": "BE68539007547034",
    "bic": "EXAMBEBB",
    "donate_url": "https://don.solmond.example/?somme={montant}",
    "payment_provider": "Exemple de paiement",
}
"""An account number of the kind that examples use: no bank has it."""

TAX: dict[str, object] = {
    "year": 2026,
    "rate": Decimal(30),
    "threshold": Decimal(40),
    "source": "Loi portant des dispositions diverses, votée le 11 décembre 2025, article 67, d’après monASBL.be",
    "source_url": "https://monasbl.be/nouvelles/fiscalite/coup-dur-pour-les-asbl-la-deductibilite-des-dons-reduite-30",
    "checked_on": date(2026, 11, 30),
}
"""45 % until the gifts of 2024; 30 % from those of 2025 on."""
