"""Which worker runs which tests, where several run them."""

from xdist.scheduler import LoadScopeScheduling

ON_ONE_WORKER = (
    "tests/browser/test_journeys.py",
    "tests/demo/",
    "tests/partners/test_public_outputs.py",
    "tests/search/test_page_queries.py",
    "tests/test_queries.py",
)


def scope_of(nodeid: str) -> str:
    """What a worker is given as a whole: the place of those that read the same content, else the test alone."""
    return next((place for place in ON_ONE_WORKER if nodeid.startswith(place)), nodeid)


class SharingScheduling(LoadScopeScheduling):
    """Gives one worker all the tests that read the same content, and any other test to whichever is free."""

    def _split_scope(self, nodeid: str) -> str:
        return scope_of(nodeid)
