"""Giving: the page, what it offers, the code for a transfer, the reduction of taxes."""
