"""The glossary's terms in the texts of pages: their links, their first mentions, the cards that explain them."""
