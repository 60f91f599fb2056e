"""What the site holds itself to. A figure is compared with its limit, never asserted."""

KILOBYTE = 1000

QUERIES = 15
# Share of a trivial view's requests per second.
HOME_SPEED = 1 / 15
PARTNER_SPEED = 1 / 10
HOME_BYTES = 150 * KILOBYTE
PAGE_BYTES = 120 * KILOBYTE
REQUESTS = 15
ELSEWHERE = 0
KIND_BYTES = {"css": 20 * KILOBYTE, "js": 15 * KILOBYTE, "font": 60 * KILOBYTE}
MAP_BYTES = 60 * KILOBYTE
