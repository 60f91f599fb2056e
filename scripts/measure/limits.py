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
# The directory of partners: queries, all of the page with 80 partners, compressed HTML with 5,000, milliseconds.
DIRECTORY_QUERIES = 12
DIRECTORY_BYTES = 150 * KILOBYTE
DIRECTORY_HTML = 200 * KILOBYTE
FILTER_TIME = 100
GEOJSON_TIME = 300
