"""An issue of the newsletter as it stands now: on the site, as a mail with HTML and as plain text, from one source."""
