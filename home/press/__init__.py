"""Ready answers for journalists: kit, contacts, releases, pictures."""
