"""What exists: the records of a book, immutable and typed. Import the module of the record meant."""
