"""This backend: a book as JSON files in a directory."""
