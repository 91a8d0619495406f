"""Finding words anywhere in the book, as they are typed."""
