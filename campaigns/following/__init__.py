"""Where those who sent a story, registered or applied follow what becomes of it, by a signed link."""
