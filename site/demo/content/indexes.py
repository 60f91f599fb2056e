"""The pages that list others, and the contact page."""

VISION_NOTES: dict[str, object] = {
    "title": "Notes de vision",
    "introduction": "Ce que nous avons compris avec les mouvements, mis par écrit pour être discuté.",
}

CAMPAIGNS: dict[str, object] = {
    "title": "Campagnes",
    "search_description": (
        "Les campagnes de Solidarité Mondiale, en cours et passées : leurs demandes, leurs dates, leurs chiffres."
    ),
    "introduction": (
        "Une campagne, c’est une demande simple, répétée par beaucoup de gens, jusqu’à ce qu’on ne puisse plus "
        "faire semblant de ne pas l’entendre."
    ),
}

AGENDA: dict[str, object] = {
    "title": "Agenda",
    "search_description": (
        "L’agenda de Solidarité Mondiale : débats, formations, manifestations, jam sessions, à venir et passés."
    ),
    "introduction": (
        "Où nous retrouver, ici, là-bas et en ligne. Les événements que voici sont inventés pour montrer le site."
    ),
}

PARTNERS: dict[str, object] = {
    "title": "Partenaires",
    "search_description": (
        "Les mouvements sociaux partenaires de Solidarité Mondiale en Afrique, en Asie et en Amérique latine : "
        "la liste, la carte et les filtres."
    ),
    "introduction": (
        "Syndicats, mutuelles, coopératives, mouvements de femmes, de jeunes, de seniors : voici celles et ceux "
        "avec qui nous marchons. Les fiches marquées « (fictif) » sont inventées pour montrer le site ; les "
        "autres ne disent que ce qui est public."
    ),
}

MAGAZINE: dict[str, object] = {
    "title": "Ici et Là-bas",
    "search_description": (
        "« Ici et Là-bas », la revue de Solidarité Mondiale : tous les numéros à lire et à télécharger."
    ),
    "introduction": (
        "La revue qui fait circuler les nouvelles dans les deux sens. Les numéros que voici sont fictifs : ils "
        "ont été écrits pour montrer le site."
    ),
}

PUBLICATIONS: dict[str, object] = {
    "title": "Publications",
    "search_description": (
        "Brochures, études, outils pédagogiques, communiqués et rapports annuels de Solidarité Mondiale, à lire et à "
        "télécharger."
    ),
    "introduction": (
        "Des brochures à laisser traîner, des études à discuter, des outils pour animer une soirée. Ces publications "
        "de démonstration ont été écrites pour montrer le site."
    ),
}

CALLS: dict[str, object] = {
    "title": "Appels",
    "search_description": "Les appels à candidatures de Solidarité Mondiale : ouverts, à venir et clôturés.",
    "introduction": (
        "Des places, des bourses, des échanges : ce à quoi vous pouvez prendre part, jusqu’à quand, et comment. Ces "
        "appels de démonstration sont inventés."
    ),
}

CONTACT: dict[str, object] = {
    "title": "Contact",
    "search_description": "Écrire à Solidarité Mondiale : une question, une animation, une campagne, un partenariat.",
    "introduction": (
        "Une question, une idée, une soirée à organiser ? Écrivez-nous. Une personne vous lira, et c’est une "
        "personne qui vous répondra."
    ),
    "thanks": "Merci ! Votre message est bien arrivé. Nous vous répondrons à l’adresse que vous avez donnée.",
    "to_address": "contact@solmond.example",
    "from_address": "site@solmond.example",
    "subject": "Message du site",
    "retention_months": 12,
}

CONTACT_FIELDS: list[dict[str, object]] = [
    {"label": "Votre nom", "field_type": "singleline", "required": True, "autocomplete": "name"},
    {
        "label": "Votre adresse électronique",
        "field_type": "email",
        "required": True,
        "autocomplete": "email",
        "help_text": "Pour vous répondre, et pour rien d’autre.",
    },
    {"label": "Votre message", "field_type": "multiline", "required": True},
]

CONTACT_SERVICES: list[dict[str, str]] = [
    {"name": "Accueil", "purpose": "Toute question, ou si vous ne savez pas à qui écrire.", "address": ""},
    {
        "name": "Animations et conférences",
        "purpose": "Une soirée, une formation, une visite dans votre école ou votre section.",
        "address": "animations@solmond.example",
    },
    {
        "name": "Campagnes et bénévoles",
        "purpose": "Prendre part à une campagne, donner de votre temps.",
        "address": "campagnes@solmond.example",
    },
    {
        "name": "Dons et legs",
        "purpose": "Un versement, une attestation fiscale, un legs.",
        "address": "dons@solmond.example",
    },
    {
        "name": "Presse",
        "purpose": "Journalistes : une question, un entretien, une image.",
        "address": "presse@solmond.example",
    },
    {
        "name": "Revue et site",
        "purpose": "« Ici et Là-bas », une fiche à corriger, une page qui ne marche pas.",
        "address": "site@solmond.example",
    },
]

THEMES: dict[str, object] = {
    "title": "Thèmes",
    "search_description": (
        "Les thèmes de Solidarité Mondiale : pour chacun, les mouvements partenaires, les campagnes, les récits et les "
        "publications."
    ),
    "introduction": "Ce sur quoi nous travaillons avec les mouvements, et tout ce que ce site en dit.",
}
