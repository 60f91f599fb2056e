"""The partners as open data: `partenaires.geojson` and `partenaires.csv` beside the directory, and its map for others.

The same filters as the directory's, the same partners, and of each only what `partners.public` lets through.
"""
