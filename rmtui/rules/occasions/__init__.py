"""Occasions to wish somebody well: what comes, and whom it concerns."""
