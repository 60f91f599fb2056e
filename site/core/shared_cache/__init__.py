"""The cache before the site, nginx or Varnish: what it may keep, and what makes it forget."""
