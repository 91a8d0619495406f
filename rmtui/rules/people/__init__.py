"""Clients as people: kinship, ties between clients, namesakes told apart, the order of a list."""
