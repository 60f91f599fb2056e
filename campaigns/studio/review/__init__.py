"""The review of applications in the studio: the jury's pages, and those of staff."""
