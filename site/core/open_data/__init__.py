"""Pages as open data: GeoJSON, a table, and a map for other sites."""
