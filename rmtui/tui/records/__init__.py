"""Records in the TUI: written into the book, named, and shown as blocks of a page."""
