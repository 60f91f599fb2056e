"""Who sends the newsletter: one interface, and what speaks to each kind of provider; none unless settings name one."""
