"""Writing records at the desk, and showing them as blocks of a page."""
