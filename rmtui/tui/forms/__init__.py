"""Forms: each kind of record declares its fields once, and one screen asks for them."""
