"""The page of the glossary, and the list of its terms in the studio."""
