"""Whether a reader of a narrow page looks at a list or at its map, which stand beside each other on a wide one."""

from dataclasses import dataclass

from django.http import HttpRequest, QueryDict

PARAMETER, MAP, LIST = "vue", "carte", "liste"


@dataclass(frozen=True)
class ListView:
    """What is shown, `LIST` or `MAP`, and the ends of the addresses that show each with the same filters."""

    shown: str
    list_query: str
    map_query: str

    @property
    def asked(self) -> str:
        """What a form sends along, so that its answer shows the same; empty for the list."""
        return MAP if self.shown == MAP else ""


def list_view(request: HttpRequest) -> ListView:
    """What the address of a request asks for; the list where it says nothing."""
    query = request.GET.copy()
    shown = MAP if query.get(PARAMETER) == MAP else LIST
    query.pop(PARAMETER, None)
    with_map = QueryDict(mutable=True)
    with_map.update(query)
    with_map[PARAMETER] = MAP
    return ListView(shown, f"?{query.urlencode()}", f"?{with_map.urlencode()}")


def same_view(address: str, request: HttpRequest) -> str:
    """An address of the list with what the reader looks at."""
    if list_view(request).shown == LIST:
        return address
    return f"{address}{'&' if '?' in address else '?'}{PARAMETER}={MAP}"
