"""A client list out of a stranger's file: its table, its headings, what it would change in a book."""
