"""The book in and out, one module a format."""
