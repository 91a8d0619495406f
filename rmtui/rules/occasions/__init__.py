"""Occasions for greetings: what comes, and whom it concerns."""
