"""Where the headings of a table are, and what each column holds."""
