"""How often links are tried and forms sent; the counts are in the database."""

from core.public_forms.limits import Limit

WRONG_LINKS = Limit("wrong-links-by-address", 30)
SENT_BY_LINK = Limit("sent-by-link", 30)
SENT_BY_ADDRESS = Limit("sent-by-address", 60)
