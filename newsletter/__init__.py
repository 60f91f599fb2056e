"""The newsletter: who asked for it and agreed to it, their preferences, and how they leave it."""
