"""Next steps told in the words of a line of entry, and their days."""
