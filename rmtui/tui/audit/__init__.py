"""What left the book, as a list that nobody can change."""
