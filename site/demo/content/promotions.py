"""What the search puts first, by the page that it leads to: words in each language of the site."""

PROMOTED: dict[str, list[str]] = {
    "giving": [
        *("don", "dons", "donner", "faire un don", "IBAN", "compte", "numéro de compte", "legs", "déductible"),
        *("attestation fiscale", "virement", "soutenir"),
        *("gift", "giften", "doneren", "schenken", "rekeningnummer", "legaat", "fiscaal attest", "aftrekbaar"),
        *("donate", "donation", "give", "bank account", "legacy", "tax certificate", "deductible"),
        *("donar", "donación", "donativo", "cuenta bancaria", "legado", "deducible"),
    ],
    "newsletter": [
        *("infolettre", "newsletter", "lettre d’information", "s’abonner", "abonnement", "se désabonner"),
        *("nieuwsbrief", "inschrijven nieuwsbrief", "boletín", "subscribe", "unsubscribe"),
    ],
    "agenda": [
        *("agenda", "événement", "événements", "calendrier", "dates", "conférence", "prochaines dates"),
        *("kalender", "evenementen", "events", "calendar", "eventos", "calendario"),
    ],
    "groups": [
        *("bénévole", "bénévoles", "bénévolat", "volontaire", "volontaires", "volontariat", "groupe", "groupes"),
        *("groupe local", "groupes locaux", "m’engager", "s’engager", "aider"),
        *("vrijwilliger", "vrijwilligers", "vrijwilligerswerk", "volunteer", "volunteers", "volunteering"),
        *("voluntario", "voluntaria", "voluntarios", "voluntariado"),
    ],
    "press": [
        *("presse", "journaliste", "journalistes", "communiqué", "communiqués", "dossier de presse", "média", "médias"),
        *("pers", "persdienst", "persbericht", "press", "media", "press kit", "prensa", "periodista", "medios"),
    ],
}
