"""The magazine and the publications in the studio: panels and forms, listings, copies."""
