"""E-mail addresses as they tell people from one another."""


def folded(address: str) -> str:
    """An e-mail address as it tells one person from another: "Awa+appel@Exemple.org" is "awa@exemple.org"."""
    name, _at, host = address.casefold().rpartition("@")
    return f"{name.partition('+')[0]}@{host}"
