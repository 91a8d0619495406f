"""What commands print: records, changes and differences as lines."""
