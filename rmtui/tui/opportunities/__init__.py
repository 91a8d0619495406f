"""The board of opportunities."""
