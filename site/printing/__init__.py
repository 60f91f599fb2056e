"""Papers that are handed over: PDF files with letters of many scripts and a structure for screen readers."""
