"""The world map, drawn on the server as SVG."""
