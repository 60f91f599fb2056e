"""The campaigns in the studio: panels and form, listing."""
