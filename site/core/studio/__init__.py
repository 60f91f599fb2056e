"""What the apps share to build the studio, the site's admin."""
