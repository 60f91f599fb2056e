"""The check of the style sheets: nothing in them that one of the engines drops without a word."""
