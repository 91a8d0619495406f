"""Two records of one client: which may be one, and making one of them."""
