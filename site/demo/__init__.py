"""The demo site: its content as plain data, and what builds pages, images and PDF files from it."""
