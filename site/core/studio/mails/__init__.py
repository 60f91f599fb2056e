"""Where staff change the words of the mails that the site sends by itself."""
