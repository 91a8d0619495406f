"""Clients as people: kinship, ties, display names of namesakes, the default order of lists."""
