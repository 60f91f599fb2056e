"""Mails that the site sends by itself to those who wrote to it: their words come with it, and staff may change them."""
