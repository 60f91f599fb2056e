"""The tools of `make bench` and `make audit`: a site of their own under production settings, and what is read of it."""
