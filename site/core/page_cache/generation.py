"""The number of the state that the content is in, read once a request."""

import time
from functools import cache

from django.conf import settings

from access.compiled import Compiled, compiled
from core.models import ContentGeneration

from .commits import begin_to_tell, unchanged_since


class LastKnown:
    """What this process read last, and when, for the time that the database does not answer."""

    number: int | None = None
    read_at = 0.0


def current_generation() -> int:
    """The generation of what is committed now, by one query. Raises what the database raises."""
    number = sum(part for (part,) in _query().rows())
    if number != LastKnown.number:
        begin_to_tell()
    LastKnown.number, LastKnown.read_at = number, time.time()
    return number


def generation_before_the_outage() -> int | None:
    """The generation that was read last, where it is certain that it was the last one and not too long ago."""
    if time.time() - LastKnown.read_at > settings.PAGE_CACHE_WITHOUT_DATABASE or not unchanged_since(LastKnown.read_at):
        return None
    return LastKnown.number


# The text of the query; its rows are read each time.
@cache
def _query() -> Compiled:
    return compiled(ContentGeneration.objects.order_by().values_list("number"))
