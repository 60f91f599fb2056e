"""Hostile requests, made from a seed, and what the site answers to them."""
