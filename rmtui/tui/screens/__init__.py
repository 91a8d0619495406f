"""The base screens: one that shows the book, and one that is a list about many clients."""
