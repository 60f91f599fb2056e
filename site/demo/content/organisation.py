"""What the whole site says of the organisation. Addresses are made up, under names reserved for examples."""

PLATFORMS = [
    ("CNCD-11.11.11", "https://www.cncd.be"),
    ("Acodev", "https://www.acodev.be"),
    ("achACT", "https://www.achact.be"),
    ("Plateforme Travail Décent", ""),
    ("Plateforme Masmut", ""),
    ("Réseau belge Ressources naturelles (RBRN)", ""),
    ("Financité", "https://www.financite.be"),
]

SOCIAL_LINKS = [
    ("facebook", "https://facebook.example/solmond"),
    ("instagram", "https://instagram.example/solmond"),
    ("mastodon", "https://mastodon.example/@solmond"),
]

SETTINGS: dict[str, object] = {
    "email": "contact@solmond.example",
    "newsletter_url": "https://lettre.solmond.example/",
}

FOOTER = {
    "contact_page": "contact",
    "groups_page": "groups",
    "press_page": "press",
    "legal_page": "legal",
    "privacy_page": "privacy",
    "accessibility_page": "accessibility",
}

OLD_ADDRESSES = {
    "/Nos-partenaires-au-Burundi.html": "BI",
    "/Nos-partenaires-au-Togo.html": "TG",
}
"""Pages of the organisation's old site that others still link to, and the country that each was about."""
