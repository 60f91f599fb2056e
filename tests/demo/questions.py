"""Questions of readers about the demo site, each with the page that answers it first."""

HEALTH = "La santé, un droit pour toutes et tous"
PROTECTION = "La protection sociale pour toutes et tous"
CLOTHES = "Nous voulons des vêtements propres"
QATAR = "#Qatarstrophe"
THREAD = "Remonter le fil (campagne fictive)"
SOCIETY = "Vers une société durable et inclusive\xa0: les mouvements sociaux comme force de changement social"
CARE = "Prendre soin du monde\xa0: la protection sociale comme bien commun (note fictive)"
HEARING = "L’audience du mercredi"
PENSION = "Une pension pour qui n’a jamais eu de patron"
SLIP = "Le nom sur le bordereau"
GARDENS = "Des jardins dans la ville"
PRINCIPLES = "Sept principes, une phrase chacun"
HEAL = "Se soigner sans se ruiner (numéro fictif)"
INVOICE = "Le fil et la facture (numéro fictif)"
RELIEF = "La relève (numéro fictif)"
OLD = "Vieillir debout (numéro fictif)"
SOW = "Semer, vendre, partager (numéro fictif)"
LEARN = "Apprendre à plusieurs (numéro fictif)"
HERE = "Ici et Là-bas"
WEAVERS = "Coordination des femmes tisserandes (fictif)"
MINERS = "Syndicat des creuseurs et trieuses de minerai (fictif)"
HOMES = "Alliance des travailleuses domestiques de l’archipel (fictif)"

FRENCH = {
    # accents, capitals, ligatures, apostrophes, hyphens
    "santé": HEALTH,
    "sante": HEALTH,
    "SANTÉ": HEALTH,
    "œuvre": WEAVERS,
    "oeuvre": WEAVERS,
    "l’audience du mercredi": HEARING,
    "l'audience du mercredi": HEARING,
    "L AUDIENCE": HEARING,
    "là-bas": HERE,
    "La bas": HERE,
    "labas": HERE,
    "ici et la bas": HERE,
    "photo-pétition": PROTECTION,
    "mentions legales": "Mentions légales",
    "lecteur d'écran": "Déclaration d’accessibilité",
    # singular, plural, endings
    "vêtements propres": CLOTHES,
    "vetement propre": CLOTHES,
    "travailleuses domestiques": HOMES,
    "travailleuse domestique": HOMES,
    "tisserandes": WEAVERS,
    "tisserande": WEAVERS,
    "maraicheres": "Union des maraîchères de la plaine (fictif)",
    "jardins en ville": GARDENS,
    "jardin ville": GARDENS,
    "principes coopératifs": PRINCIPLES,
    "couturieres togo": "Collectif des couturières debout (fictif)",
    # phrases
    '"travailleuses domestiques"': HOMES,
    '"chaque motif dit un village"': WEAVERS,
    "«\xa0bien commun\xa0»": CARE,
    '"force de changement social"': SOCIETY,
    # titles, whole or in part
    "notre mission": "Vision et missions",
    "contact": "Contact",
    "vie privée": "Vie privée",
    "accessibilité": "Déclaration d’accessibilité",
    "remonter le fil": THREAD,
    "le fil et la facture": INVOICE,
    "vieillir debout": OLD,
    "la relève": RELIEF,
    "semer vendre partager": SOW,
    "se soigner": HEAL,
    "protection sociale": PROTECTION,
    "société durable": SOCIETY,
    "bordereau": SLIP,
    "sept principes": PRINCIPLES,
    "CNTB": "CNTB",
    "cntb": "CNTB",
    "karité": "Fédération des coopératives de karité du Nord (fictif)",
    "rickshaw": "Union des tireurs de rickshaw et cyclistes-livreurs (fictif)",
    "mareyeuses": "Union des mareyeuses de la côte (fictif)",
    "Semilla": "Mutuelle de santé Semilla (fictif)",
    "dignité": "Mutuelle Famille et Dignité (fictif)",
    "livreurs": "Fédération des livreurs à deux roues (fictif)",
    # what pages say
    "retraite sans patron": PENSION,
    "téléphone cobalt": MINERS,
    "minerai": MINERS,
    "javanais": "Réseau des mutuelles de quartier (fictif)",
    "badgeuse": "Réseau des jeunes travailleurs des zones franches (fictif)",
    "typhons": "Coopérative des petits planteurs de coco (fictif)",
    "quinoa": "Centrale des coopératives de quinoa et de laine (fictif)",
    "dictionnaire": LEARN,
    "microcrédit": "ODAG",
    "dispensaire": "Mutuelle de santé Mains ouvertes (fictif)",
    # countries, kinds and themes
    "cacao haiti": "Union des coopératives de cacao et de café (fictif)",
    "jeunes burundi": "Jeunesse Providence Agakura",
    "syndicat nepal loi": "GEFONT",
    "microfinance togo": "WAGES",
    # what PDF files say
    "tirelire": HEAL,
    "numéro 103": INVOICE,
}
"""What is asked in French."""

ENGLISH = {
    "following threads": "Following the thread (a made-up campaign)",
    "MISSIONS": "Vision and missions",
    "campaign": "Campaigns",
    "cotton": "Following the thread (a made-up campaign)",
    "qatarstrophe": QATAR,
    "vieillir debout": OLD,
    "household workers": "Union of household workers (made up)",
    "quinoa": "Federation of quinoa and wool cooperatives (made up)",
}
"""What is asked in English; pages that nobody translated answer in French."""

DUTCH = {
    "visie": "Visie en missies",
    "sociale bescherming hefboom": "Visie en missies",
    "campagne": "Campagnes",
    "tijdschrift": HERE,
    "qatarstrophe": QATAR,
    "vieillir debout": OLD,
}
"""What is asked in Dutch."""

SPANISH = {
    "misión": "Visión y misiones",
    "campañas": "Campañas",
    "trabajadoras del hogar": "Sindicato de las trabajadoras del hogar (ficticio)",
    "quinua": "Central de cooperativas de quinua y de lana (ficticia)",
    "recolectoras": "Tres preguntas bajo el techo de la cooperativa",
    "qatarstrophe": QATAR,
}
"""What is asked in Spanish."""

OTHERS = [
    (code, text, title)
    for code, asked in (("en", ENGLISH), ("nl", DUTCH), ("es", SPANISH))
    for text, title in asked.items()
]
"""What is asked in another language, with that language."""

MEANT = {
    "mutulle": "mutuelle",
    "vetemens": "vêtements",
    "bordreau": "bordereau",
    "quinnoa": "quinoa",
}
"""Slips of the finger, and what was meant."""
