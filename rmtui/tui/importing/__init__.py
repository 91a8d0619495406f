"""Bringing in a list of clients."""
