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
# The search over 10,000 pages and 20,000 pages of PDF: queries, milliseconds by base; seconds and bytes to index a PDF.
SEARCH_QUERIES = 12
SEARCH_TIME = {"SQLite": 250, "PostgreSQL": 150}
INDEXING_TIME = 2
INDEXING_MEMORY = 300_000_000
