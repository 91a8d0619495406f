"""The plan of a day: whom to contact, in which order, and what became of it."""
